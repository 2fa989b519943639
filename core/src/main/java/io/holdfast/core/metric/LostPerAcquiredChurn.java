package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;

/**
 * Customers lost in a period for each customer acquired in it.
 *
 * <pre>
 *   |X| / |N|          50 lost, 500 acquired: 10 %
 * </pre>
 *
 * It says whether acquisition keeps up with loss, not which share of the customers leaves: above 100 % when more leave
 * than come, undefined when nobody was acquired. It has no interval: who left was seldom acquired in the same period, so that
 * nobody of the denominator was tried. Likely misuse: comparing it with any other churn rate.
 */
public record LostPerAcquiredChurn() implements FlowMetric {

    @Override
    public String id() {
        return "churn.lost_per_acquired";
    }

    @Override
    public String formula() {
        return "|X| / |N|";
    }

    @Override
    public FlowSum numerator() {
        return FlowSum.of(Flow.LEFT);
    }

    @Override
    public FlowSum denominator() {
        return FlowSum.of(Flow.NEW);
    }

    @Override
    public boolean isProportion() {
        return false;
    }

    @Override
    public boolean compounds() {
        return false;
    }

    @Override
    public Rate rate(Flows flows) {
        return Rate.withoutInterval(this, numerator().of(flows), denominator().of(flows));
    }

    @Override
    public Sense sense() {
        return Sense.LOWER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "nobody was acquired in the period";
    }

    @Override
    public String source() {
        return "Wukong CRM, How to calculate customer churn, 2021";
    }

    @Override
    public String sql() {
        return """
                SELECT count(*) FILTER (WHERE has_left) AS numerator,
                       count(*) FILTER (WHERE is_new) AS denominator
                FROM flow
                """;
    }
}
