package io.holdfast.core.cohort;

import io.holdfast.core.timeline.BitCounter;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.PeriodReader;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

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
    /** Customers whose masks are read before they are counted. */
    private static final int BLOCK = 512;

    private final Options options;
    private final Optional<PeriodMasks> masks;
    private final int periods;
    private final int words;

    private CohortTriangle(Options options, Optional<PeriodMasks> masks) {
        this.options = options;
        this.masks = masks;
        this.periods = options.periods.count();
        this.words = (periods + Long.SIZE - 1) / Long.SIZE;
    }

    /** The result over masks that are kept beside the timelines: the way to take unless memory is short. */
    public static Result of(Timelines timelines, Options options) {
        PeriodMasks masks = PeriodMasks.of(timelines, options.periods, options.source);
        return FoldRunner.run(timelines, over(masks, options));
    }

    /** Reads the columns. */
    public static CohortTriangle of(Options options) {
        return new CohortTriangle(options, Optional.empty());
    }

    /** Reads masks made before; they must have the periods and the source asked for. */
    public static CohortTriangle over(PeriodMasks masks, Options options) {
        if (!masks.periods().equals(options.periods) || masks.source() != options.source) {
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

    /**
     * Active customers by slot of the grouping, cohort and period, shape (slots, periods, periods). Where there are
     * attributes slot 0 is left empty: every customer has one value of the first attribute, so it is their sum.
     */
    public static final class Counts {
        private final BitCounter cells;

        private Counts(int rows, int words) {
            cells = new BitCounter(rows * words);
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
        return new Counts(options.grouping.slots() * periods, words);
    }

    @Override
    public void accept(Counts counts, Timeline timeline) {
        acceptAll(counts, timeline.shard(), timeline.local(), timeline.local() + 1);
    }

    @Override
    public void acceptAll(Counts counts, TimelineShard shard, int from, int to) {
        Counting counting = new Counting(counts.cells, shard);
        if (masks.isPresent()) {
            counting.count(masks.get().bits(shard), 0, from, to);
            return;
        }
        PeriodReader reader = new PeriodReader(options.periods, options.source);
        long[] block = new long[BLOCK * words];
        for (int start = from; start < to; start += BLOCK) {
            int end = Math.min(to, start + BLOCK);
            reader.read(shard, start, end, block);
            counting.count(block, start, start, end);
        }
    }

    /** Counts customers of a shard whose periods were read. */
    private final class Counting {
        private final BitCounter cells;
        private final FirstDays firstDays;
        private final GroupReader groups;

        Counting(BitCounter cells, TimelineShard shard) {
            this.cells = cells;
            this.firstDays = new FirstDays(shard, options.source, options.periods.first(), options.filter);
            this.groups = new GroupReader(options.grouping, shard);
        }

        /**
         * Customers {@code [from, to)}.
         *
         * @param bits shape (customers, words)
         * @param first the customer whose words come first
         */
        void count(long[] bits, int first, int from, int to) {
            if (words == 1
                    && options.kind == Kind.CLASSIC
                    && options.grouping.attributes().isEmpty()) {
                countPlain(bits, first, from, to);
                return;
            }
            for (int local = from; local < to; local++) {
                if (firstDays.isCounted(local)) {
                    count(local, bits, (local - first) * words);
                }
            }
        }

        /** Hot: what the loop of any grouping does with one slot and one word (bench: cohort retention). */
        private void countPlain(long[] bits, int first, int from, int to) {
            for (int local = from; local < to; local++) {
                long word = bits[local - first];
                if (word != 0 && firstDays.isCounted(local)) {
                    cells.add(Long.numberOfTrailingZeros(word), word);
                }
            }
        }

        /** A customer's periods, or for rolling retention only his last one, for each of his slots. */
        private void count(int local, long[] bits, int at) {
            int first = 0;
            while (first < words && bits[at + first] == 0) {
                first++;
            }
            if (first == words) {
                return;
            }
            int cohort = 64 * first + Long.numberOfTrailingZeros(bits[at + first]);
            int[] slots = groups.read(local, firstDays.day(local));
            for (int i = slots.length == 1 ? 0 : 1; i < slots.length; i++) {
                int row = (slots[i] * periods + cohort) * words;
                if (options.kind == Kind.ROLLING) {
                    int last = last(bits, at, words);
                    cells.add(row + last, Long.highestOneBit(bits[at + last]));
                } else {
                    for (int word = first; word < words; word++) {
                        cells.add(row + word, bits[at + word]);
                    }
                }
            }
        }
    }

    /** The last word that is not empty. */
    private static int last(long[] bits, int at, int words) {
        int word = words - 1;
        while (bits[at + word] == 0) {
            word--;
        }
        return word;
    }

    @Override
    public Counts merge(Counts left, Counts right) {
        left.cells.add(right.cells);
        return left;
    }

    @Override
    public Result finish(Counts counts) {
        Grouping grouping = options.grouping;
        long[] cells = counts.cells.counts(grouping.slots() * periods * words * Long.SIZE);
        List<Triangle> triangles = new ArrayList<>();
        triangles.add(
                grouping.attributes().isEmpty()
                        ? triangle(cells, 0, 1)
                        : triangle(cells, 1, grouping.sizes().get(0)));
        for (int slot = 1; slot < grouping.slots(); slot++) {
            triangles.add(triangle(cells, slot, 1));
        }
        return new Result(grouping, List.copyOf(triangles));
    }

    /** The sum of the triangles of some slots. */
    private Triangle triangle(long[] cells, int firstSlot, int slots) {
        Triangle triangle = new Triangle(new long[periods], new long[periods][], new long[periods][]);
        for (int cohort = 0; cohort < periods; cohort++) {
            int ages = periods - cohort;
            long[] retained = new long[ages];
            long[] eligible = new long[ages];
            long later = 0;
            for (int age = ages - 1; age >= 0; age--) {
                long cell = 0;
                for (int slot = firstSlot; slot < firstSlot + slots; slot++) {
                    cell += cells[(slot * periods + cohort) * words * Long.SIZE + cohort + age];
                }
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
