package io.holdfast.core.cohort;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.Periods;

/**
 * How often customers would be lost, and come back, in each period, for every inactivity threshold D = 1 … N at once.
 *
 * <pre>
 *   activeAtEnd(D, p) = customers whose last active day d up to the period's last day t has t − d ≤ D
 *   lost(D, p)        = threshold days d + D + 1 in p of gaps longer than D + 1 days, or still open
 *   returned(D, p)    = days in p that end a gap longer than D + 1 days
 * </pre>
 *
 * <p>A customer lost twice in a period counts twice; the churn of a period is {@link ThresholdChurn}. For each D the figures equal those of {@link RollingInactivity}. The
 * knee of the curve lost(D) is where a threshold begins to mean leaving; returned(D) / lost(D) is the share of false alarms.
 * Rows are thresholds, {@code [D - 1]}; columns are periods; counts are customers or, for lost and returned, episodes.
 *
 * <p>Source: Holdfast; the question "which D" is that of C. Gold, <i>Fighting Churn with Data</i>, 2020, ch. 2.
 *
 * @param activeAtEnd shape (thresholds, periods)
 * @param lost shape (thresholds, periods)
 * @param returned shape (thresholds, periods)
 */
public record ThresholdSweep(long[][] activeAtEnd, long[][] lost, long[][] returned) {

    /**
     * Sweeps D from 1 day.
     *
     * @param thresholds the largest D; at most {@link GapCube#shortGaps()} − 2
     */
    public static ThresholdSweep of(GapCube cube, int thresholds, Periods periods) {
        if (thresholds < 1 || thresholds > GapCube.shortGaps() - 2) {
            throw new Problem(QuestionParticular.THRESHOLDS_WRONG, GapCube.shortGaps() - 2, thresholds);
        }
        int count = periods.count();
        ThresholdSweep sweep = new ThresholdSweep(
                new long[thresholds][count], new long[thresholds][count], new long[thresholds][count]);
        Sweeping sweeping = new Sweeping(cube, thresholds, periods);
        sweeping.addLosses(sweep);
        sweeping.addReturns(sweep);
        sweeping.addActive(sweep);
        return sweep;
    }

    private static final class Sweeping {
        private final GapCube cube;
        private final DayRange extent;
        private final int thresholds;
        private final Periods periods;
        private final int[] periodOf;

        /** Gaps of each day longer than each length, or open; shape (days, thresholds + 2). */
        private final int[][] longer;

        Sweeping(GapCube cube, int thresholds, Periods periods) {
            this.cube = cube;
            this.extent = cube.extent();
            this.thresholds = thresholds;
            this.periods = periods;
            this.periodOf = periods.table(new DayRange(extent.from(), extent.to() + thresholds + 1));
            this.longer = new int[extent.to() - extent.from()][];
            for (int day = extent.from(); day < extent.to(); day++) {
                int[] tail = new int[thresholds + 2];
                tail[0] = cube.active(day);
                for (int length = 1; length < tail.length; length++) {
                    tail[length] = tail[length - 1] - cube.gaps(day, length);
                }
                longer[day - extent.from()] = tail;
            }
        }

        void addLosses(ThresholdSweep sweep) {
            for (int day = 0; day < longer.length; day++) {
                for (int d = 1; d <= thresholds; d++) {
                    int period = periodOf[day + d + 1];
                    if (period >= 0) {
                        sweep.lost[d - 1][period] += longer[day][d + 1];
                    }
                }
            }
        }

        void addReturns(ThresholdSweep sweep) {
            long[][] ended = new long[periods.count()][thresholds + 3];
            for (int day = extent.from(); day < extent.to(); day++) {
                for (int length = 3; length < GapCube.shortGaps(); length++) {
                    addEnd(ended, day + length, length, cube.gaps(day, length));
                }
            }
            for (int i = 0; i < cube.longGaps(); i++) {
                int length = cube.longGapLength(i);
                addEnd(ended, cube.longGapDay(i) + length, length, 1);
            }
            for (int period = 0; period < periods.count(); period++) {
                long longerEnded = 0;
                for (int d = thresholds; d >= 1; d--) {
                    longerEnded += ended[period][d + 2];
                    sweep.returned[d - 1][period] = longerEnded;
                }
            }
        }

        private void addEnd(long[][] ended, int day, int length, int count) {
            if (day < extent.to() && periodOf[day - extent.from()] >= 0) {
                ended[periodOf[day - extent.from()]][Math.min(length, thresholds + 2)] += count;
            }
        }

        void addActive(ThresholdSweep sweep) {
            for (int period = 0; period < periods.count(); period++) {
                long active = 0;
                for (int silent = 0; silent <= thresholds; silent++) {
                    int day = periods.to(period) - 1 - silent - extent.from();
                    if (day >= 0 && day < longer.length) {
                        active += longer[day][silent];
                    }
                    if (silent > 0) {
                        sweep.activeAtEnd[silent - 1][period] = active;
                    }
                }
            }
        }
    }
}
