package io.holdfast.core.ledger;

/** The days on which each customer of a shard was one, as columns; see {@link DayIntervals}. Immutable. */
public final class MembershipColumns {
    private final int[] offsets;
    private final int[] fromDays;
    private final int[] toDays;

    MembershipColumns(int[] offsets, int[] fromDays, int[] toDays) {
        this.offsets = offsets;
        this.fromDays = fromDays;
        this.toDays = toDays;
    }

    public int from(int local) {
        return offsets[local];
    }

    public int to(int local) {
        return offsets[local + 1];
    }

    public int fromDay(int row) {
        return fromDays[row];
    }

    public int toDay(int row) {
        return toDays[row];
    }

    /** Whether a customer was one at the end of a day. */
    public boolean contains(int local, int day) {
        for (int row = offsets[local]; row < offsets[local + 1]; row++) {
            if (fromDays[row] <= day && day < toDays[row]) {
                return true;
            }
        }
        return false;
    }
}
