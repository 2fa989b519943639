package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.segment.KnownSql;
import io.holdfast.core.segment.Segment;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The query of a figure for a segment, see {@link SqlOracle}. The segment is asked of each customer on the day on which
 * the fold asks: the opening day for those who were customers then, else the day they joined.
 *
 * @param definition with nothing left open
 * @param lastKnownDay the last day of the facts, days since 1970-01-01
 * @param segment the condition
 */
public record FigureQuery(ChurnDefinition definition, Period period, int lastKnownDay, KnownSql segment) {

    /** The query over everybody. */
    public FigureQuery(ChurnDefinition definition, Period period, int lastKnownDay) {
        this(definition, period, lastKnownDay, Segment.EVERYBODY.sql());
    }

    /** The whole query of a ratio of customers. */
    public String of(FlowMetric metric) {
        return flow() + "\n" + metric.sql().strip() + "\n";
    }

    /** The whole query of any two sums of flows: columns {@code numerator} and {@code denominator}. */
    String of(FlowSum numerator, FlowSum denominator) {
        return flow() + "\nSELECT " + numerator.sql() + " AS numerator,\n       " + denominator.sql()
                + " AS denominator\nFROM flow\n";
    }

    /** The query of the customers of a flow, a row each. */
    public String customers(Flow flow) {
        return flow() + "\n" + listed("flow", flow);
    }

    /**
     * Those among them of whom something is known on the last day of the facts.
     *
     * @param search what it is, such as a part of the name
     */
    public String customers(Flow flow, KnownSql search) {
        return flow() + ",\n"
                + """
                found AS (
                  WITH asked AS (SELECT customer_id, DATE '%s' AS asked_day FROM flow),
                  %sfitting AS (
                    SELECT customer_id FROM %s
                    WHERE %s)
                  SELECT flow.* FROM flow JOIN fitting USING (customer_id))
                """.formatted(LocalDate.ofEpochDay(lastKnownDay), search.with(), search.from(), search.expression())
                + listed("found", flow);
    }

    private static String listed(String step, Flow flow) {
        return "SELECT customer_id\nFROM " + step + "\nWHERE " + FlowSql.isIn(flow) + "\nORDER BY customer_id\n";
    }

    /** The same figures under another definition, of the same period and segment. */
    public FigureQuery under(ChurnDefinition another) {
        return new FigureQuery(another, period, lastKnownDay, segment);
    }

    /** The steps up to {@code flow}, ready for a final select. */
    public String flow() {
        if (segment.isEverybody()) {
            return members() + FlowSql.steps(definition, period, "flow");
        }
        return members() + FlowSql.steps(definition, period, "flow_of_all") + ",\n" + asked("flow_of_all")
                + segment.with() + """
                flow AS (
                  SELECT flow_of_all.*
                  FROM flow_of_all JOIN (SELECT customer_id, asked_day FROM %s
                  WHERE %s) USING (customer_id, asked_day))""".formatted(segment.from(), segment.expression());
    }

    /**
     * The query of a ratio by group: columns {@code label}, {@code numerator} and {@code denominator}, one row for each
     * group with anybody known in it.
     *
     * @param group the label of a customer's group
     */
    public String byGroup(FlowMetric metric, KnownSql group) {
        Map<String, String> steps = new LinkedHashMap<>(segment.steps());
        steps.putAll(group.steps());
        KnownSql both = new KnownSql(steps, group.expression());
        return members() + FlowSql.steps(definition, period, "flow_of_all") + ",\n" + asked("flow_of_all") + both.with()
                + """
                flow AS (
                  SELECT flow_of_all.*, label
                  FROM flow_of_all JOIN (SELECT customer_id, asked_day, %s AS label FROM %s
                  WHERE %s) USING (customer_id, asked_day))
                SELECT label, numerator, denominator
                FROM (SELECT DISTINCT label FROM flow) groups,
                  LATERAL (%s WHERE flow.label = groups.label)
                ORDER BY label
                """.formatted(
                                group.expression(),
                                both.from(),
                                segment.expression(),
                                metric.sql().strip());
    }

    /** The whole query of {@link DailySumChurn}: the segment is asked of everybody every morning. */
    public String dailySum() {
        return members()
                + """
                days AS (
                  SELECT CAST(range AS DATE) AS day FROM range(DATE '%s', DATE '%s', INTERVAL 1 DAY)),
                present AS (
                  SELECT day, customer_id, CAST(day - 1 AS DATE) AS asked_day, to_day = day AS is_lost
                  FROM days JOIN member ON from_day < day AND to_day >= day),
                """.formatted(period.from(), period.to())
                + asked("present")
                + segment.with()
                + """
                morning AS (
                  SELECT day, count(customer_id) AS active, count(customer_id) FILTER (WHERE is_lost) AS lost
                  FROM days LEFT JOIN (
                    SELECT present.* FROM present JOIN (SELECT customer_id, asked_day FROM %s
                    WHERE %s) USING (customer_id, asked_day)) USING (day)
                  GROUP BY day)
                """.formatted(segment.from(), segment.expression())
                + new DailySumChurn().sql();
    }

    /** The query of the movements in one currency: a column for each line and the number of those who pay. */
    public String movements(String currency) {
        return movements(MovementSql.stepsIn(currency, definition, period), "");
    }

    /** The same over all currencies together, with the change of exchange rates as a line. */
    public String convertedMovements(String target) {
        return movements(ConvertedMovementSql.steps(target, definition, period), "sum(fx) AS fx, ");
    }

    private String movements(String steps, String fx) {
        return flow() + ",\nmoved AS (\n  WITH " + steps.strip().replace("\n", "\n  ")
                + "\n  SELECT movement.* FROM movement JOIN flow USING (customer_id))\n"
                + "SELECT sum(opening) AS opening, sum(new) AS new, sum(expansion) AS expansion,"
                + " sum(contraction) AS contraction, sum(churn) AS churn, sum(reactivation) AS reactivation,\n"
                + "       sum(pause) AS pause, sum(resume) AS resume, " + fx + "sum(closing) AS closing,"
                + " sum(kept) AS kept, sum(lost) AS lost, sum(migrated) AS migrated,\n"
                + "       count(*) FILTER (WHERE closing > 0) AS paying\nFROM moved\n";
    }

    private String members() {
        return SqlOracle.member(definition, lastKnownDay) + ",\n";
    }

    private static String asked(String step) {
        return "asked AS (SELECT DISTINCT customer_id, asked_day FROM " + step + "),\n";
    }
}
