package io.holdfast.core.ledger;

import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;

/** Finds the customers with two changes of recurring revenue or membership that may fall into one period; see {@link ChangeGaps}. */
final class CrowdedCustomers {
    private CrowdedCustomers() {}

    /**
     * With their contracts alone.
     *
     * @param ledger of a definition by contract
     * @param span the most days a period has
     */
    static Timelines of(Ledger ledger, int span) {
        int[] crowded = FoldRunner.byShard(ledger.timelines(), shard -> of(ledger, span, shard)).stream()
                .flatMapToInt(Arrays::stream)
                .toArray();
        return ledger.timelines().contractsOf(crowded);
    }

    private static int[] of(Ledger ledger, int span, TimelineShard shard) {
        ChangeGaps gaps = new ChangeGaps(ledger);
        Timeline timeline = new Timeline(shard);
        int[] found = new int[shard.customers()];
        int count = 0;
        for (int local = 0; local < shard.customers(); local++) {
            if (gaps.least(timeline.moveTo(local)) < span) {
                found[count++] = timeline.customer();
            }
        }
        return Arrays.copyOf(found, count);
    }
}
