package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * Customers who left at least once in a period, for each customer at its start or acquired in it.
 *
 * <pre>
 *   |X| / (|S| + |N|)          140 / (1000 + 300) = 10.8 %
 * </pre>
 *
 * Early leavers are in both parts, bounced customers in the numerator. Undefined when the denominator is empty.
 */
public record StripeChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.stripe";
    }

    @Override
    public String formula() {
        return "|X| / (|S| + |N|)";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.LEFT);
    }

    @Override
    public FlowSum denominator() {
        return FlowSum.of(Flow.START).plus(Flow.NEW);
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
        return "nobody was a customer at the start and nobody was acquired";
    }

    @Override
    public String source() {
        return "Stripe, Billing analytics glossary, 2024";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE has_left) AS numerator,
                       count(*) FILTER (WHERE at_start) + count(*) FILTER (WHERE is_new) AS denominator
                FROM flow
                """;
    }
}
