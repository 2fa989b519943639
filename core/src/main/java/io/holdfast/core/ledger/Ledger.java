package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * On which days each customer was one, under one definition. Worked out once; every count of a period is a fold over it.
 * Immutable.
 */
public final class Ledger {
    private final Timelines timelines;
    private final Settlement settlement;
    private final Map<Integer, MembershipColumns> byFirstCustomer;

    private Ledger(Timelines timelines, Settlement settlement, Map<Integer, MembershipColumns> byFirstCustomer) {
        this.timelines = timelines;
        this.settlement = settlement;
        this.byFirstCustomer = byFirstCustomer;
    }

    /** Works the ledger out on all cores; what the definition leaves open is settled from the data first. */
    public static Ledger of(Timelines timelines, ChurnDefinition definition) {
        Settlement settlement = DefinitionResolver.settle(definition, timelines);
        ChurnDefinition resolved = settlement.definition();
        List<MembershipColumns> columns = IntStream.range(0, timelines.shards().size())
                .parallel()
                .mapToObj(i -> columns(
                        timelines.shards().get(i), resolved, timelines.extent().lastDay()))
                .toList();
        Map<Integer, MembershipColumns> byFirstCustomer = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byFirstCustomer.put(timelines.shards().get(i).firstCustomer(), columns.get(i));
        }
        return new Ledger(timelines, settlement, Map.copyOf(byFirstCustomer));
    }

    public Timelines timelines() {
        return timelines;
    }

    /** The definition with nothing left open. */
    public ChurnDefinition definition() {
        return settlement.definition();
    }

    /** The definition as it was settled, switch by switch. */
    public Settlement settlement() {
        return settlement;
    }

    public MembershipColumns membership(TimelineShard shard) {
        MembershipColumns columns = byFirstCustomer.get(shard.firstCustomer());
        if (columns == null) {
            throw new IllegalArgumentException("not a shard of this ledger: " + shard.firstCustomer());
        }
        return columns;
    }

    private static MembershipColumns columns(TimelineShard shard, ChurnDefinition definition, int horizon) {
        Membership membership = new Membership(definition, horizon);
        DayIntervals intervals = new DayIntervals();
        Timeline timeline = new Timeline(shard);
        int[] offsets = new int[shard.customers() + 1];
        int[] from = new int[shard.customers() + 16];
        int[] to = new int[shard.customers() + 16];
        int size = 0;
        for (int local = 0; local < shard.customers(); local++) {
            membership.read(timeline.moveTo(local), intervals);
            if (size + intervals.size() > from.length) {
                from = Arrays.copyOf(from, (size + intervals.size()) * 2);
                to = Arrays.copyOf(to, from.length);
            }
            for (int i = 0; i < intervals.size(); i++) {
                from[size] = intervals.from(i);
                to[size++] = intervals.to(i);
            }
            offsets[local + 1] = size;
        }
        return new MembershipColumns(offsets, Arrays.copyOf(from, size), Arrays.copyOf(to, size));
    }
}
