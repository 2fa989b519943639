package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * Customers at the end for each customer at the start.
 *
 * <pre>
 *   |E| / |S|          1200 / 1000 = 120 %
 * </pre>
 *
 * Growth, not retention: new customers count. Undefined when nobody was a customer at the start.
 */
public record EndOverStartRetention() implements FlowMetric {

    @Override
    public String id() {
        return "retention.end_over_start";
    }

    @Override
    public String formula() {
        return "|E| / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.END);
    }

    @Override
    public FlowSum denominator() {
        return FlowSum.of(Flow.START);
    }

    @Override
    public boolean isProportion() {
        return false;
    }

    @Override
    public Sense sense() {
        return Sense.HIGHER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "nobody was a customer at the start";
    }

    @Override
    public String source() {
        return "Jiandaoyun, Customer retention rate, 2023, FAQ taken literally";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE at_end) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
