package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class ActivityLifecycleTest {

    /** Weeks: a 0, 1 and 3; b 1 only; c before the weeks and in week 2. */
    @Test
    void tellsTheFourKindsApart() {
        Timelines timelines = new TimelinesBuilder()
                .customer("a")
                .activity(7, "x", 0)
                .activity(20, "x", 0)
                .activity(28, "x", 0)
                .customer("b")
                .activity(14, "x", 0)
                .customer("c")
                .activity(6, "x", 0)
                .activity(21, "x", 0)
                .build();
        ActivityLifecycle.Result result = FoldRunner.run(
                timelines, ActivityLifecycle.of(Periods.every(7, 7, 4), DaySource.ACTIVITY, Customers.ALL));

        assertThat(result.fresh()).containsExactly(1, 1, 0, 0);
        assertThat(result.returning()).containsExactly(0, 1, 0, 0);
        assertThat(result.resurrecting()).containsExactly(0, 0, 1, 1);
        assertThat(result.dormant()).containsExactly(0, 0, 2, 1);
    }

    @Test
    void equalsTheNaiveCountOnRandomCustomers() {
        RandomCustomers.forSeeds(150, random -> {
            RandomCustomers some = RandomCustomers.of(random, 900);
            Periods weeks =
                    Periods.every(random.nextBoolean() ? 7 : 30, RandomCustomers.FROM + random.nextInt(50), 125);
            DaySource source = DaySource.values()[random.nextInt(2)];
            IntPredicate filter = random.nextBoolean() ? Customers.ALL : customer -> customer % 3 == 1;
            ActivityLifecycle.Result result = some.run(ActivityLifecycle.of(weeks, source, filter), random);

            assertThat(Content.of(result)).isEqualTo(Content.of(naive(some, weeks, filter)));
            PeriodMasks masks = PeriodMasks.of(some.timelines(), weeks, source);
            assertThat(Content.of(some.run(ActivityLifecycle.over(masks, filter), random)))
                    .isEqualTo(Content.of(result));
            if (filter == Customers.ALL) {
                GapCube cube = GapCube.of(some.timelines(), source);
                assertThat(Content.of(ActivityLifecycle.of(cube, weeks))).isEqualTo(Content.of(result));
            }
        });
    }

    private static ActivityLifecycle.Result naive(RandomCustomers some, Periods weeks, IntPredicate filter) {
        int count = weeks.count();
        ActivityLifecycle.Result naive =
                new ActivityLifecycle.Result(new long[count], new long[count], new long[count], new long[count]);
        for (int i = 0; i < some.days().size(); i++) {
            List<Integer> days = some.days().get(i);
            for (int p = 0; filter.test(i) && p < count; p++) {
                addNaive(naive, weeks, days, p);
            }
        }
        return naive;
    }

    private static void addNaive(ActivityLifecycle.Result naive, Periods weeks, List<Integer> days, int p) {
        boolean active = days.stream().anyMatch(day -> weeks.of(day) == p);
        boolean before = p > 0 && days.stream().anyMatch(day -> weeks.of(day) == p - 1);
        boolean first = active && weeks.of(days.get(0)) == p;
        naive.fresh()[p] += one(first);
        naive.returning()[p] += one(active && before);
        naive.resurrecting()[p] += one(active && !before && !first);
        naive.dormant()[p] += one(!active && before);
    }

    private static int one(boolean counted) {
        return counted ? 1 : 0;
    }
}
