package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;

/**
 * By how much the number of customers fell in a period.
 *
 * <pre>
 *   (|S| − |E|) / |S|          1000 at the start, 900 at the end: 10 %
 * </pre>
 *
 * New customers hide those who left: it is negative while the company grows. At most 1; undefined when nobody was a
 * customer at the start.
 */
public record NetDeclineChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.net_decline";
    }

    @Override
    public String formula() {
        return "(|S| − |E|) / |S|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.START).minus(Flow.END);
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
        return "QuestionPro, What is customer turnover, 2022";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE at_start) - count(*) FILTER (WHERE at_end) AS numerator,
                       count(*) FILTER (WHERE at_start) AS denominator
                FROM flow
                """;
    }
}
