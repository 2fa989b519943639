package io.holdfast.report.assembly;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Which kinds of facts there are at all. */
record Inventory(boolean contracts, boolean orders, boolean activity, boolean statuses) {

    static Inventory of(Timelines timelines) {
        return new Inventory(
                has(timelines, shard -> shard.contracts().rows()),
                has(timelines, shard -> shard.orders().rows()),
                has(timelines, shard -> shard.activities().rows()),
                has(timelines, shard -> shard.statuses().to(shard.customers() - 1)));
    }

    /** Why a resolved definition has nothing to count, as the key of a text; empty when it has. */
    Optional<String> missingFor(ChurnDefinition definition) {
        Basis basis = definition.basis();
        if (basis == Basis.CONTRACT && !contracts) {
            return Optional.of("no_contracts");
        }
        if (basis == Basis.PURCHASE && !orders) {
            return Optional.of("no_orders");
        }
        if (basis == Basis.ACTIVITY && !activity) {
            return Optional.of("no_activity");
        }
        return basis == Basis.STATUS && !statuses ? Optional.of("no_status") : Optional.empty();
    }

    private static boolean has(Timelines timelines, ToLongFunction<TimelineShard> rows) {
        return timelines.shards().stream().anyMatch(shard -> rows.applyAsLong(shard) > 0);
    }
}
