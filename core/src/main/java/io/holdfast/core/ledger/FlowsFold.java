package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;

/** Counts the flows of periods, for a segment, by group. The result is by period, then by group. */
public final class FlowsFold implements Fold<long[][][], Flows[][]> {
    private static final Flow[] FLOWS = Flow.values();
    private static final int OF_MEMBERSHIP = Flow.VOIDED.ordinal();

    private final Ledger ledger;
    private final List<Period> periods;
    private final CustomerTest segment;
    private final Grouping grouping;

    public FlowsFold(Ledger ledger, List<Period> periods, CustomerTest segment, Grouping grouping) {
        this.ledger = ledger;
        this.periods = List.copyOf(periods);
        this.segment = segment.readyFor(
                ledger.timelines(),
                periods.stream().mapToInt(Period::openingDay).toArray());
        this.grouping = grouping;
    }

    /** The flows of one period over everybody. */
    public static Flows of(Ledger ledger, Period period) {
        return of(ledger, period, CustomerTest.EVERYBODY);
    }

    public static Flows of(Ledger ledger, Period period, CustomerTest segment) {
        return of(ledger, List.of(period), segment).get(0);
    }

    /** The flows of one period by group. */
    public static Flows[] of(Ledger ledger, Period period, CustomerTest segment, Grouping grouping) {
        return FoldRunner.run(ledger.timelines(), new FlowsFold(ledger, List.of(period), segment, grouping))[0];
    }

    /** The flows of several periods over a segment; of neighbouring ones over everybody by the fastest way. */
    public static List<Flows> of(Ledger ledger, List<Period> periods, CustomerTest segment) {
        if (segment == CustomerTest.EVERYBODY && Period.areNeighbours(periods)) {
            return FlowSeriesFold.of(ledger, Period.series(periods));
        }
        Flows[][] flows = FoldRunner.run(ledger.timelines(), new FlowsFold(ledger, periods, segment, Grouping.NONE));
        return Arrays.stream(flows).map(groups -> groups[0]).toList();
    }

    @Override
    public long[][][] start() {
        return new long[periods.size()][grouping.labels().size()][FLOWS.length];
    }

    @Override
    public void accept(long[][][] state, Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        accept(state, timeline, membership, new CustomerFlows(ledger));
    }

    @Override
    public void acceptAll(long[][][] state, TimelineShard shard, int from, int to) {
        MembershipColumns membership = ledger.membership(shard);
        CustomerFlows flows = new CustomerFlows(ledger);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local), membership, flows);
        }
    }

    private void accept(long[][][] state, Timeline timeline, MembershipColumns membership, CustomerFlows flows) {
        int since = Known.since(timeline);
        for (int p = 0; p < periods.size(); p++) {
            Period period = periods.get(p);
            if (since > period.closingDay()) {
                continue;
            }
            flows.read(membership, timeline.local(), period);
            int day = flows.inAny() ? flows.referenceDay() : period.openingDay();
            if (segment.test(timeline, day)) {
                count(
                        state[p][grouping.group(timeline, day)],
                        flows,
                        CustomerFlows.isVoid(timeline, period.closingDay()));
            }
        }
    }

    static void count(long[] counts, CustomerFlows flows, boolean isVoid) {
        if (flows.inAny()) {
            for (int i = 0; i < OF_MEMBERSHIP; i++) {
                if (flows.in(FLOWS[i])) {
                    counts[i]++;
                }
            }
        }
        counts[Flow.KNOWN.ordinal()]++;
        if (isVoid) {
            counts[Flow.VOIDED.ordinal()]++;
        }
    }

    @Override
    public long[][][] merge(long[][][] left, long[][][] right) {
        add(right, left);
        return left;
    }

    @Override
    public Flows[][] finish(long[][][] state) {
        return flows(state);
    }

    /** No flows yet of so many groups. */
    static long[][] counts(int groups) {
        return new long[groups][FLOWS.length];
    }

    static void add(long[][][] counts, long[][][] to) {
        for (int p = 0; p < to.length; p++) {
            for (int g = 0; g < to[p].length; g++) {
                for (int i = 0; i < FLOWS.length; i++) {
                    to[p][g][i] += counts[p][g][i];
                }
            }
        }
    }

    static Flows[][] flows(long[][][] counts) {
        return Arrays.stream(counts)
                .map(groups -> Arrays.stream(groups).map(Flows::of).toArray(Flows[]::new))
                .toArray(Flows[][]::new);
    }
}
