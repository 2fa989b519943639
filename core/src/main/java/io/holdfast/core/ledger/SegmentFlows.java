package io.holdfast.core.ledger;

import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;

/**
 * The flows of periods over a segment: what {@link FlowsFold} counts, faster, because who neither comes nor goes is one bit beside
 * the bit that says whether he belongs (bench: figures).
 */
final class SegmentFlows {
    private SegmentFlows() {}

    static List<Flows> of(Ledger ledger, List<Period> periods, CustomerTest segment) {
        CustomerTest ready = segment.readyFor(
                ledger.timelines(),
                periods.stream().mapToInt(Period::openingDay).toArray());
        List<PeriodMarks> marks = KeptFlowMarks.of(ledger, periods);
        List<long[][]> parts = FoldRunner.byShard(ledger.timelines(), shard -> count(shard, periods, marks, ready));
        long[][] counts = new long[periods.size()][CustomerFlows.KINDS];
        for (long[][] part : parts) {
            for (int p = 0; p < counts.length; p++) {
                for (int kind = 0; kind < CustomerFlows.KINDS; kind++) {
                    counts[p][kind] += part[p][kind];
                }
            }
        }
        return Arrays.stream(counts).map(FlowsFold::flows).toList();
    }

    private static long[][] count(
            TimelineShard shard, List<Period> periods, List<PeriodMarks> marks, CustomerTest segment) {
        SegmentReader members = new SegmentReader(shard, segment);
        long[][] counts = new long[periods.size()][CustomerFlows.KINDS];
        for (int p = 0; p < counts.length; p++) {
            members.count(marks.get(p).of(shard), periods.get(p), counts[p]);
        }
        return counts;
    }
}
