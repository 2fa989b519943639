package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.cohort.BoundedRetention;
import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import org.junit.jupiter.api.Test;

class MembershipTriangleTest {
    private static final Periods TEN_DAYS = Periods.every(10, 100, 3);

    /** Joined in the first ten days: one leaves at once, one in the second ten and is back in the third, one stays. */
    private static final Timelines TIMELINES = new TimelinesBuilder()
            .customer("leaves at once")
            .contract(ContractRow.of(101, 105))
            .customer("returns")
            .contract(ContractRow.of(101, 115))
            .contract(ContractRow.of(125, Day.NEVER))
            .customer("stays")
            .contract(ContractRow.of(109, Day.NEVER))
            .customer("joins on the last day of the second")
            .contract(ContractRow.of(119, 120))
            .customer("was there before")
            .contract(ContractRow.of(99, Day.NEVER))
            .build();

    private static final Ledger LEDGER = Ledger.of(TIMELINES, Definitions.HOLDFAST);

    private static Triangle triangle(int knownTo) {
        return FoldRunner.run(TIMELINES, new MembershipTriangle(LEDGER, TEN_DAYS, knownTo, CustomerTest.EVERYBODY));
    }

    @Test
    void countsWhoIsACustomerAtTheEndOfEachPeriodSince() {
        Triangle triangle = triangle(130);

        assertThat(triangle.sizes()).containsExactly(3, 1, 0);
        assertThat(triangle.retained()[0]).containsExactly(2, 1, 2);
        assertThat(triangle.retained()[1]).containsExactly(1, 0, 0);
        assertThat(triangle.share(0, 2)).hasValue(2.0 / 3);
    }

    @Test
    void hasNoShareForAPeriodNotYetOver() {
        Triangle triangle = triangle(129);

        assertThat(triangle.share(0, 1)).isPresent();
        assertThat(triangle.share(0, 2)).isEmpty();
    }

    @Test
    void takesWhoComesBackForOneWhoStayedWhenItLooksAhead() {
        Triangle triangle = FoldRunner.run(
                TIMELINES,
                new MembershipTriangle(
                        LEDGER,
                        new MembershipTriangle.Span(TEN_DAYS, 130, CohortTriangle.Kind.ROLLING),
                        CustomerTest.EVERYBODY));

        assertThat(triangle.sizes()).containsExactly(3, 1, 0);
        assertThat(triangle.retained()[0]).containsExactly(2, 2, 2);
        assertThat(triangle.retained()[1]).containsExactly(1, 0, 0);
    }

    @Test
    void looksAtEachCustomersOwnDaysWhenBounded() {
        Triangle triangle = bounded(130, CustomerTest.EVERYBODY);

        assertThat(triangle.sizes()).containsExactly(3, 1, 0);
        assertThat(triangle.retained()[0]).containsExactly(3, 2, 1);
        assertThat(triangle.eligible()[0]).containsExactly(3, 3, 3);
        assertThat(triangle.retained()[1]).containsExactly(1, 0, 0);
        assertThat(triangle.eligible()[1]).containsExactly(1, 1, 0);
    }

    @Test
    void leavesOutWhoseOwnDayIsNotYetKnown() {
        Triangle triangle = bounded(129, CustomerTest.EVERYBODY);

        assertThat(triangle.eligible()[0]).containsExactly(3, 3, 2);
        assertThat(triangle.retained()[0]).containsExactly(3, 2, 0);
    }

    @Test
    void testsTheSegmentOnTheFirstDay() {
        assertThat(bounded(130, (timeline, day) -> day == 101).sizes()).containsExactly(2, 0, 0);
    }

    private static Triangle bounded(int knownTo, CustomerTest segment) {
        return FoldRunner.run(
                TIMELINES,
                new BoundedMembership(LEDGER, TEN_DAYS, new BoundedRetention.Windows(10, 3, knownTo), segment));
    }
}
