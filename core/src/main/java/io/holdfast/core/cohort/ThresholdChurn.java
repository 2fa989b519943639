package io.holdfast.core.cohort;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.Timelines;
import java.util.function.IntPredicate;

/**
 * What the churn of a period would be for every inactivity threshold D = 1 … N at once.
 *
 * <pre>
 *   silent(t)  = t − (last active day up to t)
 *   active(D)  = customers with silent(a) ≤ D                            a the last day before the period
 *   lost(D)    = of these, customers with silent(b) &gt; D                  b the last day of the period
 *   churn(D)   = lost(D) / active(D)
 * </pre>
 *
 * <p>The same as {@code churn.cohort} under a definition by activity or purchases with that D, where nobody is voided: who is
 * lost and back within the period is not lost. Counts are customers; churn is undefined where nobody was active. How often
 * someone was lost, and came back, is in {@link ThresholdSweep}.
 *
 * <p>Source: Holdfast; the question "which D" is that of C. Gold, <i>Fighting Churn with Data</i>, 2020, ch. 2.
 *
 * @param active shape (thresholds), the first of D = 1
 * @param lost shape (thresholds)
 */
public record ThresholdChurn(long[] active, long[] lost) {

    /**
     * Sweeps D from 1 day.
     *
     * @param thresholds the largest D, as in {@link ThresholdSweep}
     * @param days those of the period
     * @param filter which customers to count
     */
    public static ThresholdChurn of(Days days, int thresholds, IntPredicate filter) {
        if (thresholds < 1 || thresholds > GapCube.shortGaps() - 2) {
            throw new Problem(QuestionParticular.THRESHOLDS_WRONG, GapCube.shortGaps() - 2, thresholds);
        }
        SilentDays before = SilentDays.on(days.timelines, days.source, days.period.from() - 1);
        SilentDays after = SilentDays.on(days.timelines, days.source, days.period.to() - 1);
        long[] active = new long[thresholds + 2];
        long[] lost = new long[thresholds + 2];
        int most = thresholds + 1;
        for (int customer = 0; customer < days.timelines.customers(); customer++) {
            int first = Math.min(most, Math.max(1, before.of(customer)));
            int end = Math.min(most, Math.max(1, after.of(customer)));
            if (first < most && filter.test(customer)) {
                active[first]++;
                if (end > first) {
                    lost[first]++;
                    lost[end]--;
                }
            }
        }
        return new ThresholdChurn(summed(active, thresholds), summed(lost, thresholds));
    }

    /** A period of the days on which customers were active. */
    public record Days(Timelines timelines, DaySource source, DayRange period) {}

    private static long[] summed(long[] changes, int thresholds) {
        long[] sums = new long[thresholds];
        for (int d = 1; d <= thresholds; d++) {
            sums[d - 1] = changes[d] + (d > 1 ? sums[d - 2] : 0);
        }
        return sums;
    }
}
