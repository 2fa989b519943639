package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * Customers who left at least once in a period, for each customer at its start.
 *
 * <pre>
 *   |X| / |S|          140 / 1000 = 14 %
 * </pre>
 *
 * Early leavers count in the numerator only, so a fast-growing company looks worse than it is. Undefined when nobody was
 * a customer at the start.
 */
public record RecurlyChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.recurly";
    }

    @Override
    public String formula() {
        return "|X| / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.LEFT);
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
        return Sense.LOWER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "nobody was a customer at the start";
    }

    @Override
    public String source() {
        return "Recurly, Key terms, 2024; Baremetrics changelog, 2023";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE has_left) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
