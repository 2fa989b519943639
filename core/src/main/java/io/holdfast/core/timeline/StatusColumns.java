package io.holdfast.core.timeline;

/** Void and un-void facts («作废») of a shard's customers, in order of day. */
public final class StatusColumns {
    private final Offsets offsets;
    private final DayColumn days;
    private final Codes voids;

    private StatusColumns(Offsets offsets, DayColumn days, Codes voids) {
        this.offsets = offsets;
        this.days = days;
        this.voids = voids;
    }

    public int from(int local) {
        return offsets.from(local);
    }

    public int to(int local) {
        return offsets.to(local);
    }

    public int day(int row) {
        return days.get(row);
    }

    /** Whether the row voids the customer; otherwise it un-voids him. */
    public boolean isVoid(int row) {
        return voids.get(row) == 1;
    }

    DayRange extent() {
        return days.extent();
    }

    long bytes() {
        return offsets.bytes() + days.bytes() + voids.bytes();
    }

    /** Collects status rows, one customer after the other. */
    static final class Writer {
        private final IntList ends = new IntList();
        private final IntList days = new IntList();
        private final CodesWriter voids = new CodesWriter();
        private final RowBuffer<Status> pending = new RowBuffer<>(Status::compareByDay);

        private record Status(int day, boolean isVoid) {
            int compareByDay(Status other) {
                return Integer.compare(day, other.day);
            }
        }

        void add(int day, boolean isVoid) {
            pending.add(new Status(day, isVoid));
        }

        void addRows(StatusColumns source, int local) {
            for (int row = source.from(local); row < source.to(local); row++) {
                add(source.day(row), source.isVoid(row));
            }
        }

        void endCustomer() {
            pending.drain(status -> {
                days.add(status.day);
                voids.add(status.isVoid ? 1 : 0);
            });
            ends.add(days.size());
        }

        void copy(StatusColumns source, int from, int to) {
            int first = source.from(from);
            int last = source.to(to - 1);
            source.offsets.copyEnds(from, to, days.size(), ends);
            source.days.copy(first, last, days);
            voids.copy(source.voids, first, last);
        }

        StatusColumns build() {
            return new StatusColumns(Offsets.of(ends), DayColumn.of(days), voids.build());
        }
    }
}
