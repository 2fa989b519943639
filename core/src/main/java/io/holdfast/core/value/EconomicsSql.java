package io.holdfast.core.value;

import io.holdfast.core.metric.FigureQuery;
import io.holdfast.core.segment.KnownSql;
import io.holdfast.core.survival.LifetimesSql;
import java.util.Optional;

/**
 * The query that reproduces a figure of unit economics on the facts, as {@link FigureQuery} does for the ratios. Its one
 * row has a column {@code value}, NULL where the figure is undefined, and one for each of its parts. Money is in
 * minor units of the currency asked for; where an exchange rate is missing that {@link io.holdfast.core.metric.ConvertedMovementSql} needs the
 * query is an error.
 */
public final class EconomicsSql {
    private final EconomicsQuestion question;
    private final FigureQuery figure;
    private final String usual;

    /**
     * @param question with cost and margin as the facts state them
     * @param usual the currency of costs that state none
     * @param segment the condition of the question
     */
    public EconomicsSql(EconomicsQuestion question, String usual, KnownSql segment) {
        this.question = question;
        this.usual = usual;
        this.figure = new FigureQuery(
                question.ledger().definition(),
                question.period(),
                question.ledger().timelines().extent().lastDay(),
                segment);
    }

    /** The whole query of a figure; empty when it has none. */
    public Optional<String> of(ValueMetric metric) {
        return switch (metric.id()) {
            case "arpa" -> query(RevenueSql.ARPA, revenue());
            case "margin.gross" -> query(GrossMargin.SQL, revenue(), costs());
            case "cac" -> query(AcquisitionCost.SQL, costs());
            case "ltv.simple" -> query(SimpleLtv.SQL, revenue(), costs(), arpa(), margin(), churn());
            case "ltv_cac" -> query(LtvToCac.SQL, revenue(), costs(), arpa(), margin(), churn(), ltv(), cac());
            case "cac_payback.simple" -> query(SimplePayback.SQL, revenue(), costs(), arpa(), margin(), cac());
            case "ltv.survival" -> query(SurvivalLtv.SQL, revenue(), costs(), arpa(), margin(), lifetime());
            case "lost_before_payback" -> query(LostBeforePaybackShare.SQL, costs(), leavers(), recovered());
            case "cac_payback" -> query(PaybackTimes.SQL, costs(), everybody(), recovered(), PaybackTimes.STEPS_SQL);
            default -> Optional.empty();
        };
    }

    private Optional<String> query(String select, String... steps) {
        return Optional.of(figure.flow() + ",\n" + String.join(",\n", steps) + "\n" + select);
    }

    private String revenue() {
        return RevenueSql.revenue(question);
    }

    private String costs() {
        return new CostSql(question, usual).economics();
    }

    private static String arpa() {
        return step("arpa", RevenueSql.ARPA);
    }

    private static String margin() {
        return step("margin", GrossMargin.SQL);
    }

    private String churn() {
        return step("churn", MonthlyChurnSql.of(UnitEconomics.months(question.period()), figure.segment()));
    }

    private static String ltv() {
        return step("ltv", SimpleLtv.SQL);
    }

    private static String cac() {
        return step("cac", AcquisitionCost.SQL);
    }

    private String lifetime() {
        String curve = LifetimesSql.curve(figure.segment(), question.period().closingDay());
        return step("lifetime", "WITH " + curve + "\n" + SurvivalLtv.MEAN_SQL);
    }

    /** Who left inside the period and is none at its end, until the day he left. */
    private String leavers() {
        return """
                candidate AS (
                  SELECT customer_id, until_day, cost, margin
                  FROM (SELECT customer_id, max(to_day) AS until_day
                        FROM member
                        WHERE to_day >= DATE '%s' AND to_day < DATE '%s'
                        GROUP BY customer_id)
                  JOIN flow USING (customer_id) LEFT JOIN economics USING (customer_id)
                  WHERE NOT at_end)""".formatted(question.period().from(), question.period().to());
    }

    /** Who was a customer by the end of the period, the segment asked of each on his first day. */
    private String everybody() {
        KnownSql segment = figure.segment();
        return """
                life AS (
                  SELECT customer_id, min(from_day) AS first_day, max(to_day) AS left_day, DATE '%1$s' AS until_day
                  FROM member
                  WHERE from_day < DATE '%1$s'
                  GROUP BY customer_id),
                candidate AS (
                  WITH asked AS (SELECT customer_id, first_day AS asked_day FROM life),
                  %2$sfitting AS (
                    SELECT customer_id FROM %3$s
                    WHERE %4$s)
                  SELECT life.*, cost, margin
                  FROM life JOIN fitting USING (customer_id) LEFT JOIN economics USING (customer_id))""".formatted(question.period().to(), segment.with(), segment.from(), segment.expression());
    }

    private String recovered() {
        return "recovered AS (\n  WITH "
                + new EarningSql(question.ledger().definition(), new ConvertedSql(question, usual))
                        .recovered()
                        .replace("\n", "\n  ")
                + "\n  SELECT * FROM recovered)";
    }

    private static String step(String name, String select) {
        return name + " AS (\n  " + select.strip().replace("\n", "\n  ") + ")";
    }
}
