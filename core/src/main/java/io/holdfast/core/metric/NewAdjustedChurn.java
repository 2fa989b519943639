package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * The complement of {@link NewAdjustedRetention}.
 *
 * <pre>
 *   1 − (|E| − |N|) / |S|
 * </pre>
 *
 * Negative when more customers return than leave. Undefined when nobody was a customer at the start.
 */
public record NewAdjustedChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.new_adjusted";
    }

    @Override
    public String formula() {
        return "1 − (|E| − |N|) / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.START).minus(Flow.END).plus(Flow.NEW);
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
        return "Jiandaoyun, Customer retention rate, 2023, as churn";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE at_start) - count(*) FILTER (WHERE at_end) + count(*) FILTER (WHERE is_new) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
