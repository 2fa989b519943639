package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;

/**
 * Counts the flows of periods by several groupings at once: what {@link FlowsFold} counts for each of them, with every
 * customer looked at once. The result is by period, then by grouping, then by group.
 */
public final class FlowsByGroupings implements Fold<long[][][][], Flows[][][]> {
    private final Ledger ledger;
    private final Period[] periods;
    private final CustomerTest segment;
    private final List<Grouping> groupings;

    private FlowsByGroupings(Ledger ledger, List<Period> periods, CustomerTest segment, List<Grouping> groupings) {
        this.ledger = ledger;
        this.periods = periods.toArray(new Period[0]);
        this.segment = segment.readyFor(
                ledger.timelines(),
                periods.stream().mapToInt(Period::openingDay).toArray());
        this.groupings = List.copyOf(groupings);
    }

    public static Flows[][][] of(Ledger ledger, List<Period> periods, CustomerTest segment, List<Grouping> groupings) {
        return FoldRunner.run(ledger.timelines(), new FlowsByGroupings(ledger, periods, segment, groupings));
    }

    @Override
    public long[][][][] start() {
        return Arrays.stream(periods)
                .map(period -> groupings.stream()
                        .map(grouping -> new long[grouping.labels().size()][CustomerFlows.KINDS])
                        .toArray(long[][][]::new))
                .toArray(long[][][][]::new);
    }

    @Override
    public void accept(long[][][][] state, Timeline timeline) {
        accept(state, timeline, new FlowReader(ledger, timeline.shard()));
    }

    @Override
    public void acceptAll(long[][][][] state, TimelineShard shard, int from, int to) {
        FlowReader reader = new FlowReader(ledger, shard);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local), reader);
        }
    }

    private void accept(long[][][][] state, Timeline timeline, FlowReader reader) {
        for (int p = 0; p < periods.length; p++) {
            Period period = periods[p];
            if (!reader.isKnown(timeline.local(), period.closingDay())) {
                continue;
            }
            CustomerFlows flows = reader.read(timeline.local(), period);
            int day = flows.inAny() ? flows.referenceDay() : period.openingDay();
            if (segment.test(timeline, day)) {
                int kind = flows.kind(CustomerFlows.isVoid(timeline, period.closingDay()));
                for (int g = 0; g < state[p].length; g++) {
                    state[p][g][groupings.get(g).group(timeline, day)][kind]++;
                }
            }
        }
    }

    @Override
    public long[][][][] merge(long[][][][] left, long[][][][] right) {
        for (int p = 0; p < left.length; p++) {
            FlowsFold.add(right[p], left[p]);
        }
        return left;
    }

    @Override
    public Flows[][][] finish(long[][][][] state) {
        return Arrays.stream(state).map(FlowsFold::flows).toArray(Flows[][][]::new);
    }
}
