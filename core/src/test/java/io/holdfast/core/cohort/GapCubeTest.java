package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.GapCubeFold;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** The gap cube and the two answers read from it. */
class GapCubeTest {
    private static final int FROM = RandomCustomers.FROM;

    private static GapCube cube(RandomCustomers some, DaySource source, IntPredicate filter, Random random) {
        DayRange extent = source.extent(some.timelines());
        return some.run(new GapCubeFold(source, extent, filter), random);
    }

    /** D = 3, W = 1: an active day d keeps a customer on d … d + 3; he is at risk on d + 2 and d + 3. */
    @Test
    void losesOnTheThresholdDayAndNotWhenTheNextActivityFallsOnIt() {
        Timelines timelines = new TimelinesBuilder()
                .customer("back on the threshold day")
                .activity(10, "x", 0)
                .activity(14, "x", 0)
                .customer("back a day later")
                .activity(10, "x", 0)
                .activity(15, "x", 0)
                .build();
        RollingInactivity series = RollingInactivity.of(
                GapCube.of(timelines, DaySource.ACTIVITY), new RollingInactivity.Threshold(3, 1), 10, 20);

        assertThat(series.active()).containsExactly(2, 2, 2, 2, 1, 2, 2, 2, 1, 0);
        assertThat(series.atRisk()).containsExactly(0, 0, 2, 2, 0, 0, 1, 2, 1, 0);
        assertThat(series.lost()).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 1, 1);
        assertThat(series.returned()).containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(series.acquired()).containsExactly(2, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void isEmptyForNobody() {
        GapCube nobody = GapCube.of(new TimelinesBuilder().build(), DaySource.ACTIVITY);
        RollingInactivity series = RollingInactivity.of(nobody, new RollingInactivity.Threshold(3, 1), 5, 8);
        assertThat(series.active()).containsExactly(0, 0, 0);
    }

    @Test
    void refusesAWarningAfterTheLoss() {
        assertThatThrownBy(() -> new RollingInactivity.Threshold(10, 10)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> ThresholdSweep.of(
                        GapCube.of(new TimelinesBuilder().build(), DaySource.ACTIVITY), 254, Periods.of(0, 1)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void rollingInactivityEqualsTheNaiveCountOnRandomCustomers() {
        RandomCustomers.forSeeds(100, random -> {
            RandomCustomers some = RandomCustomers.of(random, 500);
            IntPredicate filter = random.nextBoolean() ? Customers.ALL : customer -> customer % 2 == 0;
            int inactive = 1 + random.nextInt(random.nextInt(5) == 0 ? 400 : 30);
            int warn = random.nextInt(inactive);
            int from = FROM + random.nextInt(100) - 20;
            RollingInactivity series = RollingInactivity.of(
                    cube(some, DaySource.values()[random.nextInt(2)], filter, random),
                    new RollingInactivity.Threshold(inactive, warn),
                    from,
                    FROM + 600);
            for (int day = from; day < FROM + 600; day++) {
                assertThat(at(series, day - from)).isEqualTo(naive(some, filter, day, new int[] {inactive, warn}));
            }
        });
    }

    private static List<Long> at(RollingInactivity series, int i) {
        return List.of(
                series.active()[i], series.atRisk()[i], series.lost()[i], series.returned()[i], series.acquired()[i]);
    }

    private static List<Long> naive(RandomCustomers some, IntPredicate filter, int day, int[] threshold) {
        long[] counts = new long[5];
        for (int i = 0; i < some.days().size(); i++) {
            List<Integer> days = some.days().get(i);
            if (filter.test(i) && !days.isEmpty()) {
                addNaive(counts, days, day, threshold);
            }
        }
        return List.of(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static void addNaive(long[] counts, List<Integer> days, int day, int[] threshold) {
        int silent = silent(days, day);
        boolean active = silent <= threshold[0];
        boolean wasActive = silent(days, day - 1) <= threshold[0];
        boolean first = days.get(0) == day;
        counts[0] += one(active);
        counts[1] += one(active && silent > threshold[1]);
        counts[2] += one(wasActive && !active);
        counts[3] += one(active && !wasActive && !first);
        counts[4] += one(first);
    }

    private static int one(boolean counted) {
        return counted ? 1 : 0;
    }

    /** Days since the last active day; very many when there was none. */
    private static int silent(List<Integer> days, int day) {
        int last = -1_000_000;
        for (int active : days) {
            last = active <= day ? active : last;
        }
        return day - last;
    }

    @Test
    void sweepEqualsTheRollingSeriesForEveryThreshold() {
        RandomCustomers.forSeeds(30, random -> {
            RandomCustomers some = RandomCustomers.of(random, 500);
            Periods periods = Periods.every(31, FROM - 10, 20);
            GapCube cube = cube(some, DaySource.ACTIVITY, Customers.ALL, random);
            ThresholdSweep sweep = ThresholdSweep.of(cube, 90, periods);
            for (int d = 1; d <= 90; d++) {
                RollingInactivity series = RollingInactivity.of(
                        cube, new RollingInactivity.Threshold(d, 0), periods.first(), periods.end());
                for (int p = 0; p < periods.count(); p++) {
                    int from = periods.from(p) - periods.first();
                    int to = periods.to(p) - periods.first();
                    assertThat(new long[] {
                                sweep.activeAtEnd()[d - 1][p], sweep.lost()[d - 1][p], sweep.returned()[d - 1][p]
                            })
                            .containsExactly(
                                    series.active()[to - 1],
                                    sum(series.lost(), from, to),
                                    sum(series.returned(), from, to));
                }
            }
        });
    }

    private static long sum(long[] series, int from, int to) {
        return Arrays.stream(series, from, to).sum();
    }

    @Test
    void replacesTheGapsOfSomeCustomers() {
        RandomCustomers.forSeeds(100, random -> {
            RandomCustomers some = RandomCustomers.of(random, 600);
            IntPredicate even = customer -> customer % 2 == 0;
            GapCube evens = cube(some, DaySource.ACTIVITY, even, random);
            GapCube odds = cube(some, DaySource.ACTIVITY, even.negate(), random);
            GapCube all = cube(some, DaySource.ACTIVITY, Customers.ALL, random);
            GapCube none = FoldRunner.run(
                    some.timelines(), new GapCubeFold(DaySource.ACTIVITY, all.extent(), customer -> false));

            assertThat(odds.replaced(none, evens)).isEqualTo(all);
            assertThat(all.replaced(evens, none)).isEqualTo(odds);
        });
    }
}
