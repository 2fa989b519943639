package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;

/**
 * Settles what a definition leaves to the data: the basis, and the threshold of silence for purchases.
 *
 * <p>The threshold is the 90 % quantile of the gaps between a customer's purchases, over all completed gaps: by that day
 * nine of ten repeat purchases had come. Gaps still open are left out, so it leans short; the threshold sweep shows what
 * another choice would give. Activity takes 15 days.
 */
public final class DefinitionResolver {
    private static final int ACTIVITY_DAYS = 15;
    private static final int LONGEST = 730;
    private static final double SHARE_OF_GAPS = 0.9;

    private DefinitionResolver() {}

    /** The same definition with nothing left open. */
    public static ChurnDefinition resolve(ChurnDefinition definition, Timelines timelines) {
        Basis basis = definition.basis() == Basis.AUTO ? basis(timelines) : definition.basis();
        ChurnDefinition settled = definition.toBuilder().basis(basis).build();
        if (!settled.inactivity().isFromData()) {
            return settled;
        }
        int days = basis == Basis.PURCHASE || basis == Basis.ANY_OF ? purchaseDays(timelines) : ACTIVITY_DAYS;
        return settled.toBuilder()
                .inactivity(new Inactivity(days, settled.inactivity().cadenceFactor()))
                .build();
    }

    private static Basis basis(Timelines timelines) {
        boolean contracts = false;
        boolean orders = false;
        boolean activities = false;
        for (var shard : timelines.shards()) {
            contracts |= shard.contracts().to(shard.customers() - 1) > 0;
            orders |= shard.orders().to(shard.customers() - 1) > 0;
            activities |= shard.activities().rows() > 0;
        }
        if (contracts) {
            return Basis.CONTRACT;
        }
        if (orders) {
            return Basis.PURCHASE;
        }
        return activities ? Basis.ACTIVITY : Basis.STATUS;
    }

    private static int purchaseDays(Timelines timelines) {
        long[] gaps = FoldRunner.run(timelines, new PurchaseGaps());
        long all = 0;
        for (long count : gaps) {
            all += count;
        }
        if (all == 0) {
            return ACTIVITY_DAYS;
        }
        long seen = 0;
        int days = 0;
        while (seen < SHARE_OF_GAPS * all) {
            seen += gaps[++days];
        }
        return days;
    }

    /** Counts completed gaps between purchase days by their length, the longest ones together. */
    private static final class PurchaseGaps implements Fold<long[], long[]> {
        @Override
        public long[] start() {
            return new long[LONGEST + 1];
        }

        @Override
        public void accept(long[] state, Timeline timeline) {
            DayList days = timeline.purchaseDays();
            for (int i = 1; i < days.size(); i++) {
                state[Math.min(LONGEST, days.day(i) - days.day(i - 1))]++;
            }
        }

        @Override
        public long[] merge(long[] left, long[] right) {
            for (int i = 0; i <= LONGEST; i++) {
                left[i] += right[i];
            }
            return left;
        }

        @Override
        public long[] finish(long[] state) {
            return state;
        }
    }
}
