package io.holdfast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.LostOn;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.importing.ImportOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The grocery: customers and days, nothing else; read as activity. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GroceryProofTest {
    private static final ChurnDefinition THIRTY_DAYS = Definitions.FIGHT_CHURN_ACTIVITY;

    private RealData grocery;

    @BeforeAll
    void imports(@TempDir Path folder) throws SQLException {
        grocery = new RealData(folder, "grocery/groceryElog.csv", "EUR", ImportOptions.guessing());
    }

    @AfterAll
    void close() throws SQLException {
        if (grocery != null) {
            grocery.close();
        }
    }

    @Test
    void everyRowIsAnActivity() {
        assertThat(grocery.result.counts()).isEqualTo(new BatchCounts(10_483, 10_483, 0, 0));
        assertThat(grocery.timelines.customers()).isEqualTo(1_525);
    }

    @ParameterizedTest
    @CsvSource({"2006, 2", "2006, 12", "2007, 7"})
    void theFlowsOfAMonthAreThoseOfTheFile(int year, int month) {
        Period period = Oracle.month(year, month);
        Flows flows = FlowsFold.of(Ledger.of(grocery.timelines, THIRTY_DAYS), period);

        assertThat(grocery.raw.row("""
                WITH customer AS (
                  SELECT cust, min(date::DATE) AS first_day,
                         bool_or(date::DATE BETWEEN DATE '%1$s' - 31 AND DATE '%1$s' - 1) AS at_start,
                         bool_or(date::DATE BETWEEN DATE '%2$s' - 31 AND DATE '%2$s' - 1) AS at_end
                  FROM raw WHERE date::DATE < DATE '%2$s' GROUP BY 1)
                SELECT count(*) FILTER (at_start), count(*) FILTER (at_end),
                       count(*) FILTER (first_day >= DATE '%1$s'), count(*) FILTER (at_start AND NOT at_end)
                FROM customer""".formatted(period.from(), period.to())))
                .containsExactly(
                        flows.count(Flow.START),
                        flows.count(Flow.END),
                        flows.count(Flow.NEW),
                        flows.count(Flow.LOST_OF_START));
    }

    @Test
    void everyFigureEqualsItsQuery() {
        ChurnDefinition datedBack =
                THIRTY_DAYS.toBuilder().lostOn(LostOn.LAST_ACTIVE_DAY).build();
        ChurnDefinition cadence =
                THIRTY_DAYS.toBuilder().inactivity(Inactivity.personal(3, 45)).build();
        Period quarter = Period.of(LocalDate.of(2007, 4, 1), LocalDate.of(2007, 7, 1));

        new Oracle(grocery)
                .assertFlowMetrics(
                        List.of(Definitions.HOLDFAST, THIRTY_DAYS, datedBack, cadence, Definitions.RECURLY),
                        List.of(Oracle.month(2006, 6), Oracle.month(2007, 11), quarter));
        new Oracle(grocery).assertDailySum(THIRTY_DAYS, Oracle.month(2007, 3));
    }
}
