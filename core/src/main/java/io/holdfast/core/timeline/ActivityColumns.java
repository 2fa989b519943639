package io.holdfast.core.timeline;

/** Activity of a shard's customers, in order of day. */
public final class ActivityColumns {
    private final int[] offsets;
    private final int[] days;
    private final short[] names;
    private final double[] values;

    ActivityColumns(int[] offsets, int[] days, short[] names, double[] values) {
        this.offsets = offsets;
        this.days = days;
        this.names = names;
        this.values = values;
    }

    public long rows() {
        return offsets[offsets.length - 1];
    }

    /** Reads the distinct days with activity of one customer, sorted. */
    public void readDays(int local, DayList into) {
        into.clear();
        for (int row = offsets[local]; row < offsets[local + 1]; row++) {
            into.add(days[row]);
        }
    }

    /** Calls back for every row of one customer, in order of day. */
    public void forEach(int local, Row row) {
        for (int i = offsets[local]; i < offsets[local + 1]; i++) {
            row.accept(days[i], names[i], values[i]);
        }
    }

    /** One activity: its day, the index of its name in {@link Timelines#activityNames()}, its value (0 when none). */
    @FunctionalInterface
    public interface Row {
        void accept(int day, int name, double value);
    }
}
