package io.holdfast.core.cohort;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.DayList;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import java.util.function.IntPredicate;

/**
 * Cohort retention by each customer's own clock: was he active in the n-th window of L days after his first active day?
 *
 * <pre>
 *   cohort(i)      = the period of customer i's first active day f(i)
 *   retained(c, k) = |{ i in cohort c : active on a day of [f + kL, f + (k + 1)L) }|
 *   eligible(c, k) = |{ i in cohort c : f + (k + 1)L ≤ knownTo }|
 * </pre>
 *
 * <p>Retained counts eligible customers only: who has not had the whole window yet is in neither. With L = 1 it is N-day
 * retention, with L = 7 weekly. Unlike the calendar's cells, a cohort's late joiners have had as much time as its early
 * ones. Customers whose first active day lies outside the periods are in no cohort.
 *
 * <p>Source: "N-day" or "bounded" retention as usual in product analytics.
 */
public final class BoundedRetention implements Fold<Triangle, Triangle> {
    private final Periods periods;
    private final DaySource source;
    private final Windows windows;
    private final IntPredicate filter;

    public BoundedRetention(Periods periods, DaySource source, Windows windows, IntPredicate filter) {
        this.periods = periods;
        this.source = source;
        this.windows = windows;
        this.filter = filter;
    }

    /**
     * The windows to look at.
     *
     * @param days length of a window (L)
     * @param count how many windows
     * @param knownTo the day after the last day whose facts are complete
     */
    public record Windows(int days, int count, int knownTo) {
        public Windows {
            if (days < 1 || count < 1) {
                throw new Problem(QuestionParticular.WINDOWS_WRONG, count, days);
            }
        }
    }

    @Override
    public Triangle start() {
        int cohorts = periods.count();
        return new Triangle(new long[cohorts], new long[cohorts][windows.count], new long[cohorts][windows.count]);
    }

    @Override
    public void accept(Triangle state, Timeline timeline) {
        if (!filter.test(timeline.customer())) {
            return;
        }
        DayList days = source == DaySource.ACTIVITY ? timeline.activityDays() : timeline.purchaseDays();
        int cohort = days.isEmpty() ? -1 : periods.of(days.first());
        if (cohort < 0) {
            return;
        }
        state.sizes()[cohort]++;
        int whole = Math.max(0, Math.min(windows.count, (windows.knownTo - days.first()) / windows.days));
        for (int window = 0; window < whole; window++) {
            state.eligible()[cohort][window]++;
        }
        int before = -1;
        for (int i = 0; i < days.size(); i++) {
            int window = (days.day(i) - days.first()) / windows.days;
            if (window >= whole) {
                return;
            }
            if (window != before) {
                state.retained()[cohort][window]++;
            }
            before = window;
        }
    }

    @Override
    public Triangle merge(Triangle left, Triangle right) {
        return left.add(right);
    }

    @Override
    public Triangle finish(Triangle state) {
        return state;
    }
}
