package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The customers behind a flow: their indices, ascending. */
public final class FlowMembers implements Fold<List<Integer>, List<Integer>> {
    private final Ledger ledger;
    private final Period period;
    private final Flow flow;
    private final CustomerTest segment;

    public FlowMembers(Ledger ledger, Period period, Flow flow, CustomerTest segment) {
        this.ledger = ledger;
        this.period = period;
        this.flow = flow;
        this.segment = segment;
    }

    public static List<Integer> of(Ledger ledger, Period period, Flow flow, CustomerTest segment) {
        return FoldRunner.run(ledger.timelines(), new FlowMembers(ledger, period, flow, segment));
    }

    @Override
    public List<Integer> start() {
        return new ArrayList<>();
    }

    @Override
    public void accept(List<Integer> state, Timeline timeline) {
        CustomerFlows flows =
                new CustomerFlows(ledger).read(ledger.membership(timeline.shard()), timeline.local(), period);
        int day = flows.inAny() ? flows.referenceDay() : period.openingDay();
        if (Known.since(timeline) <= period.closingDay() && isIn(flows, timeline) && segment.test(timeline, day)) {
            state.add(timeline.customer());
        }
    }

    private boolean isIn(CustomerFlows flows, Timeline timeline) {
        return switch (flow) {
            case KNOWN -> true;
            case VOIDED -> CustomerFlows.isVoid(timeline, period.closingDay());
            default -> flows.in(flow);
        };
    }

    @Override
    public List<Integer> merge(List<Integer> left, List<Integer> right) {
        left.addAll(right);
        return left;
    }

    @Override
    public List<Integer> finish(List<Integer> state) {
        return List.copyOf(state);
    }
}
