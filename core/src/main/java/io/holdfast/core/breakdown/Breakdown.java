package io.holdfast.core.breakdown;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.Rate;
import java.util.ArrayList;
import java.util.List;

/**
 * One rate of a period by group, and for all groups together. The flows of the groups add up to those of the total,
 * always; groups without anybody are left out.
 *
 * <p>A customer is in the group he was in on the opening day, or on the day he joined inside the period: what changed
 * after his leaving does not move it. Groups are in the order of the grouping; ranking them by rate invites reading noise
 * as merit, so rank by the place in the funnel, see {@link FunnelLimits}.
 *
 * @param groups those with anybody known in them
 * @param total over the groups
 */
public record Breakdown(FlowMetric metric, Period period, List<GroupRate> groups, GroupRate total) {
    /** With fewer customers in the denominator than this, one customer moves the rate by more than three points. */
    public static final long SMALL_NUMBER = 30;

    public Breakdown {
        groups = List.copyOf(groups);
    }

    /** Of a segment, with the usual limit of small numbers. */
    public static Breakdown of(
            FlowMetric metric, Ledger ledger, Period period, CustomerTest segment, Grouping grouping) {
        return of(metric, period, grouping.labels(), FlowsFold.of(ledger, period, segment, grouping), SMALL_NUMBER);
    }

    /** From flows already counted, by group. */
    public static Breakdown of(FlowMetric metric, Period period, List<String> labels, Flows[] flows, long smallBelow) {
        Flows sum = Flows.NONE;
        for (Flows group : flows) {
            sum = sum.plus(group);
        }
        Rate total = metric.rate(sum);
        List<GroupRate> groups = new ArrayList<>();
        for (int i = 0; i < flows.length; i++) {
            if (flows[i].count(Flow.KNOWN) > 0) {
                groups.add(GroupRate.of(labels.get(i), flows[i], metric, total, smallBelow));
            }
        }
        return new Breakdown(metric, period, groups, GroupRate.of("", sum, metric, total, smallBelow));
    }

    /** The limits of chance by size, to draw the groups in. */
    public Funnel funnel() {
        return Funnel.of(this);
    }
}
