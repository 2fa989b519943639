package io.holdfast.core.ledger;

import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@link FlowMarks} that were read last. Who looks for the right segment asks for the same definition and periods again and
 * again; with these, a segment is counted without reading anybody's membership.
 */
final class KeptFlowMarks {
    /** At a million customers about half a megabyte each. */
    private static final int KEPT = 256;

    private final Map<Key, PeriodMarks> kept = new LinkedHashMap<>(64, 0.75f, true);

    private record Key(Ledger.FlowKey flows, Period period) {}

    /** By period; who asks for what is being read waits. */
    static List<PeriodMarks> of(Ledger ledger, List<Period> periods) {
        Timelines timelines = ledger.timelines();
        return timelines
                .summaries()
                .get(KeptFlowMarks.class, KeptFlowMarks.class, KeptFlowMarks::new)
                .find(ledger, periods);
    }

    private synchronized List<PeriodMarks> find(Ledger ledger, List<Period> periods) {
        List<Period> missing = periods.stream()
                .distinct()
                .filter(period -> !kept.containsKey(new Key(ledger.flowKey(), period)))
                .toList();
        Map<Period, PeriodMarks> read = new LinkedHashMap<>();
        for (List<Period> run : Period.runs(missing)) {
            for (int from = 0; from < run.size(); from += FlowMarksReader.MOST_PERIODS) {
                List<Period> part = run.subList(from, Math.min(run.size(), from + FlowMarksReader.MOST_PERIODS));
                read.putAll(read(ledger, part));
            }
        }
        List<PeriodMarks> found = new ArrayList<>();
        for (Period period : periods) {
            Key key = new Key(ledger.flowKey(), period);
            found.add(read.containsKey(period) ? read.get(period) : kept.get(key));
        }
        read.forEach((period, marks) -> kept.put(new Key(ledger.flowKey(), period), marks));
        while (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return found;
    }

    private static Map<Period, PeriodMarks> read(Ledger ledger, List<Period> periods) {
        List<TimelineShard> shards = ledger.timelines().shards();
        List<List<FlowMarks>> parts =
                FoldRunner.byShard(ledger.timelines(), shard -> new FlowMarksReader(ledger, periods, shard).read());
        Map<Period, PeriodMarks> read = new LinkedHashMap<>();
        for (int p = 0; p < periods.size(); p++) {
            Map<Integer, FlowMarks> byShard = new HashMap<>();
            for (int s = 0; s < shards.size(); s++) {
                byShard.put(shards.get(s).firstCustomer(), parts.get(s).get(p));
            }
            read.put(periods.get(p), new PeriodMarks(byShard));
        }
        return read;
    }
}
