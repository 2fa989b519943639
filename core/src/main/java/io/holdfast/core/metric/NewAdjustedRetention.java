package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * Customers at the end less those acquired in the period, for each customer at the start.
 *
 * <pre>
 *   (|E| − |N|) / |S|          (1200 − 300) / 1000 = 90 %
 * </pre>
 *
 * Returned customers count as if they had stayed, and early leavers are taken off although they were never at the start,
 * so it can exceed 1 and fall below 0. Undefined when nobody was a customer at the start.
 */
public record NewAdjustedRetention() implements FlowMetric {

    @Override
    public String id() {
        return "retention.new_adjusted";
    }

    @Override
    public String formula() {
        return "(|E| − |N|) / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.END).minus(Flow.NEW);
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
        return "Jiandaoyun, Customer retention rate, 2023";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE at_end) - count(*) FILTER (WHERE is_new) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
