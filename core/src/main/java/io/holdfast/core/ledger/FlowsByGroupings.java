package io.holdfast.core.ledger;

import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;

/** Counts the flows of periods by several groupings at once: what {@link FlowsFold} counts for each of them. */
public final class FlowsByGroupings {
    private final List<Period> periods;
    private final CustomerTest segment;
    private final List<Grouping> groupings;
    private final List<PeriodMarks> marks;

    private FlowsByGroupings(Ledger ledger, List<Period> periods, CustomerTest segment, List<Grouping> groupings) {
        this.periods = List.copyOf(periods);
        this.segment = segment.readyFor(
                ledger.timelines(),
                periods.stream().mapToInt(Period::openingDay).toArray());
        this.groupings = List.copyOf(groupings);
        this.marks = KeptFlowMarks.of(ledger, periods);
    }

    /** By period, then by grouping, then by group. */
    public static Flows[][][] of(Ledger ledger, List<Period> periods, CustomerTest segment, List<Grouping> groupings) {
        FlowsByGroupings counting = new FlowsByGroupings(ledger, periods, segment, groupings);
        long[][][][] counts = counting.none();
        for (long[][][][] part : FoldRunner.byShard(ledger.timelines(), counting::count)) {
            for (int p = 0; p < counts.length; p++) {
                FlowsFold.add(part[p], counts[p]);
            }
        }
        return Arrays.stream(counts).map(FlowsFold::flows).toArray(Flows[][][]::new);
    }

    private long[][][][] none() {
        return periods.stream()
                .map(period -> groupings.stream()
                        .map(grouping -> new long[grouping.labels().size()][CustomerFlows.KINDS])
                        .toArray(long[][][]::new))
                .toArray(long[][][][]::new);
    }

    private long[][][][] count(TimelineShard shard) {
        SegmentReader members = new SegmentReader(shard, segment);
        long[][][][] counts = none();
        Grouping[] groups = groupings.toArray(new Grouping[0]);
        for (int p = 0; p < counts.length; p++) {
            long[][][] ofPeriod = counts[p];
            members.forEach(marks.get(p).of(shard), periods.get(p), (timeline, kind, day) -> {
                for (int g = 0; g < groups.length; g++) {
                    ofPeriod[g][groups[g].group(timeline, day)][kind]++;
                }
            });
        }
        return counts;
    }
}
