package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The flows of neighbouring periods over everybody: what {@link FlowsFold} counts, faster. An interval of membership is
 * one increment, whatever the number of periods, see {@link FlowPairs} (bench: monthly flows). Only where a period holds
 * edges of several intervals of a customer he is read there as a whole.
 */
public final class FlowSeriesFold implements Fold<FlowPairs, List<Flows>> {
    private static final Flow[] FLOWS = Flow.values();

    private final Ledger ledger;
    private final Periods periods;
    private final PeriodSlots slots;
    private final int reactivationDays;

    public FlowSeriesFold(Ledger ledger, Periods periods) {
        this.ledger = ledger;
        this.periods = periods;
        this.slots = new PeriodSlots(periods);
        this.reactivationDays = ledger.definition().reactivationDays();
    }

    public static List<Flows> of(Ledger ledger, Periods periods) {
        return FoldRunner.run(ledger.timelines(), new FlowSeriesFold(ledger, periods));
    }

    /**
     * The flows under several definitions, ledger by ledger. Ledgers that agree on who is a customer and who is new share
     * one run (bench: monthly flows).
     */
    public static List<List<Flows>> of(List<Ledger> ledgers, Periods periods) {
        Map<Ledger.FlowKey, List<Flows>> flows = new HashMap<>();
        return ledgers.stream()
                .map(ledger -> flows.computeIfAbsent(ledger.flowKey(), key -> of(ledger, periods)))
                .toList();
    }

    @Override
    public FlowPairs start() {
        return new FlowPairs(periods);
    }

    @Override
    public void accept(FlowPairs state, Timeline timeline) {
        acceptAll(state, timeline.shard(), timeline.local(), timeline.local() + 1);
    }

    @Override
    public void acceptAll(FlowPairs state, TimelineShard shard, int from, int to) {
        boolean whole = from == 0 && to == shard.customers();
        countKnown(state, whole ? ledger.known(shard) : KnownDays.of(shard, from, to));
        MembershipColumns membership = ledger.membership(shard);
        countSingle(state.fresh, membership, from, to);
        CustomerFlows flows = new CustomerFlows(ledger);
        for (int local = from; local < to; local++) {
            if (membership.to(local) - membership.from(local) > 1) {
                countSeveral(state, membership, local, flows);
            }
        }
    }

    private void countKnown(FlowPairs state, KnownDays known) {
        for (int p = 0; p < periods.count(); p++) {
            int day = periods.to(p) - 1;
            state.flows[p][Flow.KNOWN.ordinal()] += known.knownBy(day);
            state.flows[p][Flow.VOIDED.ordinal()] += known.voidAt(day);
        }
    }

    /** Hot: customers with one interval (bench: monthly flows). */
    private void countSingle(long[] pairs, MembershipColumns membership, int from, int to) {
        int width = slots.count();
        int next = membership.from(from);
        for (int local = from; local < to; local++) {
            int row = next;
            next = membership.to(local);
            if (next - row == 1) {
                pairs[slots.of(membership.fromDay(row)) * width + slots.of(membership.toDay(row))]++;
            }
        }
    }

    private void countSeveral(FlowPairs state, MembershipColumns membership, int local, CustomerFlows flows) {
        int first = membership.from(local);
        int end = membership.to(local);
        if (meetInPeriod(membership, first, end)) {
            countPeriods(state, membership, local, flows);
            return;
        }
        for (int row = first; row < end; row++) {
            boolean returns = row > first && membership.fromDay(row) - membership.toDay(row - 1) <= reactivationDays;
            int pair = slots.of(membership.fromDay(row)) * slots.count() + slots.of(membership.toDay(row));
            (returns ? state.back : state.fresh)[pair]++;
        }
    }

    private boolean meetInPeriod(MembershipColumns membership, int first, int end) {
        int left = slots.of(membership.toDay(first));
        for (int row = first + 1; row < end; row++) {
            if (left == slots.of(membership.fromDay(row)) && slots.isPeriod(left)) {
                return true;
            }
            left = slots.of(membership.toDay(row));
        }
        return false;
    }

    /** Periods in which an interval begins or ends are read as a whole. */
    private void countPeriods(FlowPairs state, MembershipColumns membership, int local, CustomerFlows flows) {
        int next = 0;
        for (int row = membership.from(local); row < membership.to(local); row++) {
            int joins = slots.of(membership.fromDay(row)) - 1;
            int leaves = slots.of(membership.toDay(row)) - 1;
            if (joins >= next && joins < periods.count()) {
                count(state.flows[joins], flows.read(membership, local, period(joins)));
                next = joins + 1;
            }
            state.stay(Math.max(joins + 1, next), leaves, 1);
            if (leaves >= next && leaves < periods.count()) {
                count(state.flows[leaves], flows.read(membership, local, period(leaves)));
                next = leaves + 1;
            }
        }
    }

    private Period period(int number) {
        return new Period(periods.from(number), periods.to(number));
    }

    private static void count(long[] counts, CustomerFlows flows) {
        for (int i = 0; i < Flow.VOIDED.ordinal(); i++) {
            if (flows.in(FLOWS[i])) {
                counts[i]++;
            }
        }
    }

    @Override
    public FlowPairs merge(FlowPairs left, FlowPairs right) {
        return left.add(right);
    }

    @Override
    public List<Flows> finish(FlowPairs state) {
        return state.finish();
    }
}
