package io.holdfast.core.review;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why customers left in a period, the most frequent reason first.
 *
 * <p>Everybody who left at least once inside the period counts once, with his last leaving inside it, so the counts add up
 * to X of the flows. A reason is what was stated with the contract that ended, else what the billing system knows, else
 * unknown; nothing is inferred. Unknown comes last however large it is, and shares of reasons are of all leavings, so that
 * a few answers never look like all. The revenue lost is that of the last day, in minor units, by currency, as the
 * ledger's definition counts it.
 *
 * @param leavings how many, X
 * @param reasons by how many leavings they explain, unknown last
 * @param byWill voluntary, involuntary, unknown
 * @param mrrLost by currency
 */
public record LeavingReasons(
        long leavings, List<Line> reasons, Map<Leaving.Will, Long> byWill, SortedMap<String, Long> mrrLost) {

    public LeavingReasons {
        reasons = List.copyOf(reasons);
        byWill = Map.copyOf(byWill);
        mrrLost = Collections.unmodifiableSortedMap(mrrLost);
    }

    /**
     * One reason.
     *
     * @param leavings how many it explains
     * @param cumulated how many it and those before it explain
     * @param byChannel who said so
     * @param mrrLost by currency, minor units
     */
    public record Line(
            Reason reason,
            long leavings,
            long cumulated,
            Map<Leaving.Channel, Long> byChannel,
            SortedMap<String, Long> mrrLost) {}

    public static LeavingReasons of(Ledger ledger, Period period, CustomerTest segment) {
        return of(Leavings.of(ledger, period, segment));
    }

    static LeavingReasons of(List<Leaving> leavings) {
        Map<Reason, List<Leaving>> byReason = new HashMap<>();
        Map<Leaving.Will, Long> byWill = new EnumMap<>(Leaving.Will.class);
        for (Leaving.Will will : Leaving.Will.values()) {
            byWill.put(will, 0L);
        }
        for (Leaving leaving : leavings) {
            byReason.computeIfAbsent(leaving.reason(), unused -> new ArrayList<>())
                    .add(leaving);
            byWill.merge(leaving.will(), 1L, Long::sum);
        }
        return new LeavingReasons(leavings.size(), lines(byReason), byWill, mrrLost(leavings));
    }

    private static List<Line> lines(Map<Reason, List<Leaving>> byReason) {
        List<Map.Entry<Reason, List<Leaving>>> order = byReason.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Reason, List<Leaving>> entry) ->
                                !entry.getKey().isKnown())
                        .thenComparing(entry -> -entry.getValue().size())
                        .thenComparing(entry -> entry.getKey().code()))
                .toList();
        List<Line> lines = new ArrayList<>();
        long cumulated = 0;
        for (Map.Entry<Reason, List<Leaving>> entry : order) {
            List<Leaving> of = entry.getValue();
            cumulated += of.size();
            Map<Leaving.Channel, Long> byChannel = new EnumMap<>(Leaving.Channel.class);
            of.forEach(leaving -> byChannel.merge(leaving.channel(), 1L, Long::sum));
            lines.add(new Line(entry.getKey(), of.size(), cumulated, Map.copyOf(byChannel), mrrLost(of)));
        }
        return lines;
    }

    private static SortedMap<String, Long> mrrLost(List<Leaving> leavings) {
        SortedMap<String, Long> lost = new TreeMap<>();
        for (Leaving leaving : leavings) {
            leaving.mrr().forEach((currency, amount) -> lost.merge(currency, amount, Math::addExact));
        }
        return Collections.unmodifiableSortedMap(lost);
    }

    /** How many leavings nobody has said a reason for. */
    public long unknown() {
        return reasons.stream()
                .filter(line -> !line.reason().isKnown())
                .mapToLong(Line::leavings)
                .sum();
    }

    /** The share of leavings without a reason; undefined when nobody left. */
    public OptionalDouble shareUnknown() {
        return leavings == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) unknown() / leavings);
    }
}
