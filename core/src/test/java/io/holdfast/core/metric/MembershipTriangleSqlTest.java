package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.cohort.Triangle;
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
import org.junit.jupiter.api.Test;

/** Every cell of the triangle of customers equals its query, whatever the switches. */
class MembershipTriangleSqlTest {
    private static final Periods PERIODS =
            Periods.every(31, (int) LocalDate.of(2025, 11, 10).toEpochDay(), 4);

    @Test
    void everyCellEqualsItsQueryUnderRandomDefinitions() throws SQLException {
        RandomHistories histories = new RandomHistories(71, 250);
        Timelines timelines = histories.timelines();
        int last = timelines.extent().lastDay();
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 12; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(7100 + variant));
                Triangle triangle = FoldRunner.run(
                        timelines, new MembershipTriangle(ledger, PERIODS, last + 1, CustomerTest.EVERYBODY));
                for (int cohort = 0; cohort < PERIODS.count(); cohort++) {
                    for (int age = 0; cohort + age < PERIODS.count(); age++) {
                        String sql = MembershipTriangleSql.of(
                                ledger.definition(),
                                new Period(PERIODS.from(cohort), PERIODS.to(cohort)),
                                LocalDate.ofEpochDay(PERIODS.to(cohort + age) - 1L),
                                last);
                        assertThat(tables.row(sql))
                                .as("%s cohort %d age %d%n%s", ledger.definition(), cohort, age, sql)
                                .containsExactly(triangle.retained()[cohort][age], triangle.sizes()[cohort]);
                    }
                }
            }
        }
    }
}
