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
    private static final int FEW_RUNS = 3;

    private final Ledger ledger;
    private final Period[] periods;
    private final CustomerTest segment;
    private final Grouping grouping;

    public FlowsFold(Ledger ledger, List<Period> periods, CustomerTest segment, Grouping grouping) {
        this.ledger = ledger;
        this.periods = periods.toArray(new Period[0]);
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

    /** The flows of several periods over a segment; those that were counted before are not counted again. */
    public static List<Flows> of(Ledger ledger, List<Period> periods, CustomerTest segment) {
        return segment.key()
                .map(key -> KeptFlows.of(ledger.timelines())
                        .of(ledger.flowKey(), key, periods, missing -> count(ledger, missing, segment)))
                .orElseGet(() -> count(ledger, periods, segment));
    }

    /** Over everybody by a faster way where most periods are neighbours. */
    private static List<Flows> count(Ledger ledger, List<Period> periods, CustomerTest segment) {
        if (segment != CustomerTest.EVERYBODY) {
            return SegmentFlows.of(ledger, periods, segment);
        }
        List<List<Period>> runs = Period.runs(periods);
        if (runs.size() > FEW_RUNS) {
            Flows[][] flows =
                    FoldRunner.run(ledger.timelines(), new FlowsFold(ledger, periods, segment, Grouping.NONE));
            return Arrays.stream(flows).map(groups -> groups[0]).toList();
        }
        return runs.stream()
                .flatMap(run -> FlowSeriesFold.of(ledger, Period.series(run)).stream())
                .toList();
    }

    @Override
    public long[][][] start() {
        return new long[periods.length][grouping.labels().size()][CustomerFlows.KINDS];
    }

    @Override
    public void accept(long[][][] state, Timeline timeline) {
        accept(state, timeline, new FlowReader(ledger, timeline.shard()));
    }

    @Override
    public void acceptAll(long[][][] state, TimelineShard shard, int from, int to) {
        FlowReader reader = new FlowReader(ledger, shard);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local), reader);
        }
    }

    private void accept(long[][][] state, Timeline timeline, FlowReader reader) {
        for (int p = 0; p < periods.length; p++) {
            Period period = periods[p];
            if (!reader.isKnown(timeline.local(), period.closingDay())) {
                continue;
            }
            CustomerFlows flows = reader.read(timeline.local(), period);
            int day = flows.inAny() ? flows.referenceDay() : period.openingDay();
            if (segment.test(timeline, day)) {
                int kind = flows.kind(CustomerFlows.isVoid(timeline, period.closingDay()));
                state[p][grouping.group(timeline, day)][kind]++;
            }
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

    /** Adds up counts by period, group and kind of customer, see {@link CustomerFlows#kind}. */
    static void add(long[][][] counts, long[][][] to) {
        for (int p = 0; p < to.length; p++) {
            for (int g = 0; g < to[p].length; g++) {
                for (int kind = 0; kind < CustomerFlows.KINDS; kind++) {
                    to[p][g][kind] += counts[p][g][kind];
                }
            }
        }
    }

    static Flows[][] flows(long[][][] counts) {
        return Arrays.stream(counts)
                .map(groups -> Arrays.stream(groups).map(FlowsFold::flows).toArray(Flows[]::new))
                .toArray(Flows[][]::new);
    }

    static Flows flows(long[] byKind) {
        long[] counts = new long[FLOWS.length];
        for (int kind = 0; kind < byKind.length; kind++) {
            for (Flow flow : FLOWS) {
                counts[flow.ordinal()] += CustomerFlows.in(kind, flow) ? byKind[kind] : 0;
            }
        }
        return Flows.of(counts);
    }
}
