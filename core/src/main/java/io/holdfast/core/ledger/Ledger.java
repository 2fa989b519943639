package io.holdfast.core.ledger;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * Works the ledger out on all cores; what the definition leaves open is settled from the data first. Definitions that
     * agree on who is a customer share the work, see {@link MembershipKey}.
     */
    public static Ledger of(Timelines timelines, ChurnDefinition definition) {
        Settlement settlement = DefinitionResolver.settle(definition, timelines);
        ChurnDefinition resolved = settlement.definition();
        int horizon = timelines.extent().lastDay();
        MembershipKey.Columns columns = timelines
                .summaries()
                .get(
                        MembershipKey.of(resolved, horizon),
                        MembershipKey.Columns.class,
                        () -> new MembershipKey.Columns(columns(timelines, resolved, horizon)));
        return new Ledger(timelines, settlement, columns.byFirstCustomer());
    }

    private static Map<Integer, MembershipColumns> columns(
            Timelines timelines, ChurnDefinition definition, int horizon) {
        return timelines.shards().stream()
                .parallel()
                .collect(Collectors.toConcurrentMap(
                        TimelineShard::firstCustomer, shard -> new MembershipScan(definition, horizon).read(shard)));
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

    KnownDays known(TimelineShard shard) {
        return KnownDays.of(timelines).of(shard);
    }
}
