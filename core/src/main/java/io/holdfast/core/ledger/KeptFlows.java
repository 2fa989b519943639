package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The flows of a segment's customers by period, as they were counted last. The requests of a screen count the same periods for
 * several figures, and definitions that agree on who is a customer and who is new have the same flows. Who asks for what is
 * being counted waits for it.
 */
final class KeptFlows {
    private static final int MOST_SEGMENTS = 128;
    private static final int MOST_PERIODS = 512;

    private final Map<Key, Map<Period, Flows>> kept = new LinkedHashMap<>(64, 0.75f, true);

    private record Key(Ledger.FlowKey flows, Object segment) {}

    static KeptFlows of(Timelines timelines) {
        return timelines.summaries().get(KeptFlows.class, KeptFlows.class, KeptFlows::new);
    }

    /**
     * The flows of some periods, counted where they are not kept.
     *
     * @param segment says wholly for whom, by {@code equals}
     */
    List<Flows> of(
            Ledger.FlowKey flows, Object segment, List<Period> periods, Function<List<Period>, List<Flows>> counting) {
        Map<Period, Flows> known = ofSegment(new Key(flows, segment));
        synchronized (known) {
            List<Period> missing = periods.stream()
                    .filter(period -> !known.containsKey(period))
                    .toList();
            List<Flows> counted = missing.isEmpty() ? List.of() : counting.apply(missing);
            for (int i = 0; i < missing.size(); i++) {
                known.put(missing.get(i), counted.get(i));
            }
            List<Flows> all = new ArrayList<>();
            periods.forEach(period -> all.add(known.get(period)));
            shorten(known, MOST_PERIODS);
            return all;
        }
    }

    private synchronized Map<Period, Flows> ofSegment(Key key) {
        Map<Period, Flows> found = kept.computeIfAbsent(key, any -> new LinkedHashMap<>());
        shorten(kept, MOST_SEGMENTS);
        return found;
    }

    private static void shorten(Map<?, ?> map, int most) {
        while (map.size() > most) {
            map.remove(map.keySet().iterator().next());
        }
    }
}
