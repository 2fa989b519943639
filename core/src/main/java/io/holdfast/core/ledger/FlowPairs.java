package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Periods;
import java.util.ArrayList;
import java.util.List;

/**
 * The flows of neighbouring periods on the way: how many intervals of membership begin in one slot and end in another, see
 * {@link PeriodSlots}. As long as no period holds an edge of more than one interval of a customer, every flow follows
 * from these pairs; customers of whom one does are counted period by period beside them. States of disjoint customers add.
 */
public final class FlowPairs {
    private static final int KINDS = Flow.values().length;

    private final Periods periods;
    private final int slots;

    /** Intervals that make a customer new, shape (slot of the first day, slot of the day after the last). */
    final long[] fresh;

    /** Intervals that bring a customer back, the same shape. */
    final long[] back;

    /** Counted as such, shape (periods, flows). */
    final long[][] flows;

    /** What the number of customers who neither come nor go changes by from period to period, shape (periods + 1). */
    private final long[] stays;

    FlowPairs(Periods periods) {
        this.periods = periods;
        this.slots = periods.count() + 2;
        this.fresh = new long[slots * slots];
        this.back = new long[slots * slots];
        this.flows = new long[periods.count()][KINDS];
        this.stays = new long[periods.count() + 1];
    }

    /** Counts one customer in periods {@code [from, to)}, in all of which he stays. */
    void stay(int from, int to, long customers) {
        if (from < to) {
            stays[from] += customers;
            stays[to] -= customers;
        }
    }

    FlowPairs add(FlowPairs other) {
        add(fresh, other.fresh);
        add(back, other.back);
        add(stays, other.stays);
        for (int p = 0; p < flows.length; p++) {
            add(flows[p], other.flows[p]);
        }
        return this;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    /** The flows of every period; the state is of no use afterwards. */
    List<Flows> finish() {
        for (int from = 0; from < slots; from++) {
            for (int to = from; to < slots; to++) {
                count(from - 1, to - 1, fresh[from * slots + to], Flow.NEW, Flow.LOST_OF_NEW);
                count(from - 1, to - 1, back[from * slots + to], Flow.RETURNED, Flow.LOST_OF_RETURNED);
            }
        }
        List<Flows> result = new ArrayList<>();
        long staying = 0;
        for (int p = 0; p < periods.count(); p++) {
            staying += stays[p];
            add(p, Flow.START, staying);
            add(p, Flow.END, staying);
            result.add(Flows.of(flows[p]));
        }
        return List.copyOf(result);
    }

    /** Intervals from one period to another; -1 is before all periods, their number after them. */
    private void count(int joins, int leaves, long customers, Flow joined, Flow lostOfJoined) {
        if (customers == 0) {
            return;
        }
        boolean joinsInside = joins >= 0 && joins < periods.count();
        if (joinsInside) {
            add(joins, joined, customers);
            add(joins, joins == leaves ? lostOfJoined : Flow.END, customers);
        }
        if (leaves >= 0 && leaves < periods.count()) {
            add(leaves, Flow.LEFT, customers);
            if (joins < leaves) {
                add(leaves, Flow.START, customers);
                add(leaves, Flow.LOST_OF_START, customers);
            }
        }
        stay(joins + 1, leaves, customers);
    }

    private void add(int period, Flow flow, long customers) {
        flows[period][flow.ordinal()] += customers;
    }
}
