package io.holdfast.core.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timelines;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The risk table and the curve equal their query, whatever the switches. */
class LifetimesSqlTest {
    @Test
    void everyRowOfTheRiskTableEqualsItsQueryUnderRandomDefinitions() throws SQLException {
        RandomHistories histories = new RandomHistories(81, 250);
        Timelines timelines = histories.timelines();
        int last = timelines.extent().lastDay();
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 25; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(8100 + variant));
                RiskTable table = Lifetimes.of(ledger, last, CustomerTest.EVERYBODY);
                List<String> expected = new ArrayList<>();
                for (int i = 0; i < table.size(); i++) {
                    expected.add("%d|%d|%d|%d"
                            .formatted((int) table.time(i), table.atRisk(i), table.events(i), table.censored(i)));
                }
                String sql = LifetimesSql.curve(ledger.definition(), last)
                        + "SELECT days, at_risk, events, censored FROM curve ORDER BY days";
                assertThat(tables.rows(sql))
                        .as("%s%n%s", ledger.definition(), sql)
                        .isEqualTo(expected);
                assertSameCurve(KaplanMeier.of(table), ledger, tables);
            }
        }
    }

    private static void assertSameCurve(KaplanMeier curve, Ledger ledger, FactTables tables) throws SQLException {
        int last = ledger.timelines().extent().lastDay();
        for (int days : new int[] {1, 20, 45}) {
            List<String> row = tables.rows(LifetimesSql.survival(ledger.definition(), last, days));
            double expected =
                    curve.table().time(0) > days ? 1 : curve.survivalAt(days).orElseThrow();
            double got = row.isEmpty() ? 1 : Double.parseDouble(row.get(0).split("\\|", -1)[0]);
            assertThat(got)
                    .as("after %d days under %s", days, ledger.definition())
                    .isCloseTo(expected, within(1e-9));
        }
        List<String> median = tables.rows(LifetimesSql.median(ledger.definition(), last));
        OptionalDouble expected = curve.quantile(0.5);
        assertThat(median.isEmpty()).as("median of %s", ledger.definition()).isEqualTo(expected.isEmpty());
        if (expected.isPresent()) {
            assertThat(Double.parseDouble(median.get(0))).isEqualTo(expected.getAsDouble());
        }
    }
}
