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
    private final MembershipKey key;
    private final Map<Integer, MembershipColumns> byFirstCustomer;

    private Ledger(
            Timelines timelines,
            Settlement settlement,
            MembershipKey key,
            Map<Integer, MembershipColumns> byFirstCustomer) {
        this.timelines = timelines;
        this.settlement = settlement;
        this.key = key;
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
        MembershipKey key = MembershipKey.of(resolved, ContractTraits.of(timelines), horizon);
        MembershipKey.Columns columns = timelines
                .summaries()
                .get(
                        key,
                        MembershipKey.Columns.class,
                        () -> new MembershipKey.Columns(columns(timelines, resolved, horizon)));
        return new Ledger(timelines, settlement, key, columns.byFirstCustomer());
    }

    /** The same definition, settled as it is here, over some of the customers. */
    Ledger over(Timelines some) {
        return new Ledger(some, settlement, key, columns(some, definition(), key.horizon()));
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

    /** What decides the flows of a period: ledgers of the same timelines with equal keys have equal flows. */
    FlowKey flowKey() {
        return new FlowKey(key, definition().reactivationDays());
    }

    /** @param reactivationDays how long after leaving one who comes back is no longer new */
    record FlowKey(MembershipKey membership, int reactivationDays) {}

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
