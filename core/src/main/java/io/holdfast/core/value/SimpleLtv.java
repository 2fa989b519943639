package io.holdfast.core.value;

import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.Rate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The simple lifetime value: what a customer brings until he leaves, if every month were like the months averaged.
 *
 * <pre>
 *   ARPA · margin / mean monthly churn          $100 · 1 / 5 % = $2000
 * </pre>
 *
 * Minor units. ChartMogul averages the churn of six complete months; give those. Undefined when nobody pays, when the
 * churn of some month is undefined, or when the mean churn is not above 0: at zero churn no number of months is enough,
 * and negative churn would make the value negative. Source: ChartMogul help centre, Customer lifetime value (LTV), 2024.
 * Likely misuse: as a forecast. It assumes a churn that does not fall with age and pays money of years to come in full;
 * the value from the survival curve does neither.
 *
 * @param amount minor units; empty when undefined
 * @param undefinedBecause the reason, empty when defined
 */
public record SimpleLtv(OptionalDouble amount, String undefinedBecause) {
    public static final ValueMetric METRIC = new ValueMetric(
            "ltv.simple",
            "ARPA · margin / mean monthly churn",
            ValueMetric.Unit.MONEY,
            Metric.Sense.HIGHER_IS_BETTER,
            "nobody pays, no margin is known, or there was no churn",
            "ChartMogul help centre, Customer lifetime value (LTV), 2024",
            SimpleLtv.class);

    /** Of one row, over the steps {@code arpa}, {@code margin} and {@code churn}. */
    static final String SQL = """
            SELECT arpa.value * margin.value / CASE WHEN churn.value > 0 THEN churn.value END AS value,
                   arpa.value AS arpa, margin.value AS margin, churn.value AS monthly_churn, churn.months AS months_averaged
            FROM arpa, margin, churn
            """;

    /**
     * @param arpa recurring revenue per account, minor units a month
     * @param grossMargin share of revenue in [0, 1]
     * @param monthlyChurn churn of each month to average, of customers or of revenue
     */
    public static SimpleLtv of(Rate arpa, double grossMargin, List<Rate> monthlyChurn) {
        if (arpa.value().isEmpty()) {
            return undefined(arpa.metric().undefinedWhen());
        }
        if (monthlyChurn.isEmpty()) {
            return undefined("no month to average is given");
        }
        double sum = 0;
        for (Rate churn : monthlyChurn) {
            if (churn.value().isEmpty()) {
                return undefined("in some month " + churn.metric().undefinedWhen());
            }
            sum += churn.value().getAsDouble();
        }
        if (sum <= 0) {
            return undefined("there was no churn");
        }
        double meanChurn = sum / monthlyChurn.size();
        return new SimpleLtv(OptionalDouble.of(arpa.value().getAsDouble() * grossMargin / meanChurn), "");
    }

    private static SimpleLtv undefined(String reason) {
        return new SimpleLtv(OptionalDouble.empty(), reason);
    }
}
