package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * The share of the customers at the start who left at least once in the period, returned or not.
 *
 * <pre>
 *   (|L_S| + |B|) / |S|          (105 + 15) / 1000 = 12 %
 * </pre>
 *
 * Customers who joined and left inside the period are in neither part. Share in [0, 1]; undefined when nobody was a
 * customer at the start.
 */
public record ProfitWellChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.profitwell";
    }

    @Override
    public String formula() {
        return "(|L_S| + |B|) / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.LOST_OF_START).plus(Flow.BOUNCED);
    }

    @Override
    public FlowSum denominator() {
        return FlowSum.of(Flow.START);
    }

    @Override
    public boolean isProportion() {
        return true;
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
        return "ProfitWell, Customer churn rate, 2023";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE at_start AND has_left) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
