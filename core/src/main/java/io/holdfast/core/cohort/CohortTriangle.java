package io.holdfast.core.cohort;

import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.PeriodReader;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cohort retention by calendar periods, by customers (logo).
 *
 * <pre>
 *   cohort(i)       = the period of customer i's first active day
 *   retained(c, k)  = |{ i in cohort c : active in period c + k }|                 classic
 *                   = |{ i in cohort c : active in period c + k or any later }|    rolling (unbounded)
 *   eligible(c, k)  = |cohort c| when period c + k is complete, else 0
 * </pre>
 *
 * <p>Customers whose first active day lies outside the periods are in no cohort. A cell whose period is not complete, or
 * has not come, has nobody eligible, so its share is undefined; what was retained in it so far is still told. Rolling
 * retention looks ahead to the end of the last period: the last columns are low by construction, so compare equal ages only.
 *
 *
 * <p>Source: N. Glenn, <i>Cohort Analysis</i>, 1977 (the table of cohort by age); "classic" and "rolling" as usual in
 * product analytics.
 */
public final class CohortTriangle implements Fold<CohortTriangle.Counts, CohortTriangle.Result> {
    private static final long[] NOT_MADE = {};

    private final Options options;
    private final Optional<PeriodMasks> masks;
    private final int periods;

    private CohortTriangle(Options options, Optional<PeriodMasks> masks) {
        this.options = options;
        this.masks = masks;
        this.periods = options.periods.count();
    }

    /** Reads the columns. */
    public static CohortTriangle of(Options options) {
        return new CohortTriangle(options, Optional.empty());
    }

    /** Reads masks made before; they must have the periods and the source asked for. */
    public static CohortTriangle over(PeriodMasks masks, Options options) {
        if (masks.periods() != options.periods || masks.source() != options.source) {
            throw new IllegalArgumentException("The masks were made for other periods or another source of days");
        }
        return new CohortTriangle(options, Optional.of(masks));
    }

    /** How to look at later periods. */
    public enum Kind {
        CLASSIC,
        ROLLING
    }

    /**
     * What to count.
     *
     * @param knownTo the day after the last day whose facts are complete
     * @param filter which customers to count
     */
    public record Options(
            Periods periods, DaySource source, Kind kind, int knownTo, Grouping grouping, IntPredicate filter) {

        /** Everybody, classic, not split. */
        public static Options classic(Periods periods, DaySource source, int knownTo) {
            return new Options(periods, source, Kind.CLASSIC, knownTo, Grouping.NONE, Customers.ALL);
        }
    }

    /** Active customers by slot of the grouping, cohort and period, shape (slots, periods, periods). */
    public static final class Counts {
        private final int[] cells;

        private Counts(int size) {
            cells = new int[size];
        }
    }

    /**
     * The triangle of everybody and those of each value asked for.
     *
     * @param triangles by {@link Grouping#slot}
     */
    public record Result(Grouping grouping, List<Triangle> triangles) {
        public Triangle all() {
            return triangles.get(0);
        }

        /** The triangle of an attribute's value. */
        public Triangle of(int attribute, int code) {
            return triangles.get(grouping.slot(attribute, code));
        }
    }

    @Override
    public Counts start() {
        return new Counts(options.grouping.slots() * periods * periods);
    }

    @Override
    public void accept(Counts counts, Timeline timeline) {
        acceptAll(counts, timeline.shard(), timeline.local(), timeline.local() + 1);
    }

    @Override
    public void acceptAll(Counts counts, TimelineShard shard, int from, int to) {
        GroupReader groups = new GroupReader(options.grouping, shard);
        FirstDays firstDays = new FirstDays(shard, options.source, options.periods.first(), options.filter);
        PeriodReader reader = new PeriodReader(options.periods, options.source);
        long[] made = masks.map(known -> known.bits(shard)).orElse(NOT_MADE);
        int words = reader.words();
        for (int local = from; local < to; local++) {
            if (firstDays.isCounted(local)) {
                boolean read = made.length == 0;
                long[] bits = read ? reader.read(shard, local) : made;
                count(counts.cells, bits, read ? 0 : local * words, groups.read(local, firstDays.day(local)));
            }
        }
    }

    /** Counts a customer's periods, or for rolling retention only his last one, for each of his slots. */
    private void count(int[] cells, long[] bits, int at, int[] slots) {
        int words = (periods + 63) >> 6;
        int first = 0;
        while (first < words && bits[at + first] == 0) {
            first++;
        }
        if (first == words) {
            return;
        }
        int cohort = 64 * first + Long.numberOfTrailingZeros(bits[at + first]);
        for (int slot : slots) {
            int row = (slot * periods + cohort) * periods;
            if (options.kind == Kind.ROLLING) {
                cells[row + last(bits, at, words)]++;
            } else {
                for (int word = first; word < words; word++) {
                    countBits(cells, row + 64 * word, bits[at + word]);
                }
            }
        }
    }

    private static void countBits(int[] cells, int base, long bits) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            cells[base + Long.numberOfTrailingZeros(rest)]++;
        }
    }

    private static int last(long[] bits, int at, int words) {
        int word = words - 1;
        while (bits[at + word] == 0) {
            word--;
        }
        return 64 * word + 63 - Long.numberOfLeadingZeros(bits[at + word]);
    }

    @Override
    public Counts merge(Counts left, Counts right) {
        for (int i = 0; i < left.cells.length; i++) {
            left.cells[i] += right.cells[i];
        }
        return left;
    }

    @Override
    public Result finish(Counts counts) {
        return new Result(
                options.grouping,
                IntStream.range(0, options.grouping.slots())
                        .mapToObj(slot -> triangle(counts.cells, slot))
                        .toList());
    }

    private Triangle triangle(int[] cells, int slot) {
        Triangle triangle = new Triangle(new long[periods], new long[periods][], new long[periods][]);
        for (int cohort = 0; cohort < periods; cohort++) {
            int ages = periods - cohort;
            long[] retained = new long[ages];
            long[] eligible = new long[ages];
            long later = 0;
            for (int age = ages - 1; age >= 0; age--) {
                int cell = cells[((slot * periods) + cohort) * periods + cohort + age];
                later += cell;
                retained[age] = options.kind == Kind.ROLLING ? later : cell;
            }
            triangle.sizes()[cohort] = retained[0];
            for (int age = 0; age < ages; age++) {
                eligible[age] = options.periods.to(cohort + age) <= options.knownTo ? retained[0] : 0;
            }
            triangle.retained()[cohort] = retained;
            triangle.eligible()[cohort] = eligible;
        }
        return triangle;
    }
}
