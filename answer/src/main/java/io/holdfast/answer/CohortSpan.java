package io.holdfast.answer;

import io.holdfast.core.cohort.BoundedRetention;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.core.timeline.Periods;

/**
 * Which cohorts, how old, and when someone of them counts as kept.
 *
 * @param knownTo the day after the last known one
 */
record CohortSpan(PeriodUnit unit, PeriodSeries series, CohortKind kind, int knownTo) {
    Periods periods() {
        return series.days();
    }

    /** As many windows as there are periods, each as long as such a period usually is. */
    BoundedRetention.Windows windows() {
        return new BoundedRetention.Windows(windowDays(), periods().count(), knownTo);
    }

    /** Days of a window of everybody's own. */
    int windowDays() {
        return switch (unit) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 30;
            case QUARTER -> 91;
            case HALF -> 182;
            case YEAR -> 365;
        };
    }
}
