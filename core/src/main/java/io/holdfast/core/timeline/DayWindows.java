package io.holdfast.core.timeline;

/**
 * Counts how many of a customer's active days or rows lie in each of several windows, in one reading of his gaps. Before the first
 * cut of the {@link WindowSlots} rows are only counted, and behind the last one none is read (bench: figures). Made for one shard
 * and one thread.
 */
final class DayWindows {
    private final WindowSlots slots;
    private final byte[] gaps;

    /** @param gaps days since the row before, of the shard's rows */
    DayWindows(WindowSlots slots, byte[] gaps) {
        this.slots = slots;
        this.gaps = gaps;
    }

    boolean are(int[] days, int length) {
        return slots.are(days, length);
    }

    /**
     * Counts one customer without a long gap.
     *
     * @param from his first row, whose gap is not read
     * @param end the row after his last
     * @param firstDay the day of the first
     */
    void countDays(int from, int end, int firstDay, long[] into) {
        slots.clear();
        byte[] slotOf = slots.slotOf;
        int[] reached = slots.reached;
        int row = from;
        int day = firstDay - slots.base;
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
        slots.within(into);
    }

    /** The same of rows, of which several may be of one day. */
    void countRows(int from, int end, int firstDay, long[] into) {
        slots.clear();
        byte[] slotOf = slots.slotOf;
        int[] reached = slots.reached;
        int row = from;
        int day = firstDay - slots.base;
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
        slots.within(into);
    }

    /** The last day of one customer by the end of each window; {@link Day#NEVER} where there is none. */
    void lastDays(int from, int end, int firstDay, long[] into) {
        slots.clear();
        byte[] slotOf = slots.slotOf;
        int[] reached = slots.reached;
        int row = from;
        int day = firstDay - slots.base;
        int early = Day.NEVER;
        while (day < 0 && row < end) {
            early = slots.base + day;
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
        slots.lastDays(early, into);
    }
}
