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
                cube.cells[(days.day(i - 1) - extent.from()) * GapCube.WIDTH + gap]++;
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
        Timeline timeline = new Timeline(shard);
        boolean all = filter == Customers.ALL;
        for (int local = from; local < to; local++) {
            if (columns.longGaps().has(local)) {
                accept(cube, timeline.moveTo(local));
            } else if (columns.from(local) < columns.to(local) && (all || filter.test(shard.firstCustomer() + local))) {
                acceptPlain(cube, columns, local);
            }
        }
    }

    /**
     * Hot: one load and one increment for a row and no branch; rows on the day of the row before land in column 0, which
     * nobody reads (bench: rolling inactivity, sweep). That no gap is escaped was asked before.
     */
    private void acceptPlain(GapCube cube, ActivityColumns columns, int local) {
        int[] cells = cube.cells;
        byte[] deltas = columns.deltas();
        int day = columns.firstDays().get(local) - extent.from();
        int last = columns.to(local);
        cube.first[day]++;
        int at = day * GapCube.WIDTH;
        for (int row = columns.from(local) + 1; row < last; row++) {
            int delta = deltas[row] & 0xFF;
            cells[at + delta]++;
            at += delta * GapCube.WIDTH;
        }
        cube.open[at / GapCube.WIDTH]++;
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
