package io.holdfast.core.timeline;

import java.util.function.IntPredicate;

/** Counts the gaps between the active days of customers; see {@link GapCube}. */
public final class GapCubeFold implements Fold<GapCube, GapCube> {
    private final DaySource source;
    private final DayRange extent;
    private final IntPredicate filter;

    /**
     * @param extent a range that holds every such day of every customer, as from {@link DaySource#extent(Timelines)}
     * @param filter which customers to count
     */
    public GapCubeFold(DaySource source, DayRange extent, IntPredicate filter) {
        this.source = source;
        this.extent = extent;
        this.filter = filter;
    }

    @Override
    public GapCube start() {
        return new GapCube(extent);
    }

    @Override
    public void accept(GapCube cube, Timeline timeline) {
        if (!filter.test(timeline.customer())) {
            return;
        }
        DayList days = source == DaySource.ACTIVITY ? timeline.activityDays() : timeline.purchaseDays();
        if (days.isEmpty()) {
            return;
        }
        cube.first[days.first() - extent.from()]++;
        cube.open[days.last() - extent.from()]++;
        for (int i = 1; i < days.size(); i++) {
            int gap = days.day(i) - days.day(i - 1);
            if (gap < GapCube.shortGaps()) {
                cube.cells[(days.day(i - 1) - extent.from()) * GapCube.STRIDE + gap]++;
            } else {
                cube.addLong(days.day(i - 1), gap);
            }
        }
    }

    @Override
    public void acceptAll(GapCube cube, TimelineShard shard, int from, int to) {
        if (source != DaySource.ACTIVITY) {
            Fold.super.acceptAll(cube, shard, from, to);
            return;
        }
        ActivityColumns columns = shard.activities();
        int end = columns.from(from);
        int longGap = columns.longGaps().indexFrom(end);
        for (int local = from; local < to; local++) {
            int row = end;
            end = columns.to(local);
            boolean counts = filter == Customers.ALL || filter.test(shard.firstCustomer() + local);
            if (columns.longGaps().endsBefore(longGap, end)) {
                longGap = columns.forEachRun(local, longGap, counts ? new Runs(cube, columns) : Runs.NONE);
            } else if (counts && row < end) {
                int first = columns.firstDays().get(local) - extent.from();
                cube.first[first]++;
                cube.open[countGaps(cube.cells, columns.deltas(), row + 1, end, first)]++;
            }
        }
    }

    /** Counts a customer with long gaps. */
    private final class Runs implements ActivityColumns.Run {
        private static final ActivityColumns.Run NONE = (day, row, end) -> {};

        private final GapCube cube;
        private final byte[] gaps;
        private int last = Day.NEVER;

        Runs(GapCube cube, ActivityColumns columns) {
            this.cube = cube;
            this.gaps = columns.deltas();
        }

        @Override
        public void accept(int firstDay, int row, int end) {
            int first = firstDay - extent.from();
            if (last == Day.NEVER) {
                cube.first[first]++;
            } else {
                cube.open[last]--;
                cube.addLong(last + extent.from(), first - last);
            }
            last = countGaps(cube.cells, gaps, row + 1, end, first);
            cube.open[last]++;
        }
    }

    /**
     * Hot: one load and one increment for a row and no branch; rows on the day of the row before land in column 0, which
     * nobody reads (bench: rolling inactivity, sweep, lifecycle). No gap is escaped. Answers the last day.
     */
    private static int countGaps(int[] cells, byte[] gaps, int row, int end, int firstDay) {
        int at = firstDay * GapCube.STRIDE;
        for (int i = row; i < end; i++) {
            int gap = gaps[i] & 0xFF;
            cells[at + gap]++;
            at += gap * GapCube.STRIDE;
        }
        return at / GapCube.STRIDE;
    }

    @Override
    public GapCube merge(GapCube left, GapCube right) {
        left.add(right);
        return left;
    }

    @Override
    public GapCube finish(GapCube cube) {
        return cube.sorted();
    }
}
