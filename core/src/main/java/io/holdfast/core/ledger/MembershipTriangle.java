package io.holdfast.core.ledger;

import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;

/**
 * Customers by the period in which they were one for the first time, and how many of them are one at the end of each
 * period since.
 *
 * <pre>
 *   cohort(i)      = the period of customer i's first day as a customer under the definition
 *   retained(c, k) = |{ i in cohort c : a customer at the end of period c + k }|                 classic
 *                  = |{ i in cohort c : a customer at the end of period c + k or any later }|    rolling (unbounded)
 *   eligible(c, k) = |cohort c| when period c + k is complete, else 0
 * </pre>
 *
 * <p>Age 0 is below 100 % where customers leave in the period in which they joined. Customers whose first day lies outside
 * the periods are in no cohort. Rolling retention takes who left and came back for one who never left; it looks ahead to the
 * end of the last period, so its last columns are low by construction.
 *
 * <p>Source: N. Glenn, <i>Cohort Analysis</i>, 1977, read for customers under a definition.
 */
public final class MembershipTriangle implements Fold<long[][], Triangle> {
    private final Ledger ledger;
    private final Periods periods;
    private final int knownTo;
    private final CustomerTest segment;
    private final CohortTriangle.Kind kind;

    /**
     * The classic triangle.
     *
     * @param knownTo the day after the last known one
     */
    public MembershipTriangle(Ledger ledger, Periods periods, int knownTo, CustomerTest segment) {
        this(ledger, new Span(periods, knownTo, CohortTriangle.Kind.CLASSIC), segment);
    }

    public MembershipTriangle(Ledger ledger, Span span, CustomerTest segment) {
        this.ledger = ledger;
        this.periods = span.periods;
        this.knownTo = span.knownTo;
        this.kind = span.kind;
        this.segment = segment;
    }

    /**
     * Which days are looked at, and how.
     *
     * @param knownTo the day after the last known one
     */
    public record Span(Periods periods, int knownTo, CohortTriangle.Kind kind) {}

    /** By cohort and age; the last column is the size of the cohort. */
    @Override
    public long[][] start() {
        return new long[periods.count()][periods.count() + 1];
    }

    @Override
    public void accept(long[][] state, Timeline timeline) {
        accept(state, timeline, ledger.membership(timeline.shard()));
    }

    @Override
    public void acceptAll(long[][] state, TimelineShard shard, int from, int to) {
        MembershipColumns membership = ledger.membership(shard);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local), membership);
        }
    }

    private void accept(long[][] state, Timeline timeline, MembershipColumns membership) {
        int first = membership.from(timeline.local());
        if (first == membership.to(timeline.local())) {
            return;
        }
        int joined = membership.fromDay(first);
        int cohort = periods.of(joined);
        if (cohort < 0 || !segment.test(timeline, joined)) {
            return;
        }
        state[cohort][periods.count()]++;
        boolean later = false;
        for (int period = periods.count() - 1; period >= cohort; period--) {
            boolean member = membership.contains(timeline.local(), periods.to(period) - 1);
            later |= member;
            if (kind == CohortTriangle.Kind.ROLLING ? later : member) {
                state[cohort][period - cohort]++;
            }
        }
    }

    @Override
    public long[][] merge(long[][] left, long[][] right) {
        for (int cohort = 0; cohort < left.length; cohort++) {
            for (int i = 0; i < left[cohort].length; i++) {
                left[cohort][i] += right[cohort][i];
            }
        }
        return left;
    }

    @Override
    public Triangle finish(long[][] state) {
        int count = periods.count();
        long[] sizes = new long[count];
        long[][] retained = new long[count][count];
        long[][] eligible = new long[count][count];
        for (int cohort = 0; cohort < count; cohort++) {
            sizes[cohort] = state[cohort][count];
            for (int age = 0; cohort + age < count; age++) {
                retained[cohort][age] = state[cohort][age];
                eligible[cohort][age] = periods.to(cohort + age) <= knownTo ? sizes[cohort] : 0;
            }
        }
        return new Triangle(sizes, retained, eligible);
    }
}
