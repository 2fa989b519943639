package io.holdfast.core.timeline;

/**
 * Counts how many of a customer's rows of some names, or how many days with one, lie in each of several windows, in one reading of
 * his rows: a row whose name is not wanted adds nothing, without a branch (bench: figures). Made for one shard and one thread.
 */
final class NamedWindows {
    private final WindowSlots slots;
    private final boolean[] wanted;
    private final byte[] gaps;
    private final byte[] names;

    /** 1 for a name that is wanted, by its code. */
    private final int[] counts = new int[1 << Byte.SIZE];

    /**
     * @param wanted names by their codes
     * @param gaps days since the row before, of the shard's rows
     * @param names of the rows, by their codes, one byte each
     */
    NamedWindows(WindowSlots slots, boolean[] wanted, byte[] gaps, byte[] names) {
        this.slots = slots;
        this.wanted = wanted;
        this.gaps = gaps;
        this.names = names;
        for (int code = 0; code < Math.min(counts.length, wanted.length); code++) {
            counts[code] = wanted[code] ? 1 : 0;
        }
    }

    @SuppressWarnings("ArrayEquals") // the same rule hands over the same array, for customer after customer
    boolean are(int[] days, int length, boolean[] otherWanted) {
        return wanted == otherWanted && slots.are(days, length);
    }

    /**
     * Counts the rows of one customer without a long gap.
     *
     * @param from his first row, whose gap is not read
     * @param end the row after his last
     * @param firstDay the day of the first
     */
    void countRows(int from, int end, int firstDay, long[] into) {
        slots.clear();
        byte[] slotOf = slots.slotOf;
        int[] reached = slots.reached;
        int day = firstDay - slots.base;
        int count = 0;
        for (int row = from; row < end; row++) {
            day += row == from ? 0 : gaps[row] & 0xFF;
            if (day >= slotOf.length) {
                break;
            }
            count += counts[names[row] & 0xFF];
            reached[day < 0 ? 0 : slotOf[day] & 0xFF] = count;
        }
        slots.within(into);
    }

    /** The same of distinct days: a row adds nothing on a day that has one already. */
    void countDays(int from, int end, int firstDay, long[] into) {
        slots.clear();
        byte[] slotOf = slots.slotOf;
        int[] reached = slots.reached;
        int day = firstDay - slots.base;
        int counted = Integer.MIN_VALUE;
        int count = 0;
        for (int row = from; row < end; row++) {
            day += row == from ? 0 : gaps[row] & 0xFF;
            if (day >= slotOf.length) {
                break;
            }
            int counts = this.counts[names[row] & 0xFF];
            count += counted == day ? 0 : counts;
            counted = counts == 0 ? counted : day;
            reached[day < 0 ? 0 : slotOf[day] & 0xFF] = count;
        }
        slots.within(into);
    }

    /** The last day of one customer by the end of each window that has no beginning; {@link Day#NEVER} where there is none. */
    void lastDays(int from, int end, int firstDay, long[] into) {
        slots.clear();
        byte[] slotOf = slots.slotOf;
        int[] reached = slots.reached;
        int day = firstDay - slots.base;
        int early = Day.NEVER;
        int found = 0;
        for (int row = from; row < end; row++) {
            day += row == from ? 0 : gaps[row] & 0xFF;
            if (day >= slotOf.length) {
                break;
            }
            boolean isWanted = counts[names[row] & 0xFF] != 0;
            if (day < 0) {
                early = isWanted ? slots.base + day : early;
            } else {
                found = isWanted ? day + 1 : found;
                reached[slotOf[day] & 0xFF] = found;
            }
        }
        slots.lastDays(early, into);
    }
}
