package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * Those of the customers at the start who are still active, for each customer at the start.
 *
 * <pre>
 *   |S ∩ E| / |S|          800 / 1000 = 80 %
 * </pre>
 *
 * The same number as {@link CohortRetention}, under the name its source gives it. Undefined when nobody was a customer
 * at the start.
 */
public record ActiveOverStartRetention() implements FlowMetric {

    @Override
    public String id() {
        return "retention.active_over_start";
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
        return "Jiandaoyun, Customer retention rate, 2023, FAQ as meant";
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
