package io.holdfast.core.timeline;

/** Void and un-void facts («作废») of a shard's customers, in order of day. */
public final class StatusColumns {
    private final int[] offsets;
    private final int[] days;
    private final boolean[] voids;

    StatusColumns(int[] offsets, int[] days, boolean[] voids) {
        this.offsets = offsets;
        this.days = days;
        this.voids = voids;
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

    /** Whether the row voids the customer; otherwise it un-voids him. */
    public boolean isVoid(int row) {
        return voids[row];
    }
}
