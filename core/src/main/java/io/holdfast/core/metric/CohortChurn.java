package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * The share of the customers at the start of a period who are none at its end: the cohort truth.
 *
 * <pre>
 *   |L_S| / |S|
 * </pre>
 *
 * Who leaves and returns within the period is retained; who joins in it is in neither part. Share in [0, 1]; the
 * complement of {@link CohortRetention}. Undefined when nobody was a customer at the start. Likely misuse: adding the
 * rates of months to that of a year; they compound, see {@link Rate#annualised}.
 */
public record CohortChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.cohort";
    }

    @Override
    public String formula() {
        return "|L_S| / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.LOST_OF_START);
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
        return "ChartMogul help centre, Customer churn rate, 2024; Gold, Fighting Churn with Data, Manning 2020, ch. 2";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE at_start AND NOT at_end) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
