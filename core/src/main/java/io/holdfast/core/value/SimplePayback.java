package io.holdfast.core.value;

import io.holdfast.core.metric.Metric;
import java.util.Optional;

/**
 * The months an average customer takes to earn back an average acquisition cost.
 *
 * <pre>
 *   CAC / (ARPA · margin)        $500 / ($100 · 80 %) = 6.25 months
 * </pre>
 *
 * Months, not negative. Undefined when a part is, or when the margin is 0. Source: Skok, SaaS Metrics 2.0, 2013. Likely
 * misuse: as what happens. It mixes the revenue of those who are customers now with the cost of those won lately, and
 * nobody in it ever leaves; {@link PaybackTimes} counts customer by customer.
 */
final class SimplePayback {
    static final ValueMetric METRIC = new ValueMetric(
            "cac_payback.simple",
            "CAC / (ARPA · margin)",
            ValueMetric.Unit.MONTHS,
            Metric.Sense.LOWER_IS_BETTER,
            "the acquisition cost, the revenue per account or the margin is, or the margin is 0",
            "Skok, SaaS Metrics 2.0, 2013",
            SimplePayback.class);

    /** Of one row, over the steps {@code cac}, {@code arpa} and {@code margin}. */
    static final String SQL = """
            SELECT cac.value / CASE WHEN arpa.value * margin.value > 0 THEN arpa.value * margin.value END AS value,
                   cac.value AS cac, arpa.value AS arpa, margin.value AS margin
            FROM cac, arpa, margin
            """;

    private SimplePayback() {}

    static ValueFigure of(ValueFigure cac, ValueFigure arpa, ValueFigure margin) {
        Optional<UndefinedBecause> missing =
                cac.undefinedBecause().or(arpa::undefinedBecause).or(margin::undefinedBecause);
        if (missing.isPresent()) {
            return ValueFigure.undefined(METRIC, missing.get());
        }
        double cost = cac.value().orElseThrow();
        double revenue = arpa.value().orElseThrow();
        double share = margin.value().orElseThrow();
        ValueFigure.Part[] parts = {
            new ValueFigure.Part(ValueFigure.Name.CAC, cost),
            new ValueFigure.Part(ValueFigure.Name.ARPA, revenue),
            new ValueFigure.Part(ValueFigure.Name.MARGIN, share)
        };
        return revenue * share > 0
                ? ValueFigure.of(METRIC, cost / (revenue * share), parts)
                : ValueFigure.undefined(METRIC, UndefinedBecause.NO_MARGIN_LEFT, parts);
    }
}
