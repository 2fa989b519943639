package io.holdfast.core.cohort;

import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.Periods;

/** Counts {@link ActivityLifecycle} from a gap cube: its size is days times gaps, whatever the number of customers. */
final class LifecycleOfGaps {
    private final GapCube cube;
    private final DayRange days;

    /** The period of each day of the cube, -1 before the first, their number after the last. */
    private final int[] periodOf;

    private final long[] fresh;
    private final long[] returning;
    private final long[] resurrecting;

    LifecycleOfGaps(GapCube cube, Periods periods) {
        this.cube = cube;
        this.days = cube.extent();
        this.periodOf = periods.table(days);
        for (int i = periodOf.length - 1; i >= 0 && days.from() + i >= periods.end(); i--) {
            periodOf[i] = periods.count();
        }
        this.fresh = new long[periods.count()];
        this.returning = new long[periods.count()];
        this.resurrecting = new long[periods.count()];
    }

    ActivityLifecycle.Result result() {
        for (int day = days.from(); day < days.to(); day++) {
            int period = periodOf[day - days.from()];
            if (period >= 0 && period < fresh.length) {
                fresh[period] += cube.first(day);
            }
            countGaps(day, period);
        }
        for (int i = 0; i < cube.longGaps(); i++) {
            int day = cube.longGapDay(i);
            count(periodOf[day - days.from()], periodOf[day + cube.longGapLength(i) - days.from()], 1);
        }
        return ActivityLifecycle.result(fresh, returning, resurrecting);
    }

    /** A gap that ends in the period in which it begins is passed over; the others begin at a certain length. */
    private void countGaps(int day, int period) {
        int last = Math.min(GapCube.shortGaps(), days.to() - day) - 1;
        for (int length = 1; length <= last; length++) {
            int next = periodOf[day + length - days.from()];
            if (next != period) {
                count(period, next, cube.gaps(day, length));
            }
        }
    }

    /** Nobody returns into the first period: whoever was active before it counts as resurrecting. */
    private void count(int from, int to, int customers) {
        if (from == to || to >= fresh.length) {
            return;
        }
        boolean returns = from >= 0 && to == from + 1;
        (returns ? returning : resurrecting)[to] += customers;
    }
}
