package io.holdfast.core.timeline;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Counts how many of a customer's active days or rows lie in each of several windows {@code (day − length, day]}, in one reading of
 * his gaps. The first and last days of all windows cut time into slots; what is kept for a slot is how many days there were by the
 * last one in it, which is a store and no addition, so that days of one slot need not wait for each other. Before the first cut
 * rows are only counted, and behind the last one none is read (bench: figures). Made for one shard and one thread.
 */
final class DayWindows {
    private final int[] days;
    private final int length;
    private final byte[] gaps;

    /** The first cut; the day before it is of slot 0. */
    private final int base;

    /** How many windows begin or have ended by a day, shape (days from the first cut to the last). */
    private final byte[] slotOf;

    /** The slot in which the day before a window lies, shape (days); empty where windows have no beginning. */
    private final int[] before;

    /** The slot in which the last day of a window lies, shape (days). */
    private final int[] last;

    /** How many days there were by the last one in a slot, 0 where there is none, shape (slots). */
    private final int[] reached;

    /**
     * @param days the last days of the windows, going up, from one to 64
     * @param length of each, or {@link Day#NEVER} for all days up to it
     * @param gaps days since the row before, of the shard's rows
     */
    DayWindows(int[] days, int length, byte[] gaps) {
        this.gaps = gaps;
        this.days = days.clone();
        this.length = length;
        int[] cuts = IntStream.concat(
                        Arrays.stream(days).map(day -> day + 1),
                        length == Day.NEVER
                                ? IntStream.empty()
                                : Arrays.stream(days).map(day -> day - length + 1))
                .sorted()
                .distinct()
                .toArray();
        this.base = cuts[0];
        this.slotOf = new byte[cuts[cuts.length - 1] - base];
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
        int row = from;
        int day = firstDay - base;
        int gap = 1;
        int count = 0;
        while (day < 0 && row < end) {
            count += -gap >>> 31;
            row++;
            gap = row < end ? gaps[row] & 0xFF : 0;
            day += gap;
        }
        reached[0] = count;
        if (row < end && day < slotOf.length) {
            count += -gap >>> 31;
            reached[slotOf[day] & 0xFF] = count;
            for (row++; row < end; row++) {
                gap = gaps[row] & 0xFF;
                day += gap;
                if (day >= slotOf.length) {
                    break;
                }
                count += -gap >>> 31;
                reached[slotOf[day] & 0xFF] = count;
            }
        }
        read(into);
    }

    /** The same of rows, of which several may be of one day. */
    void countRows(int from, int end, int firstDay, long[] into) {
        Arrays.fill(reached, 0);
        int row = from;
        int day = firstDay - base;
        while (day < 0 && row < end) {
            row++;
            day += row < end ? gaps[row] & 0xFF : 0;
        }
        reached[0] = row - from;
        if (row < end && day < slotOf.length) {
            reached[slotOf[day] & 0xFF] = row - from + 1;
            for (row++; row < end; row++) {
                day += gaps[row] & 0xFF;
                if (day >= slotOf.length) {
                    break;
                }
                reached[slotOf[day] & 0xFF] = row - from + 1;
            }
        }
        read(into);
    }

    /** The last day of one customer by the end of each window; {@link Day#NEVER} where there is none. */
    void lastDays(int from, int end, int firstDay, long[] into) {
        Arrays.fill(reached, 0);
        int row = from;
        int day = firstDay - base;
        int early = Day.NEVER;
        while (day < 0 && row < end) {
            early = base + day;
            row++;
            day += row < end ? gaps[row] & 0xFF : 0;
        }
        if (row < end && day < slotOf.length) {
            reached[slotOf[day] & 0xFF] = day + 1;
            for (row++; row < end; row++) {
                day += gaps[row] & 0xFF;
                if (day >= slotOf.length) {
                    break;
                }
                reached[slotOf[day] & 0xFF] = day + 1;
            }
        }
        goOn();
        for (int i = 0; i < last.length; i++) {
            int found = reached[last[i]];
            into[i] = found == 0 ? early : base + found - 1L;
        }
    }

    private void read(long[] into) {
        goOn();
        for (int i = 0; i < last.length; i++) {
            into[i] = (long) reached[last[i]] - (before.length == 0 ? 0 : reached[before[i]]);
        }
    }

    /** In a slot without a day, what was reached before it. */
    private void goOn() {
        for (int slot = 1; slot < reached.length; slot++) {
            reached[slot] = Math.max(reached[slot], reached[slot - 1]);
        }
    }
}
