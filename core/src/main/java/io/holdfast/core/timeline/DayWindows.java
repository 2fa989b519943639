package io.holdfast.core.timeline;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts how many of a customer's active days or rows lie in each of several windows {@code (day − length, day]}, in one reading of
 * his gaps. The first and last days of all windows cut time into slots; what is kept for a slot is how many days there were by the
 * last one in it, which is a store and no addition, so that days of one slot need not wait for each other (bench: figures). Made
 * for one shard and one thread.
 */
final class DayWindows {
    private final int[] days;
    private final int length;
    private final int base;
    private final byte[] gaps;

    /** How many windows begin or have ended by a day, shape (days of the shard). */
    private final byte[] slotOf;

    /** The slot in which the day before a window lies, shape (days); empty where windows have no beginning. */
    private final int[] before;

    /** The slot in which the last day of a window lies, shape (days). */
    private final int[] last;

    /** How many days there were by the last one in a slot, 0 where there is none, shape (slots). */
    private final int[] reached;

    /**
     * @param days the last days of the windows, going up, 64 at most
     * @param length of each, or {@link Day#NEVER} for all days up to it
     * @param extent the days of the shard
     * @param gaps days since the row before, of the shard's rows
     */
    DayWindows(int[] days, int length, DayRange extent, byte[] gaps) {
        this.gaps = gaps;
        this.days = days.clone();
        this.length = length;
        this.base = extent.from();
        int[] cuts = IntStream.concat(
                        Arrays.stream(days).map(day -> day + 1),
                        length == Day.NEVER
                                ? IntStream.empty()
                                : Arrays.stream(days).map(day -> day - length + 1))
                .sorted()
                .distinct()
                .toArray();
        this.slotOf = new byte[Math.max(0, extent.to() - extent.from())];
        for (int i = 0; i < slotOf.length; i++) {
            slotOf[i] = (byte) slot(cuts, base + i);
        }
        this.last = Arrays.stream(days).map(day -> slot(cuts, day)).toArray();
        this.before = length == Day.NEVER
                ? new int[0]
                : Arrays.stream(days).map(day -> slot(cuts, day - length)).toArray();
        this.reached = new int[cuts.length + 1];
    }

    private static int slot(int[] cuts, int day) {
        int found = Arrays.binarySearch(cuts, day);
        return found >= 0 ? found + 1 : -found - 1;
    }

    boolean are(int[] wanted, int wantedLength) {
        return length == wantedLength && Arrays.equals(days, wanted);
    }

    /**
     * Counts one customer without a long gap.
     *
     * @param from his first row, whose gap is not read
     * @param end the row after his last
     * @param firstDay the day of the first
     */
    void countDays(int from, int end, int firstDay, long[] into) {
        Arrays.fill(reached, 0);
        if (from < end) {
            int day = firstDay - base;
            int count = 1;
            reached[slotOf[day] & 0xFF] = 1;
            for (int row = from + 1; row < end; row++) {
                int gap = gaps[row] & 0xFF;
                day += gap;
                count += -gap >>> 31;
                reached[slotOf[day] & 0xFF] = count;
            }
        }
        read(into);
    }

    /** The same of rows, of which several may be of one day. */
    void countRows(int from, int end, int firstDay, long[] into) {
        Arrays.fill(reached, 0);
        if (from < end) {
            int day = firstDay - base;
            reached[slotOf[day] & 0xFF] = 1;
            for (int row = from + 1; row < end; row++) {
                day += gaps[row] & 0xFF;
                reached[slotOf[day] & 0xFF] = row - from + 1;
            }
        }
        read(into);
    }

    private void read(long[] into) {
        for (int slot = 1; slot < reached.length; slot++) {
            reached[slot] = Math.max(reached[slot], reached[slot - 1]);
        }
        for (int i = 0; i < last.length; i++) {
            into[i] = (long) reached[last[i]] - (before.length == 0 ? 0 : reached[before[i]]);
        }
    }
}
