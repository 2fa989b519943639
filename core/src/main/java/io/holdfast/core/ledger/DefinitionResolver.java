package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.Because;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.Origin;
import io.holdfast.core.definition.Setting;
import io.holdfast.core.definition.SettledSwitch.Ground;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

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
        return settle(definition, timelines).definition();
    }

    /** The same with what settled each open switch. */
    static Settlement settle(ChurnDefinition definition, Timelines timelines) {
        Map<Setting, Ground> grounds = new EnumMap<>(Setting.class);
        Basis basis = definition.basis();
        if (basis == Basis.AUTO) {
            basis = basis(timelines);
            grounds.put(Setting.BASIS, new Ground(Origin.FOUND, Optional.of(Because.of(ground(basis)))));
        }
        Inactivity inactivity = definition.inactivity();
        if (inactivity.isFromData()) {
            Found found = days(basis, timelines);
            inactivity = new Inactivity(found.days, inactivity.cadenceFactor());
            grounds.put(Setting.INACTIVITY_DAYS, found.ground);
        }
        return new Settlement(
                definition.toBuilder().basis(basis).inactivity(inactivity).build(), Map.copyOf(grounds));
    }

    private record Found(int days, Ground ground) {}

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

    private static Because.Code ground(Basis basis) {
        return switch (basis) {
            case CONTRACT -> Because.Code.CONTRACTS;
            case PURCHASE -> Because.Code.ORDERS;
            case ACTIVITY -> Because.Code.ACTIVITY;
            case STATUS, ANY_OF, AUTO -> Because.Code.NOTHING;
        };
    }

    private static Found days(Basis basis, Timelines timelines) {
        return switch (basis) {
            case PURCHASE, ANY_OF -> purchaseDays(timelines);
            case ACTIVITY -> usual(Because.Code.USUAL);
            case CONTRACT, STATUS, AUTO -> usual(Because.Code.NOT_BY_SILENCE);
        };
    }

    private static Found usual(Because.Code code) {
        return new Found(ACTIVITY_DAYS, new Ground(Origin.DEFAULT, Optional.of(Because.of(code))));
    }

    private static Found purchaseDays(Timelines timelines) {
        long[] gaps = FoldRunner.run(timelines, new PurchaseGaps());
        long all = Arrays.stream(gaps).sum();
        if (all == 0) {
            return usual(Because.Code.NOBODY_TWICE);
        }
        long seen = 0;
        int days = 0;
        while (seen < SHARE_OF_GAPS * all) {
            seen += gaps[++days];
        }
        return new Found(days, new Ground(Origin.FOUND, Optional.of(Because.of(Because.Code.GAPS, seen, all))));
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
