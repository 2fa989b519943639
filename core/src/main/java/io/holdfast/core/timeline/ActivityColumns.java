package io.holdfast.core.timeline;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Activity of a shard's customers, in order of day; rows of one day stay in the order they came. A row costs one byte for
 * the days since the row before, nothing to two bytes for its name and what {@link SparseValues} takes for its value.
 */
public final class ActivityColumns {
    /** Stands for a gap too long for a byte; the gap itself is in a short side list. */
    static final int ESCAPE = 255;

    private final Offsets offsets;
    private final DayColumn firstDays;
    private final byte[] deltas;
    private final LongGaps longGaps;
    private final Codes names;
    private final SparseValues values;
    private final DayRange extent;

    ActivityColumns(Offsets offsets, Days days, Codes names, SparseValues values) {
        this.offsets = offsets;
        this.firstDays = days.firstDays;
        this.deltas = days.deltas;
        this.longGaps = days.longGaps;
        this.extent = days.extent;
        this.names = names;
        this.values = values;
    }

    /**
     * The days of the rows.
     *
     * @param firstDays each customer's first day, shape (customers)
     * @param deltas days since the customer's row before, shape (rows); {@link #ESCAPE} for longer gaps, 0 for first rows
     * @param longGaps the longer gaps
     * @param extent from the first day of any row to the day after the last; empty when there are no rows
     */
    record Days(DayColumn firstDays, byte[] deltas, LongGaps longGaps, DayRange extent) {}

    /**
     * Gaps of {@link #ESCAPE} days and more.
     *
     * @param rows the rows that end such a gap, ascending
     * @param gaps their lengths in days
     * @param customers bit {@code local}: the customer has one; empty when nobody has
     */
    record LongGaps(int[] rows, int[] gaps, long[] customers) {
        int gap(int row) {
            return gaps[Arrays.binarySearch(rows, row)];
        }

        boolean has(int local) {
            return customers.length > 0 && ((customers[local >> 6] >>> local) & 1) != 0;
        }

        /** The index of the first of them that ends at a row or later. */
        int indexFrom(int row) {
            int found = Arrays.binarySearch(rows, row);
            return found >= 0 ? found : -found - 1;
        }

        /** Whether there is a gap of an index and it ends before a row. */
        boolean endsBefore(int index, int row) {
            return index < rows.length && rows[index] < row;
        }

        long bytes() {
            return 8L * rows.length + 8L * customers.length;
        }
    }

    public long rows() {
        return deltas.length;
    }

    /** Memory taken by these columns. */
    public long bytes() {
        return offsets.bytes() + firstDays.bytes() + deltas.length + longGaps.bytes() + names.bytes() + values.bytes();
    }

    /** From the first day of any row to the day after the last; empty when there are no rows. */
    public DayRange extent() {
        return extent;
    }

    public int from(int local) {
        return offsets.from(local);
    }

    public int to(int local) {
        return offsets.to(local);
    }

    /** A customer's first day with activity; {@link Day#NEVER} when he has none. */
    public int firstDay(int local) {
        return from(local) == to(local) ? Day.NEVER : firstDays.get(local);
    }

    /** A customer's last day with activity; {@link Day#NEVER} when he has none. */
    public int lastDay(int local) {
        int day = firstDay(local);
        for (int row = from(local) + 1; row < to(local); row++) {
            day += gap(row);
        }
        return day;
    }

    /** The days since the row before, for any row but a customer's first. */
    int gap(int row) {
        int delta = deltas[row] & 0xFF;
        return delta == ESCAPE ? longGaps.gap(row) : delta;
    }

    /** Reads the distinct days with activity of one customer, sorted. */
    public void readDays(int local, DayList into) {
        into.clear();
        int from = from(local);
        int to = to(local);
        if (from == to) {
            return;
        }
        int[] days = into.room(to - from);
        int day = firstDays.get(local);
        int count = 1;
        days[0] = day;
        boolean escapes = longGaps.has(local);
        for (int row = from + 1; row < to; row++) {
            int delta = escapes ? gap(row) : deltas[row] & 0xFF;
            day += delta;
            count += delta == 0 ? 0 : 1;
            days[count - 1] = day;
        }
        into.size(count);
    }

    /** Reads the day of each row of one customer, so that a day may come several times. */
    void readRowDays(int local, DayList into) {
        int from = from(local);
        int to = to(local);
        int[] days = into.room(to - from);
        int day = from == to ? Day.NEVER : firstDays.get(local);
        boolean escapes = longGaps.has(local);
        for (int row = from; row < to; row++) {
            int delta = row == from ? 0 : escapes ? gap(row) : deltas[row] & 0xFF;
            day += delta;
            days[row - from] = day;
        }
        into.size(to - from);
    }

    /** Reads the day, up to the last wanted, of each row of one customer whose name is wanted; a day may come several times. */
    void readRowDays(int local, boolean[] wanted, int upTo, DayList into) {
        int from = from(local);
        int to = to(local);
        int[] days = into.room(to - from);
        int day = from == to ? Day.NEVER : firstDays.get(local);
        boolean escapes = longGaps.has(local);
        int count = 0;
        for (int row = from; row < to; row++) {
            int delta = row == from ? 0 : escapes ? gap(row) : deltas[row] & 0xFF;
            day += delta;
            if (day > upTo) {
                break;
            }
            days[count] = day;
            count += wanted[names.get(row)] ? 1 : 0;
        }
        into.size(count);
    }

    /** Adds the codes of the names that rows of one customer have. */
    public void readNames(int local, BitSet into) {
        for (int row = from(local); row < to(local); row++) {
            into.set(names.get(row));
        }
    }

    /**
     * Calls back for every run of a customer's rows that no long gap interrupts, in order: within one the gap bytes are the
     * gaps. Meant for the few who have a long gap; without one there is one run, from the first row to the last.
     *
     * @param longGap the index of the first long gap that is not of an earlier customer
     * @return the same for the customers after him
     */
    int forEachRun(int local, int longGap, Run run) {
        int end = to(local);
        int row = from(local);
        int day = row == end ? 0 : firstDays.get(local);
        int next = longGap;
        while (longGaps.endsBefore(next, end)) {
            run.accept(day, row, longGaps.rows[next]);
            while (++row < longGaps.rows[next]) {
                day += deltas[row] & 0xFF;
            }
            day += longGaps.gaps[next++];
        }
        if (row < end) {
            run.accept(day, row, end);
        }
        return next;
    }

    /** Rows {@code [row, end)} of a customer, the first of them on a day. */
    @FunctionalInterface
    interface Run {
        void accept(int firstDay, int row, int end);
    }

    /** Windows over these columns. */
    DayWindows windows(int[] days, int length) {
        return new DayWindows(new WindowSlots(days, length), deltas);
    }

    /** Windows over rows of the names wanted; only where {@link #namesAreBytes()}. */
    NamedWindows windows(int[] days, int length, boolean[] wanted) {
        return new NamedWindows(new WindowSlots(days, length), wanted, deltas, names.bytesIfNarrow());
    }

    /** Whether names take one byte each. */
    boolean namesAreBytes() {
        return names.bytesIfNarrow().length > 0;
    }

    /** Whether a customer has a gap that a byte does not hold. */
    boolean hasLongGap(int local) {
        return longGaps.has(local);
    }

    /** How many distinct days of one customer lie in each window; false, and nothing is written, when he has a long gap. */
    boolean daysWithin(int local, DayWindows windows, long[] into) {
        if (longGaps.has(local)) {
            return false;
        }
        windows.countDays(from(local), to(local), firstDay(local), into);
        return true;
    }

    /** The same of rows. */
    boolean rowsWithin(int local, DayWindows windows, long[] into) {
        if (longGaps.has(local)) {
            return false;
        }
        windows.countRows(from(local), to(local), firstDay(local), into);
        return true;
    }

    /** His last day by the end of each window that has no beginning; false, and nothing is written, when he has a long gap. */
    boolean lastDaysBy(int local, DayWindows windows, long[] into) {
        if (longGaps.has(local)) {
            return false;
        }
        windows.lastDays(from(local), to(local), firstDay(local), into);
        return true;
    }

    /** How many rows of one customer are of the days {@code [fromDay, toDay)}; reads neither names nor values. */
    int rowsWithin(int local, int fromDay, int toDay) {
        int row = from(local);
        int end = to(local);
        int day = row == end ? Day.NEVER : firstDays.get(local);
        while (day < fromDay && ++row < end) {
            day += gap(row);
        }
        int first = row;
        while (row < end && day < toDay) {
            day += ++row < end ? gap(row) : 0;
        }
        return row - first;
    }

    /** How many distinct days of {@code [fromDay, toDay)} one customer has activity on; reads no row behind them. */
    int daysWithin(int local, int fromDay, int toDay) {
        int row = from(local);
        int end = to(local);
        int day = row == end ? Day.NEVER : firstDays.get(local);
        while (day < fromDay && ++row < end) {
            day += gap(row);
        }
        int count = row < end && day < toDay ? 1 : 0;
        while (count > 0 && ++row < end) {
            int gap = gap(row);
            day += gap;
            if (day >= toDay) {
                break;
            }
            count += gap == 0 ? 0 : 1;
        }
        return count;
    }

    /** The last day with activity by a day; {@link Day#NEVER} when there was none. Reads no row behind it. */
    int lastDayBy(int local, int by) {
        int row = from(local);
        int end = to(local);
        int next = row == end ? Day.NEVER : firstDays.get(local);
        int last = Day.NEVER;
        while (row < end && next <= by) {
            last = next;
            next += ++row < end ? gap(row) : 0;
        }
        return last;
    }

    /** Calls back for every row of one customer, in order of day. */
    public void forEach(int local, Row row) {
        int day = 0;
        int from = from(local);
        for (int i = from; i < to(local); i++) {
            day = i == from ? firstDays.get(local) : day + gap(i);
            row.accept(day, names.get(i), values.get(i));
        }
    }

    /** Adds up the gap bytes of customers {@code [from, to)} and nothing else: what a scan costs at least. */
    public long sumOfGaps(int from, int to) {
        byte[] gaps = deltas;
        int end = to(to - 1);
        long sum = 0;
        for (int row = from(from); row < end; row++) {
            sum += gaps[row] & 0xFF;
        }
        return sum;
    }

    DayColumn firstDays() {
        return firstDays;
    }

    byte[] deltas() {
        return deltas;
    }

    LongGaps longGaps() {
        return longGaps;
    }

    Codes names() {
        return names;
    }

    SparseValues values() {
        return values;
    }

    Offsets offsets() {
        return offsets;
    }

    /** One activity: its day, the index of its name in {@link Timelines#activityNames()}, its value (0 when none). */
    @FunctionalInterface
    public interface Row {
        void accept(int day, int name, double value);
    }
}
