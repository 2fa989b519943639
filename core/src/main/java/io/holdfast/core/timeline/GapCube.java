package io.holdfast.core.timeline;

import java.util.Arrays;

/**
 * How many gaps of which length begin on which day: for every day d on which a customer was active and his next active
 * day d + g, the cell (d, g) counts one; his last active day is counted as open, his first as first.
 *
 * <pre>
 *   active on d = Σ_g cube(d, g) + open(d)
 * </pre>
 *
 * <p>That a customer is silent for more than D days, for any D and on any day, depends on his gaps alone, so the cube
 * answers every inactivity threshold and every day at once, exactly. It is a few hundred kilobytes for years of facts, cubes
 * of disjoint customers add, and after an append only the customers touched have to be counted again.
 */
public final class GapCube {
    /**
     * Cells from day to day: one for each short gap and one for all long ones; and a cache line that is not used, because
     * days apart by a power of two fall on the same few lines of a cache (bench: rolling inactivity).
     */
    static final int STRIDE = ActivityColumns.ESCAPE + 1 + 16;

    private final DayRange extent;

    /** Shape (days, STRIDE); column 0 and those past the long gaps mean nothing. */
    final int[] cells;

    final int[] first;
    final int[] open;

    /** Each long gap as {@code start day << 32 | length}; after {@link #sorted()} ascending. */
    private long[] longGaps = new long[4];

    private int longCount;

    GapCube(DayRange extent) {
        int days = Math.max(0, extent.to() - extent.from());
        this.extent = extent;
        this.cells = new int[days * STRIDE];
        this.first = new int[days];
        this.open = new int[days];
    }

    /** All customers' gaps: counted when first asked for, then kept beside the timelines. */
    public static GapCube of(Timelines timelines, DaySource source) {
        return timelines
                .summaries()
                .get(
                        new Key(source),
                        GapCube.class,
                        () -> FoldRunner.run(
                                timelines, new GapCubeFold(source, source.extent(timelines), Customers.ALL)));
    }

    private record Key(DaySource source) {}

    /** The days the cube covers; on other days there is no activity. */
    public DayRange extent() {
        return extent;
    }

    /** Customers whose first active day it is. */
    public int first(int day) {
        return first[day - extent.from()];
    }

    /** Customers whose last active day it is, as far as is known. */
    public int open(int day) {
        return open[day - extent.from()];
    }

    /** Gaps shorter than {@link #shortGaps()} that begin on a day. */
    public int gaps(int day, int length) {
        return cells[(day - extent.from()) * STRIDE + length];
    }

    /** Lengths below this are asked of {@link #gaps}, others of {@link #longGaps}. */
    public static int shortGaps() {
        return ActivityColumns.ESCAPE;
    }

    public int longGaps() {
        return longCount;
    }

    /** The first day of a long gap. */
    public int longGapDay(int index) {
        return (int) (longGaps[index] >> 32);
    }

    public int longGapLength(int index) {
        return (int) longGaps[index];
    }

    /** Customers active on a day. */
    public int active(int day) {
        int at = (day - extent.from()) * STRIDE;
        int active = open(day) + cells[at + ActivityColumns.ESCAPE];
        for (int length = 1; length < ActivityColumns.ESCAPE; length++) {
            active += cells[at + length];
        }
        return active;
    }

    /** Adds a long gap; its start is also counted in the last column, so that {@link #active} need not look for it. */
    void addLong(int day, int length) {
        if (longCount == longGaps.length) {
            longGaps = Arrays.copyOf(longGaps, longCount * 2);
        }
        longGaps[longCount++] = ((long) day << 32) | length;
        cells[(day - extent.from()) * STRIDE + ActivityColumns.ESCAPE]++;
    }

    void add(GapCube other) {
        addAll(cells, other.cells);
        addAll(first, other.first);
        addAll(open, other.open);
        longGaps = Arrays.copyOf(longGaps, Math.max(4, longCount + other.longCount));
        System.arraycopy(other.longGaps, 0, longGaps, longCount, other.longCount);
        longCount += other.longCount;
    }

    GapCube sorted() {
        Arrays.sort(longGaps, 0, longCount);
        return this;
    }

    /**
     * This cube after some customers' facts changed.
     *
     * @param before the cube of those customers before
     * @param after the cube of those customers now; it may reach further
     */
    public GapCube replaced(GapCube before, GapCube after) {
        GapCube next = new GapCube(extent.with(after.extent));
        next.addShifted(this, 1);
        next.addShifted(before, -1);
        next.addShifted(after, 1);
        next.longGaps = mergedLongGaps(before, after);
        next.longCount = next.longGaps.length;
        return next.sorted();
    }

    private long[] mergedLongGaps(GapCube before, GapCube after) {
        long[] kept = new long[longCount - before.longCount + after.longCount];
        int count = 0;
        int gone = 0;
        for (int i = 0; i < longCount; i++) {
            if (gone < before.longCount && before.longGaps[gone] == longGaps[i]) {
                gone++;
            } else {
                kept[count++] = longGaps[i];
            }
        }
        System.arraycopy(after.longGaps, 0, kept, count, after.longCount);
        return kept;
    }

    private void addShifted(GapCube other, int sign) {
        int shift = other.extent.from() - extent.from();
        for (int i = 0; i < other.cells.length; i++) {
            cells[shift * STRIDE + i] += sign * other.cells[i];
        }
        for (int i = 0; i < other.first.length; i++) {
            first[shift + i] += sign * other.first[i];
            open[shift + i] += sign * other.open[i];
        }
    }

    private static void addAll(int[] into, int[] from) {
        for (int i = 0; i < into.length; i++) {
            into[i] += from[i];
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GapCube cube
                && extent.equals(cube.extent)
                && Arrays.equals(cells, cube.cells)
                && Arrays.equals(first, cube.first)
                && Arrays.equals(open, cube.open)
                && Arrays.equals(longGaps, 0, longCount, cube.longGaps, 0, cube.longCount);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(open);
    }
}
