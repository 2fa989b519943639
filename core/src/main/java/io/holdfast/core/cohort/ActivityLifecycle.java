package io.holdfast.core.cohort;

import io.holdfast.core.timeline.BitCounter;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.PeriodReader;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * New, returning, resurrecting and dormant customers of each period.
 *
 * <pre>
 *   new(p)          = customers whose first active day lies in p
 *   returning(p)    = active in p and in p − 1
 *   resurrecting(p) = active in p, not in p − 1, but before
 *   dormant(p)      = active in p − 1, not in p
 *   active(p)       = new(p) + returning(p) + resurrecting(p);   active(p) = active(p − 1) − dormant(p) + new(p) + resurrecting(p)
 * </pre>
 *
 * <p>Counts are customers. The first period has no period before it: nobody is returning or dormant there, and whoever was
 * active before it counts as resurrecting. A period that is not complete shows its absent customers as dormant: draw it
 * apart.
 *
 * <p>Source: "growth accounting", J. Hsu, <i>Diligence at Social Capital</i>, 2015; the four words as in PostHog's lifecycle.
 */
public final class ActivityLifecycle implements Fold<ActivityLifecycle.Counts, ActivityLifecycle.Result> {
    private static final long[] NOT_MADE = {};

    private final Periods periods;
    private final DaySource source;
    private final IntPredicate filter;
    private final Optional<PeriodMasks> masks;

    private ActivityLifecycle(Periods periods, DaySource source, IntPredicate filter, Optional<PeriodMasks> masks) {
        this.periods = periods;
        this.source = source;
        this.filter = filter;
        this.masks = masks;
    }

    /** Reads the columns. */
    public static ActivityLifecycle of(Periods periods, DaySource source, IntPredicate filter) {
        return new ActivityLifecycle(periods, source, filter, Optional.empty());
    }

    /** Reads masks made before. */
    public static ActivityLifecycle over(PeriodMasks masks, IntPredicate filter) {
        return new ActivityLifecycle(masks.periods(), masks.source(), filter, Optional.of(masks));
    }

    /**
     * The lifecycle of the customers of a gap cube, exact like that from the columns: only a gap that leads from one period
     * into another counts, as returning or resurrecting by how far.
     */
    public static Result of(GapCube cube, Periods periods) {
        return new LifecycleOfGaps(cube, periods).result();
    }

    /** Customers by period, shape (periods) each. */
    public record Result(long[] fresh, long[] returning, long[] resurrecting, long[] dormant) {
        /** Customers active in a period. */
        public long active(int period) {
            return fresh[period] + returning[period] + resurrecting[period];
        }
    }

    /** What is counted on the way; the rest follows by the identities. */
    public static final class Counts {
        private final BitCounter active;
        private final BitCounter returning;
        private final long[] fresh;

        private Counts(int periods) {
            int words = (periods + 63) >> 6;
            active = new BitCounter(words);
            returning = new BitCounter(words);
            fresh = new long[periods];
        }
    }

    @Override
    public Counts start() {
        return new Counts(periods.count());
    }

    @Override
    public void accept(Counts counts, Timeline timeline) {
        acceptAll(counts, timeline.shard(), timeline.local(), timeline.local() + 1);
    }

    @Override
    public void acceptAll(Counts counts, TimelineShard shard, int from, int to) {
        FirstDays firstDays = new FirstDays(shard, source, Integer.MIN_VALUE, Customers.ALL);
        PeriodReader reader = new PeriodReader(periods, source);
        long[] made = masks.map(known -> known.bits(shard)).orElse(NOT_MADE);
        int words = reader.words();
        for (int local = from; local < to; local++) {
            if (filter == Customers.ALL || filter.test(shard.firstCustomer() + local)) {
                boolean read = made.length == 0;
                long[] bits = read ? reader.read(shard, local) : made;
                count(counts, bits, read ? 0 : local * words, firstDays.day(local));
            }
        }
    }

    private void count(Counts counts, long[] bits, int at, int firstDay) {
        int words = counts.active.words();
        long before = 0;
        boolean found = false;
        for (int word = 0; word < words; word++) {
            long active = bits[at + word];
            if (active != 0 && !found) {
                found = true;
                countFirst(counts, 64 * word + Long.numberOfTrailingZeros(active), firstDay);
            }
            counts.active.add(word, active);
            counts.returning.add(word, active & ((active << 1) | before));
            before = active >>> 63;
        }
    }

    private void countFirst(Counts counts, int period, int firstDay) {
        if (firstDay >= periods.first()) {
            counts.fresh[period]++;
        }
    }

    @Override
    public Counts merge(Counts left, Counts right) {
        left.active.add(right.active);
        left.returning.add(right.returning);
        for (int i = 0; i < left.fresh.length; i++) {
            left.fresh[i] += right.fresh[i];
        }
        return left;
    }

    @Override
    public Result finish(Counts counts) {
        int count = periods.count();
        long[] active = counts.active.counts(count);
        long[] returning = counts.returning.counts(count);
        long[] resurrecting = new long[count];
        for (int p = 0; p < count; p++) {
            resurrecting[p] = active[p] - returning[p] - counts.fresh[p];
        }
        return result(counts.fresh, returning, resurrecting);
    }

    static Result result(long[] fresh, long[] returning, long[] resurrecting) {
        long[] dormant = new long[fresh.length];
        for (int p = 1; p < dormant.length; p++) {
            dormant[p] = fresh[p - 1] + returning[p - 1] + resurrecting[p - 1] - returning[p];
        }
        return new Result(fresh, returning, resurrecting, dormant);
    }
}
