package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of retention and the queries they show give the same numbers on random histories. */
class ShapeSqlTest {
    private static final int FROM = (int) LocalDate.of(2025, 11, 10).toEpochDay();
    private static final Periods PERIODS = Periods.every(17, FROM, 7);
    private static final int KNOWN_TO = PERIODS.end() - 5;

    private final RandomHistories histories = new RandomHistories(5, 400);
    private final Timelines timelines = histories.timelines();
    private final FactTables tables = tables(histories);

    private static FactTables tables(RandomHistories histories) {
        try {
            return new FactTables(histories);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @AfterEach
    void close() throws SQLException {
        tables.close();
    }

    private static DayRange days(int period) {
        return new DayRange(PERIODS.from(period), PERIODS.to(period));
    }

    private static DayRange toEnd(int period) {
        return new DayRange(PERIODS.from(period), PERIODS.end());
    }

    @ParameterizedTest
    @EnumSource(DaySource.class)
    void everyCellOfTheClassicAndTheRollingTriangleEqualsItsQuery(DaySource source) throws SQLException {
        for (CohortTriangle.Kind kind : CohortTriangle.Kind.values()) {
            Triangle triangle = FoldRunner.run(
                            timelines,
                            CohortTriangle.of(new CohortTriangle.Options(
                                    PERIODS, source, kind, PERIODS.end(), Grouping.NONE, Customers.ALL)))
                    .all();
            for (int cohort = 0; cohort < PERIODS.count(); cohort++) {
                for (int age = 0; cohort + age < PERIODS.count(); age++) {
                    String sql = kind == CohortTriangle.Kind.CLASSIC
                            ? TriangleSql.classic(SeenDays.of(source), days(cohort), days(cohort + age))
                            : TriangleSql.rolling(SeenDays.of(source), days(cohort), toEnd(cohort + age));
                    assertThat(tables.row(sql))
                            .as("%s cohort %d age %d%n%s", kind, cohort, age, sql)
                            .containsExactly(triangle.retained()[cohort][age], triangle.eligible()[cohort][age]);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DaySource.class)
    void everyWindowOfBoundedRetentionEqualsItsQuery(DaySource source) throws SQLException {
        BoundedRetention.Windows windows = new BoundedRetention.Windows(7, 8, KNOWN_TO);
        Triangle triangle = FoldRunner.run(timelines, new BoundedRetention(PERIODS, source, windows, Customers.ALL));
        for (int cohort = 0; cohort < PERIODS.count(); cohort++) {
            for (int window = 0; window < windows.count(); window++) {
                String sql = TriangleSql.bounded(SeenDays.of(source), days(cohort), windows, window);
                assertThat(tables.row(sql))
                        .as("cohort %d window %d%n%s", cohort, window, sql)
                        .containsExactly(triangle.retained()[cohort][window], triangle.eligible()[cohort][window]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "USD", "JPY"})
    void everyCellOfTheTriangleOfRecurringRevenueEqualsItsQuery(String currency) throws SQLException {
        RevenueTriangle.Result triangle = revenue(RevenueTriangle.Source.MRR, currency);
        for (int cohort = 0; cohort < PERIODS.count(); cohort++) {
            for (int age = 0; cohort + age < PERIODS.count(); age++) {
                String sql = new RevenueTriangleSql(currency)
                        .mrr(PERIODS, PERIODS.to(cohort) - 1, PERIODS.to(cohort + age) - 1);
                assertThat(tables.row(sql))
                        .as("cohort %d age %d%n%s", cohort, age, sql)
                        .containsExactly(triangle.amounts()[cohort][age], triangle.amounts()[cohort][0]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "EUR")
    void everyCellOfTheTriangleOfOrderRevenueEqualsItsQuery(String currency) throws SQLException {
        RevenueTriangle.Result triangle = revenue(RevenueTriangle.Source.ORDERS, currency);
        for (int cohort = 0; cohort < PERIODS.count(); cohort++) {
            for (int age = 0; cohort + age < PERIODS.count(); age++) {
                String sql = new RevenueTriangleSql(currency).orders(days(cohort), days(cohort + age));
                assertThat(tables.row(sql))
                        .as("cohort %d age %d%n%s", cohort, age, sql)
                        .containsExactly(triangle.amounts()[cohort][age], triangle.amounts()[cohort][0]);
            }
        }
    }

    private RevenueTriangle.Result revenue(RevenueTriangle.Source source, String currency) {
        int code = timelines.currencies().indexOf(currency);
        return FoldRunner.run(timelines, new RevenueTriangle(PERIODS, source, code, PERIODS.end(), Customers.ALL));
    }

    @ParameterizedTest
    @EnumSource(DaySource.class)
    void everyThresholdOfTheSweepEqualsItsQuery(DaySource source) throws SQLException {
        ThresholdSweep sweep = ThresholdSweep.of(GapCube.of(timelines, source), 40, PERIODS);
        for (int days = 1; days <= 40; days++) {
            for (int period = 1; period < PERIODS.count(); period++) {
                String sql = SweepSql.of(SeenDays.of(source), days, days(period));
                assertThat(tables.row(sql))
                        .as("D %d period %d%n%s", days, period, sql)
                        .containsExactly(
                                sweep.lost()[days - 1][period],
                                sweep.returned()[days - 1][period],
                                sweep.activeAtEnd()[days - 1][period - 1],
                                sweep.activeAtEnd()[days - 1][period]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DaySource.class)
    void theChurnOfEveryThresholdEqualsItsQuery(DaySource source) throws SQLException {
        for (int period = 1; period < PERIODS.count(); period++) {
            ThresholdChurn churn =
                    ThresholdChurn.of(new ThresholdChurn.Days(timelines, source, days(period)), 40, Customers.ALL);
            for (int days = 1; days <= 40; days++) {
                String sql = ThresholdChurnSql.of(SeenDays.of(source), days, days(period));
                assertThat(tables.row(sql))
                        .as("D %d period %d%n%s", days, period, sql)
                        .containsExactly(churn.lost()[days - 1], churn.active()[days - 1]);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DaySource.class)
    void everyPeriodOfLifecycleAndStickinessEqualsItsQuery(DaySource source) throws SQLException {
        ActivityLifecycle.Result cycle =
                FoldRunner.run(timelines, ActivityLifecycle.of(PERIODS, source, Customers.ALL));
        Stickiness.Result stickiness = FoldRunner.run(timelines, Stickiness.byDay(PERIODS, source, Customers.ALL));
        for (int period = 1; period < PERIODS.count(); period++) {
            String sql = LifecycleSql.of(SeenDays.of(source), PERIODS.from(period - 1), days(period));
            assertThat(tables.row(sql))
                    .as("period %d%n%s", period, sql)
                    .containsExactly(
                            cycle.fresh()[period],
                            cycle.returning()[period],
                            cycle.resurrecting()[period],
                            cycle.dormant()[period]);
            long[] row = tables.row(StickinessSql.of(SeenDays.of(source), days(period)));
            assertThat(row[2]).isEqualTo(stickiness.active(period));
            assertThat(row[0] / (double) row[1])
                    .isEqualTo(stickiness.stickiness(period).orElseThrow());
        }
    }

    @ParameterizedTest
    @EnumSource(DaySource.class)
    void everyDayOfTheReturnCurvesEqualsItsQuery(DaySource source) throws SQLException {
        ReturnCurve.Window window = new ReturnCurve.Window(FROM, FROM + 40, 30, FROM + 55);
        ReturnCurve.Result curves = FoldRunner.run(timelines, ReturnCurve.of(source, window, Customers.ALL));
        // next() counts every start of the window, so only days all of them have had are compared
        for (int k = 1; k <= 30; k++) {
            long[] row = tables.row(ReturnSql.of(SeenDays.of(source), window, k));
            assertThat(new double[] {row[0] / (double) row[1], row[3] / (double) row[4]})
                    .as("day %d", k)
                    .containsExactly(
                            curves.recurring().share(k).orElseThrow(),
                            curves.firstTime().share(k).orElseThrow());
            assertThat(new long[] {row[1], row[4]})
                    .as("those who had the chance by day %d", k)
                    .containsExactly(
                            curves.recurring().eligible(k), curves.firstTime().eligible(k));
            if (window.to() - 1 + k < window.knownTo()) {
                assertThat(new long[] {row[2], row[5]})
                        .as("next day %d", k)
                        .containsExactly(
                                curves.recurring().next()[k], curves.firstTime().next()[k]);
            }
        }
    }
}
