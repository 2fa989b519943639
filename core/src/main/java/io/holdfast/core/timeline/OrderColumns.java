package io.holdfast.core.timeline;

/** Orders of a shard's customers, in order of day. Amounts are net minor units; a return has a negative amount. */
public final class OrderColumns {
    private final int[] offsets;
    private final int[] days;
    private final long[] amounts;
    private final byte[] currencies;

    OrderColumns(int[] offsets, int[] days, long[] amounts, byte[] currencies) {
        this.offsets = offsets;
        this.days = days;
        this.amounts = amounts;
        this.currencies = currencies;
    }

    public int from(int local) {
        return offsets[local];
    }

    public int to(int local) {
        return offsets[local + 1];
    }

    public int day(int row) {
        return days[row];
    }

    public long amount(int row) {
        return amounts[row];
    }

    /** Index into {@link Timelines#currencies()}. */
    public int currency(int row) {
        return currencies[row];
    }

    void readPurchaseDays(int local, DayList into) {
        into.clear();
        for (int row = from(local); row < to(local); row++) {
            if (amounts[row] >= 0) {
                into.add(days[row]);
            }
        }
    }
}
