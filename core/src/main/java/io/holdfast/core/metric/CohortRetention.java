package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * The share of the customers at the start of a period who are customers at its end.
 *
 * <pre>
 *   |S ∩ E| / |S| = 1 − |L_S| / |S|
 * </pre>
 *
 * Share in [0, 1]; the complement of {@link CohortChurn}. Undefined when nobody was a customer at the start.
 */
public record CohortRetention() implements FlowMetric {

    @Override
    public String id() {
        return "retention.cohort";
    }

    @Override
    public String formula() {
        return "|S ∩ E| / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.START).minus(Flow.LOST_OF_START);
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
        return Sense.HIGHER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "nobody was a customer at the start";
    }

    @Override
    public String source() {
        return "Gold, Fighting Churn with Data, Manning 2020, ch. 2";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE at_start AND at_end) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
