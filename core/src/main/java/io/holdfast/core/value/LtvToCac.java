package io.holdfast.core.value;

import io.holdfast.core.metric.Metric;
import java.util.Optional;

/**
 * How many times a customer's simple lifetime value covers what winning him cost.
 *
 * <pre>
 *   LTV / CAC        $2000 / $500 = 4
 * </pre>
 *
 * Ratio, not negative. Undefined when either part is, or when winning customers cost nothing. Source: Skok, SaaS Metrics
 * 2.0, 2013, who asks for 3 and more. Likely misuse: it inherits every assumption of the simple lifetime value; a young
 * company with little churn so far looks better than it is.
 */
final class LtvToCac {
    static final ValueMetric METRIC = new ValueMetric(
            "ltv_cac",
            "LTV / CAC",
            ValueMetric.Unit.RATIO,
            Metric.Sense.HIGHER_IS_BETTER,
            "the lifetime value or the acquisition cost is, or winning customers cost nothing",
            "Skok, SaaS Metrics 2.0, 2013",
            LtvToCac.class);

    /** Of one row, over the steps {@code ltv} and {@code cac}. */
    static final String SQL = """
            SELECT ltv.value / nullif(cac.value, 0) AS value, ltv.value AS ltv, cac.value AS cac
            FROM ltv, cac
            """;

    private LtvToCac() {}

    static ValueFigure of(ValueFigure ltv, ValueFigure cac) {
        Optional<UndefinedBecause> missing = ltv.undefinedBecause().or(cac::undefinedBecause);
        if (missing.isPresent()) {
            return ValueFigure.undefined(METRIC, missing.get());
        }
        double value = ltv.value().orElseThrow();
        double cost = cac.value().orElseThrow();
        ValueFigure.Part[] parts = {
            new ValueFigure.Part(ValueFigure.Name.LTV, value), new ValueFigure.Part(ValueFigure.Name.CAC, cost)
        };
        return cost == 0
                ? ValueFigure.undefined(METRIC, UndefinedBecause.FREE_TO_WIN, parts)
                : ValueFigure.of(METRIC, value / cost, parts);
    }
}
