package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.cohort.BoundedRetention;
import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.ledger.BoundedMembership;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipTriangle;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every cell of the triangle of customers equals its query, whatever the switches. */
class MembershipTriangleSqlTest {
    private static final Periods PERIODS =
            Periods.every(31, (int) LocalDate.of(2025, 11, 10).toEpochDay(), 4);

    private static final int WINDOW = 25;

    @Test
    void everyCellEqualsItsQueryUnderRandomDefinitions() throws SQLException {
        RandomHistories histories = new RandomHistories(71, 250);
        Timelines timelines = histories.timelines();
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 12; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(7100 + variant));
                int last = timelines.extent().lastDay();
                MembershipTriangleSql queries = new MembershipTriangleSql(ledger.definition(), last);
                Triangle classic = triangle(ledger, CohortTriangle.Kind.CLASSIC);
                Triangle rolling = triangle(ledger, CohortTriangle.Kind.ROLLING);
                Triangle bounded = bounded(ledger);
                for (int cohort = 0; cohort < PERIODS.count(); cohort++) {
                    Period joined = new Period(PERIODS.from(cohort), PERIODS.to(cohort));
                    for (int age = 0; cohort + age < PERIODS.count(); age++) {
                        List<LocalDate> ends = IntStream.range(cohort + age, PERIODS.count())
                                .mapToObj(period -> LocalDate.ofEpochDay(PERIODS.to(period) - 1L))
                                .toList();
                        check(
                                tables,
                                queries.of(joined, ends.get(0)),
                                classic.retained()[cohort][age],
                                classic.sizes()[cohort]);
                        check(
                                tables,
                                queries.rolling(joined, ends),
                                rolling.retained()[cohort][age],
                                rolling.sizes()[cohort]);
                        check(
                                tables,
                                queries.bounded(joined, age * WINDOW),
                                bounded.retained()[cohort][age],
                                bounded.eligible()[cohort][age]);
                    }
                }
            }
        }
    }

    private static Triangle bounded(Ledger ledger) {
        int past = ledger.timelines().extent().lastDay() + 1;
        BoundedRetention.Windows windows = new BoundedRetention.Windows(WINDOW, PERIODS.count(), past);
        return FoldRunner.run(
                ledger.timelines(), new BoundedMembership(ledger, PERIODS, windows, CustomerTest.EVERYBODY));
    }

    private static Triangle triangle(Ledger ledger, CohortTriangle.Kind kind) {
        int last = ledger.timelines().extent().lastDay();
        return FoldRunner.run(
                ledger.timelines(),
                new MembershipTriangle(
                        ledger, new MembershipTriangle.Span(PERIODS, last + 1, kind), CustomerTest.EVERYBODY));
    }

    private static void check(FactTables tables, String sql, long retained, long size) throws SQLException {
        assertThat(tables.row(sql)).as(sql).containsExactly(retained, size);
    }
}
