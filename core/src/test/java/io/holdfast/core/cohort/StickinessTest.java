package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class StickinessTest {

    /** Ten days. a on two days (twice on one), b on one, c in the next period. */
    @Test
    void averagesTheShareOfDays() {
        Timelines timelines = new TimelinesBuilder()
                .customer("a")
                .activity(0, "x", 0)
                .activity(0, "x", 0)
                .activity(9, "x", 0)
                .customer("b")
                .activity(5, "x", 0)
                .customer("c")
                .activity(10, "x", 0)
                .build();
        Stickiness.Result result = FoldRunner.run(
                timelines, Stickiness.byDay(Periods.of(0, 10, 15, 20), DaySource.ACTIVITY, Customers.ALL));

        assertThat(result.active(0)).isEqualTo(2);
        assertThat(result.customers()[0]).startsWith(0, 1, 1, 0);
        assertThat(result.stickiness(0)).hasValue(3 / 20.0);
        assertThat(result.stickiness(1)).hasValue(1 / 5.0);
        assertThat(result.stickiness(2)).isEmpty();
    }

    @Test
    void refusesUnitsOutsideThePeriods() {
        assertThatThrownBy(
                        () -> new Stickiness(Periods.of(0, 10), Periods.of(10, 11), DaySource.ACTIVITY, Customers.ALL))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("outside");
    }

    @Test
    void equalsTheNaiveCountOfWeeksOnRandomCustomers() {
        RandomCustomers.forSeeds(200, random -> {
            RandomCustomers some = RandomCustomers.of(random, 400);
            Periods periods = Periods.every(30, RandomCustomers.FROM, 12);
            Periods units = Periods.every(1 + random.nextInt(8), RandomCustomers.FROM - 3, 50);
            Stickiness.Result result = some.run(
                    new Stickiness(periods, units, DaySource.values()[random.nextInt(2)], Customers.ALL), random);
            for (int p = 0; p < periods.count(); p++) {
                int period = p;
                long[] naive = new long[result.customers()[p].length];
                for (List<Integer> days : some.days()) {
                    long count = days.stream()
                            .map(units::of)
                            .filter(unit -> unit >= 0 && periods.of(units.from(unit)) == period)
                            .distinct()
                            .count();
                    naive[(int) count] += count > 0 ? 1 : 0;
                }
                assertThat(result.customers()[p]).isEqualTo(naive);
            }
        });
    }
}
