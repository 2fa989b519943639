package io.holdfast.core.timeline;

import java.util.Arrays;
import java.util.Optional;

/** Collects the activity of a shard, one customer after the other, straight into its compact form. */
final class ActivityWriter {
    private final IntList ends = new IntList();
    private final IntList firstDays = new IntList();
    private final IntList longRows = new IntList();
    private final IntList longGaps = new IntList();
    private final CodesWriter names = new CodesWriter();
    private final SparseValuesWriter values = new SparseValuesWriter();
    private byte[] deltas = new byte[64];
    private int rows;
    private int low = Day.NEVER;
    private int high = Day.ALWAYS;

    private int[] pendingDays = new int[64];
    private int[] pendingNames = new int[64];
    private double[] pendingValues = new double[64];
    private int pending;
    private boolean sorted = true;
    private boolean plain = true;
    private Optional<ActivityColumns> earlier = Optional.empty();
    private int earlierLocal;

    /** Makes room for the rows of other columns and some more (bench: append). */
    void expect(ActivityColumns source) {
        int more = Math.toIntExact(source.rows() + source.rows() / 64);
        roomForDeltas(more);
        names.expect(source.names(), more);
        ends.expect(source.firstDays().size());
        firstDays.expect(source.firstDays().size());
    }

    void add(int day, int name, double value) {
        if (pending == pendingDays.length) {
            room(1);
        }
        sorted &= pending == 0 || pendingDays[pending - 1] <= day;
        plain &= value == 0;
        pendingDays[pending] = day;
        pendingNames[pending] = name;
        pendingValues[pending] = value;
        pending++;
    }

    /** Adds days of activity without a value. */
    void addAll(int[] days, int count, int name) {
        room(count);
        int before = pending == 0 ? Integer.MIN_VALUE : pendingDays[pending - 1];
        for (int i = 0; i < count; i++) {
            sorted &= before <= days[i];
            before = days[i];
        }
        System.arraycopy(days, 0, pendingDays, pending, count);
        Arrays.fill(pendingNames, pending, pending + count, name);
        Arrays.fill(pendingValues, pending, pending + count, 0);
        pending += count;
    }

    /** Says that the customer under way already has rows in other columns with the same codes; fresh ones follow. */
    void continueAfter(ActivityColumns source, int local) {
        if (source.from(local) < source.to(local)) {
            earlier = Optional.of(source);
            earlierLocal = local;
        }
    }

    /** Ends a customer: what has been added since the last is his. */
    void endCustomer() {
        if (!sorted) {
            sort();
        }
        if (earlier.isPresent()) {
            endContinued(earlier.get());
        } else {
            firstDays.add(pending == 0 ? Day.NEVER : pendingDays[0]);
            ends.add(rows);
            write(pending == 0 ? 0 : pendingDays[0]);
        }
    }

    /** Rows that follow the earlier ones are written after their copy; late ones are sorted in with them. */
    private void endContinued(ActivityColumns source) {
        earlier = Optional.empty();
        int lastDay = source.lastDay(earlierLocal);
        if (pending == 0 || pendingDays[0] >= lastDay) {
            copy(source, earlierLocal, earlierLocal + 1);
            write(lastDay);
            return;
        }
        int count = pending;
        int[] days = Arrays.copyOf(pendingDays, count);
        int[] codes = Arrays.copyOf(pendingNames, count);
        double[] numbers = Arrays.copyOf(pendingValues, count);
        pending = 0;
        source.forEach(earlierLocal, this::add);
        for (int i = 0; i < count; i++) {
            add(days[i], codes[i], numbers[i]);
        }
        endCustomer();
    }

    /** Writes the rows under way as the last of the last customer. */
    private void write(int dayBefore) {
        if (pending > 0) {
            see(pendingDays[0], pendingDays[pending - 1]);
            writeDeltas(dayBefore);
            names.addAll(pendingNames, pending);
            if (plain) {
                values.skip(pending);
            } else {
                for (int i = 0; i < pending; i++) {
                    values.add(pendingValues[i]);
                }
            }
            ends.set(ends.size() - 1, rows);
        }
        pending = 0;
        sorted = true;
        plain = true;
    }

    /** Adds one customer's rows of other columns to the customer under way, with their names coded anew. */
    void addRows(ActivityColumns source, int local, int[] nameCodes) {
        source.forEach(local, (day, name, value) -> add(day, nameCodes[name], value));
    }

    /** Adds customers {@code [from, to)} of other columns with the same codes as they are. */
    void copy(ActivityColumns source, int from, int to) {
        int first = source.from(from);
        int last = source.to(to - 1);
        int base = rows;
        roomForDeltas(last - first);
        System.arraycopy(source.deltas(), first, deltas, rows, last - first);
        rows += last - first;
        names.copy(source.names(), first, last);
        values.copy(source.values(), first, last);
        source.offsets().copyEnds(from, to, base, ends);
        source.firstDays().copy(from, to, firstDays);
        ActivityColumns.LongGaps gaps = source.longGaps();
        int at = Arrays.binarySearch(gaps.rows(), first);
        for (int i = at < 0 ? -at - 1 : at; i < gaps.rows().length && gaps.rows()[i] < last; i++) {
            longRows.add(gaps.rows()[i] - first + base);
            longGaps.add(gaps.gaps()[i]);
        }
        if (first < last) {
            see(source.extent().from(), source.extent().to() - 1);
        }
    }

    /**
     * The same, where customers are left out: the extent is then read from the rows copied, as the columns' own may be that
     * of a customer left out.
     */
    void copyExactly(ActivityColumns source, int from, int to) {
        int lowBefore = low;
        int highBefore = high;
        copy(source, from, to);
        low = lowBefore;
        high = highBefore;
        for (int local = from; local < to; local++) {
            if (source.from(local) < source.to(local)) {
                see(source.firstDay(local), source.lastDay(local));
            }
        }
    }

    ActivityColumns build() {
        DayRange extent = rows == 0 ? new DayRange(0, 0) : new DayRange(low, high + 1);
        ActivityColumns.LongGaps gaps =
                new ActivityColumns.LongGaps(longRows.toArray(), longGaps.toArray(), customersOfLongGaps());
        return new ActivityColumns(
                Offsets.of(ends),
                new ActivityColumns.Days(DayColumn.of(firstDays), Arrays.copyOf(deltas, rows), gaps, extent),
                names.build(),
                values.build());
    }

    private void writeDeltas(int dayBefore) {
        roomForDeltas(pending);
        int day = dayBefore;
        for (int i = 0; i < pending; i++) {
            int gap = pendingDays[i] - day;
            day = pendingDays[i];
            if (gap >= ActivityColumns.ESCAPE) {
                longRows.add(rows);
                longGaps.add(gap);
                gap = ActivityColumns.ESCAPE;
            }
            deltas[rows++] = (byte) gap;
        }
    }

    private long[] customersOfLongGaps() {
        if (longRows.size() == 0) {
            return new long[0];
        }
        long[] bits = new long[(ends.size() + 63) >> 6];
        int local = 0;
        for (int i = 0; i < longRows.size(); i++) {
            while (ends.get(local) <= longRows.get(i)) {
                local++;
            }
            bits[local >> 6] |= 1L << local;
        }
        return bits;
    }

    /** Sorts the customer's rows by day and leaves rows of one day in the order they came. */
    private void sort() {
        long[] keys = new long[pending];
        for (int i = 0; i < pending; i++) {
            keys[i] = ((long) pendingDays[i] << 32) | i;
        }
        Arrays.sort(keys);
        int[] sortedNames = new int[pending];
        double[] sortedValues = new double[pending];
        for (int i = 0; i < pending; i++) {
            pendingDays[i] = (int) (keys[i] >> 32);
            sortedNames[i] = pendingNames[(int) keys[i]];
            sortedValues[i] = pendingValues[(int) keys[i]];
        }
        System.arraycopy(sortedNames, 0, pendingNames, 0, pending);
        System.arraycopy(sortedValues, 0, pendingValues, 0, pending);
    }

    private void see(int first, int last) {
        low = Math.min(low, first);
        high = Math.max(high, last);
    }

    private void room(int more) {
        if (pending + more > pendingDays.length) {
            int length = Math.max(pending + more, pendingDays.length * 2);
            pendingDays = Arrays.copyOf(pendingDays, length);
            pendingNames = Arrays.copyOf(pendingNames, length);
            pendingValues = Arrays.copyOf(pendingValues, length);
        }
    }

    private void roomForDeltas(int more) {
        if (rows + more > deltas.length) {
            deltas = Arrays.copyOf(deltas, Math.max(rows + more, deltas.length * 2));
        }
    }
}
