package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class CohortTriangleTest {

    /** Months of 30, 31 and 30 days. a: months 0 and 2; b: month 0 only; c: months 1 and 2, its last day; d: never. */
    private static Timelines fourCustomers() {
        return new TimelinesBuilder()
                .customer("a")
                .activity(0, "x", 0)
                .activity(61, "x", 0)
                .customer("b")
                .activity(29, "x", 0)
                .customer("c")
                .activity(30, "x", 0)
                .activity(90, "x", 0)
                .customer("d")
                .build();
    }

    private static final Periods MONTHS = Periods.of(0, 30, 61, 91);

    private static Triangle run(CohortTriangle.Kind kind, int knownTo) {
        return FoldRunner.run(
                        fourCustomers(),
                        CohortTriangle.of(new CohortTriangle.Options(
                                MONTHS, DaySource.ACTIVITY, kind, knownTo, Grouping.NONE, Customers.ALL)))
                .all();
    }

    @Test
    void countsClassicRetention() {
        Triangle triangle = run(CohortTriangle.Kind.CLASSIC, 91);
        assertThat(triangle.sizes()).containsExactly(2, 1, 0);
        assertThat(triangle.retained()).isDeepEqualTo(new long[][] {{2, 0, 1}, {1, 1}, {0}});
        assertThat(triangle.share(0, 1)).hasValue(0.0);
        assertThat(triangle.share(0, 2)).hasValue(0.5);
        assertThat(triangle.share(2, 0)).isEmpty();
    }

    @Test
    void countsRollingRetentionAsActiveThenOrLater() {
        assertThat(run(CohortTriangle.Kind.ROLLING, 91).retained())
                .isDeepEqualTo(new long[][] {{2, 1, 1}, {1, 1}, {0}});
    }

    @Test
    void leavesAnIncompletePeriodUndefined() {
        Triangle triangle = run(CohortTriangle.Kind.CLASSIC, 90);
        assertThat(triangle.share(0, 1)).hasValue(0.0);
        assertThat(triangle.isMature(0, 2)).isFalse();
        assertThat(triangle.share(0, 2)).isEmpty();
        assertThat(triangle.retained()[0][2]).isEqualTo(1);
    }

    @Test
    void leavesOutWhoBeganBeforeThePeriods() {
        Triangle triangle = FoldRunner.run(
                        fourCustomers(),
                        CohortTriangle.of(
                                CohortTriangle.Options.classic(Periods.of(1, 61, 91), DaySource.ACTIVITY, 91)))
                .all();
        assertThat(triangle.sizes()).containsExactly(2, 0);
        assertThat(triangle.retained()).isDeepEqualTo(new long[][] {{2, 1}, {0}});
    }

    @Test
    void refusesAnUnknownAttribute() {
        assertThatThrownBy(() -> Grouping.by(fourCustomers(), "colour"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'colour'");
    }

    @Test
    void equalsTheNaiveCountOnRandomCustomers() {
        RandomCustomers.forSeeds(300, random -> {
            RandomCustomers some = RandomCustomers.of(random, 700);
            int length = random.nextBoolean() ? 7 : 30;
            Periods periods = Periods.every(length, RandomCustomers.FROM + random.nextInt(20), 700 / length);
            CohortTriangle.Kind kind = CohortTriangle.Kind.values()[random.nextInt(2)];
            DaySource source = DaySource.values()[random.nextInt(2)];
            IntPredicate filter = random.nextBoolean() ? Customers.ALL : customer -> customer % 3 != 0;
            boolean grouped = some.timelines().attributes().contains("colour");
            Grouping grouping = grouped ? Grouping.by(some.timelines(), "colour") : Grouping.NONE;
            CohortTriangle.Options options =
                    new CohortTriangle.Options(periods, source, kind, Integer.MAX_VALUE, grouping, filter);
            CohortTriangle.Result result = some.run(CohortTriangle.of(options), random);

            assertThat(result.all().retained()).isDeepEqualTo(naive(some, options, ""));
            List<String> values = some.timelines().values("colour");
            for (int code = 1; grouped && code < values.size(); code++) {
                assertThat(result.of(0, code).retained()).isDeepEqualTo(naive(some, options, values.get(code)));
            }
            PeriodMasks masks = PeriodMasks.of(some.timelines(), periods, source);
            assertThat(Content.of(some.run(CohortTriangle.over(masks, options), random)))
                    .isEqualTo(Content.of(result));
        });
    }

    /** Counts one colour, or everybody when it is empty; every customer has a colour. */
    private static long[][] naive(RandomCustomers some, CohortTriangle.Options options, String colour) {
        Periods periods = options.periods();
        long[][] retained = new long[periods.count()][];
        for (int cohort = 0; cohort < retained.length; cohort++) {
            retained[cohort] = new long[periods.count() - cohort];
        }
        for (int i = 0; i < some.days().size(); i++) {
            List<Integer> days = some.days().get(i);
            boolean wanted = options.filter().test(i)
                    && (colour.isEmpty() || some.colours().get(i).equals(colour));
            int cohort = wanted && !days.isEmpty() ? periods.of(days.get(0)) : -1;
            for (int p = Math.max(0, cohort); cohort >= 0 && p < periods.count(); p++) {
                retained[cohort][p - cohort] += isThere(days, options, p) ? 1 : 0;
            }
        }
        return retained;
    }

    private static boolean isThere(List<Integer> days, CohortTriangle.Options options, int period) {
        Periods periods = options.periods();
        int from = periods.from(period);
        int to = options.kind() == CohortTriangle.Kind.ROLLING ? periods.end() : periods.to(period);
        return days.stream().anyMatch(day -> day >= from && day < to);
    }

    @Test
    void boundedRetentionCountsWholeWindowsOfTheCustomersOwnClock() {
        RandomCustomers.forSeeds(200, random -> {
            RandomCustomers some = RandomCustomers.of(random, 400);
            Periods periods = Periods.every(50, RandomCustomers.FROM, 8);
            BoundedRetention.Windows windows =
                    new BoundedRetention.Windows(1 + random.nextInt(9), 12, RandomCustomers.FROM + 300);
            Triangle triangle =
                    some.run(new BoundedRetention(periods, DaySource.ACTIVITY, windows, Customers.ALL), random);
            Triangle naive = naiveBounded(some, periods, windows);
            assertThat(Content.of(triangle)).isEqualTo(Content.of(naive));
        });
    }

    private static Triangle naiveBounded(RandomCustomers some, Periods periods, BoundedRetention.Windows windows) {
        Triangle naive = new Triangle(new long[8], new long[8][12], new long[8][12]);
        for (List<Integer> days : some.days()) {
            for (int k = 0; !days.isEmpty() && k < 12; k++) {
                int cohort = periods.of(days.get(0));
                int from = days.get(0) + k * windows.days();
                naive.sizes()[cohort] += k == 0 ? 1 : 0;
                if (from + windows.days() <= windows.knownTo()) {
                    naive.eligible()[cohort][k]++;
                    boolean active = days.stream().anyMatch(day -> day >= from && day < from + windows.days());
                    naive.retained()[cohort][k] += active ? 1 : 0;
                }
            }
        }
        return naive;
    }

    @Test
    void masksAreTheSameForEveryWordOfALongRowOfPeriods() {
        Random random = new Random(5);
        RandomCustomers some = RandomCustomers.of(random, 700);
        Periods days = Periods.every(1, RandomCustomers.FROM, 700);
        Triangle triangle = some.run(
                        CohortTriangle.of(
                                CohortTriangle.Options.classic(days, DaySource.ACTIVITY, RandomCustomers.FROM + 700)),
                        random)
                .all();
        long cells =
                Arrays.stream(triangle.retained()).flatMapToLong(Arrays::stream).sum();
        assertThat(cells).isEqualTo(some.days().stream().mapToInt(List::size).sum());
    }
}
