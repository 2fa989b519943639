package io.holdfast.core.ledger;

import io.holdfast.core.cohort.BoundedRetention;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;

/**
 * Customers by the period in which they were one for the first time, and how many of them are one after so many days of
 * their own.
 *
 * <pre>
 *   cohort(i)      = the period of customer i's first day f(i) as a customer under the definition
 *   retained(c, k) = |{ i in cohort c : a customer on day f + kL }|
 *   eligible(c, k) = |{ i in cohort c : f + kL &lt; knownTo }|
 * </pre>
 *
 * <p>Retained counts eligible customers only. Age 0 is 100 % by construction. Unlike the calendar's cells, a cohort's late
 * joiners have had as much time as its early ones. Customers whose first day lies outside the periods are in no cohort.
 *
 * <p>Source: "N-day" or "bounded" retention as usual in product analytics, see {@link BoundedRetention}, read for customers
 * under a definition: a customer is one on a day, so it is that day and not a window of days that is looked at.
 */
public final class BoundedMembership implements Fold<Triangle, Triangle> {
    private final Ledger ledger;
    private final Periods periods;
    private final BoundedRetention.Windows windows;
    private final CustomerTest segment;

    /** @param segment tested on each customer's first day */
    public BoundedMembership(Ledger ledger, Periods periods, BoundedRetention.Windows windows, CustomerTest segment) {
        this.ledger = ledger;
        this.periods = periods;
        this.windows = windows;
        this.segment = segment;
    }

    @Override
    public Triangle start() {
        int cohorts = periods.count();
        return new Triangle(new long[cohorts], new long[cohorts][windows.count()], new long[cohorts][windows.count()]);
    }

    @Override
    public void accept(Triangle state, Timeline timeline) {
        accept(state, timeline, ledger.membership(timeline.shard()));
    }

    @Override
    public void acceptAll(Triangle state, TimelineShard shard, int from, int to) {
        MembershipColumns membership = ledger.membership(shard);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local), membership);
        }
    }

    private void accept(Triangle state, Timeline timeline, MembershipColumns membership) {
        int first = membership.from(timeline.local());
        if (first == membership.to(timeline.local())) {
            return;
        }
        int joined = membership.fromDay(first);
        int cohort = periods.of(joined);
        if (cohort < 0 || !segment.test(timeline, joined)) {
            return;
        }
        state.sizes()[cohort]++;
        for (int age = 0; age < windows.count() && joined + age * windows.days() < windows.knownTo(); age++) {
            state.eligible()[cohort][age]++;
            if (membership.contains(timeline.local(), joined + age * windows.days())) {
                state.retained()[cohort][age]++;
            }
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
