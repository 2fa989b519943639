package io.holdfast.core.cohort;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.GapCube;
import java.util.Arrays;

/**
 * Who is active, at risk, lost and back on every day of a range, when silence of more than D days means lost.
 *
 * <pre>
 *   an active day d keeps a customer active on [d, d + D + 1)
 *   active(t)   = customers in any such interval on day t
 *   at risk(t)  = of these, customers silent for more than W days: W &lt; t − (last active day) ≤ D
 *   lost(t)     = customers whose interval ended on t, the threshold day, none following it at once
 *   returned(t) = customers active on t who were lost before it
 *   acquired(t) = customers whose first active day is t
 *   active(t)   = active(t − 1) + acquired(t) + returned(t) − lost(t)
 * </pre>
 *
 * <p>A day is lost on the day the threshold is crossed, so that facts of later days never change it. All counts are
 * customers. Days after the last fact are computed as if everybody stayed silent. Computed from the gap cube, which is
 * exact for every D; for a segment take the cube of the segment's customers.
 *
 * <p>Source: Holdfast's definition of inactivity (basis activity or purchase, lost on the threshold day).
 *
 * @param from the first day
 * @param active shape (days)
 * @param atRisk shape (days)
 * @param lost shape (days)
 * @param returned shape (days)
 * @param acquired shape (days)
 */
public record RollingInactivity(int from, long[] active, long[] atRisk, long[] lost, long[] returned, long[] acquired) {

    /** Silence that means lost (D) and silence that warns (W), in days. */
    public record Threshold(int inactiveDays, int warnDays) {
        public Threshold {
            if (warnDays < 0 || inactiveDays <= warnDays) {
                throw new Problem(QuestionParticular.WARNING_NOT_BEFORE_LOSS, warnDays, inactiveDays);
            }
        }
    }

    /** Counts days {@code [from, to)}. */
    public static RollingInactivity of(GapCube cube, Threshold threshold, int from, int to) {
        Series series = new Series(cube, threshold, Math.min(from, cube.extent().from()), to);
        series.addShortGaps();
        series.addLongGaps();
        series.addOpen();
        return series.since(from);
    }

    /** Changes from day to day while the cube is read, from its first day on. */
    private static final class Series {
        private final GapCube cube;
        private final int lostAfter;
        private final int riskAfter;
        private final int start;
        private final long[] active;
        private final long[] atRisk;
        private final long[] lost;
        private final long[] returned;
        private final long[] acquired;

        Series(GapCube cube, Threshold threshold, int start, int to) {
            this.cube = cube;
            this.lostAfter = threshold.inactiveDays + 1;
            this.riskAfter = threshold.warnDays + 1;
            this.start = start;
            int days = Math.max(0, to - start);
            this.active = new long[days];
            this.atRisk = new long[days];
            this.lost = new long[days];
            this.returned = new long[days];
            this.acquired = new long[days];
        }

        void addShortGaps() {
            for (int day = cube.extent().from(); day < cube.extent().to(); day++) {
                put(acquired, day, cube.first(day));
                for (int length = 1; length < GapCube.shortGaps(); length++) {
                    int count = cube.gaps(day, length);
                    if (count != 0) {
                        addGap(day, length, count);
                    }
                }
            }
        }

        void addLongGaps() {
            for (int i = 0; i < cube.longGaps(); i++) {
                addGap(cube.longGapDay(i), cube.longGapLength(i), 1);
            }
        }

        void addOpen() {
            for (int day = cube.extent().from(); day < cube.extent().to(); day++) {
                addSilence(day, Integer.MAX_VALUE, cube.open(day));
            }
        }

        private void addGap(int day, int length, int count) {
            addSilence(day, length, count);
            if (length > lostAfter) {
                put(returned, day + length, count);
            }
        }

        private void addSilence(int day, int length, int count) {
            int end = day + Math.min(length, lostAfter);
            put(active, day, count);
            put(active, end, -count);
            if (length > riskAfter) {
                put(atRisk, day + riskAfter, count);
                put(atRisk, end, -count);
            }
            if (length > lostAfter) {
                put(lost, day + lostAfter, count);
            }
        }

        private void put(long[] series, int day, int count) {
            if (day - start < series.length) {
                series[day - start] += count;
            }
        }

        RollingInactivity since(int from) {
            for (int i = 1; i < active.length; i++) {
                active[i] += active[i - 1];
                atRisk[i] += atRisk[i - 1];
            }
            return new RollingInactivity(
                    from,
                    tail(active, from),
                    tail(atRisk, from),
                    tail(lost, from),
                    tail(returned, from),
                    tail(acquired, from));
        }

        private long[] tail(long[] series, int from) {
            return Arrays.copyOfRange(series, Math.min(from - start, series.length), series.length);
        }
    }
}
