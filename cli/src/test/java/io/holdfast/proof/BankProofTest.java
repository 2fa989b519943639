package io.holdfast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.survival.Lifetimes;
import io.holdfast.core.survival.RiskTable;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.importing.ImportOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bank: whole years of tenure, and whether they left. 413 had been customers for no whole year, 95 of whom left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankProofTest {
    private static final Period YEAR = Period.of(LocalDate.of(2025, 2, 1), LocalDate.of(2026, 2, 1));

    private RealData bank;

    @BeforeAll
    void imports(@TempDir Path folder) throws SQLException {
        bank = new RealData(
                folder,
                "bank/Churn_Modelling.csv",
                "EUR",
                ImportOptions.guessing().withSnapshot(RealData.SNAPSHOT));
    }

    @AfterAll
    void close() throws SQLException {
        if (bank != null) {
            bank.close();
        }
    }

    @Test
    void everyRowIsAContract() {
        assertThat(bank.result.counts()).isEqualTo(new BatchCounts(10_000, 10_000, 0, 0));
        assertThat(bank.timelines.customers()).isEqualTo(10_000);
    }

    @Test
    void whoLeftInHisFirstYearIsAnEarlyLeaver() {
        Flows year = FlowsFold.of(Ledger.of(bank.timelines, Definitions.HOLDFAST), YEAR);

        assertThat(year.count(Flow.LEFT)).isEqualTo(2_037);
        assertThat(year.count(Flow.LOST_OF_NEW)).isGreaterThanOrEqualTo(95);
        assertThat(year.count(Flow.END)).isEqualTo(10_000 - 2_037);
    }

    @Test
    void lifetimesAreTheYearsOfTheFile() {
        RiskTable table = Lifetimes.of(
                Ledger.of(bank.timelines, Definitions.HOLDFAST),
                bank.timelines.extent().lastDay(),
                CustomerTest.EVERYBODY);

        assertThat(table.subjects()).isEqualTo(10_000);
        assertThat(table.totalEvents()).isEqualTo(2_037);
        for (long[] tenure : bank.raw.rows("SELECT Tenure, count(*) FROM raw GROUP BY 1 ORDER BY 1::INT")) {
            LocalDate start = RealData.SNAPSHOT.minusYears(tenure[0]);
            int days = (int) Math.max(1, RealData.SNAPSHOT.toEpochDay() - start.toEpochDay());
            assertThat(table.atRiskAt(days) - table.atRiskAt(days + 2))
                    .as("tenure of %d years", tenure[0])
                    .isEqualTo(tenure[1]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Geography", "NumOfProducts", "IsActiveMember"})
    void leaversByAttributeAreThoseOfTheFile(String column) {
        Grouping grouping = Grouping.byAttribute(bank.timelines, column.equals("Geography") ? "country" : column);
        Flows[] byGroup =
                FlowsFold.of(Ledger.of(bank.timelines, Definitions.HOLDFAST), YEAR, CustomerTest.EVERYBODY, grouping);
        List<String> counted = new ArrayList<>();
        for (int group = 0; group < byGroup.length; group++) {
            if (byGroup[group].count(Flow.KNOWN) > 0) {
                counted.add(grouping.labels().get(group) + "|" + byGroup[group].count(Flow.KNOWN) + "|"
                        + byGroup[group].count(Flow.LEFT));
            }
        }

        assertThat(counted)
                .containsExactlyInAnyOrderElementsOf(bank.raw.texts(
                        "SELECT %s, count(*), count(*) FILTER (Exited = '1') FROM raw GROUP BY 1".formatted(column)));
    }

    @Test
    void everyFigureEqualsItsQuery() {
        new Oracle(bank)
                .assertFlowMetrics(
                        List.of(Definitions.HOLDFAST, Definitions.RECURLY),
                        List.of(YEAR, Oracle.month(2026, 1), Oracle.month(2019, 1)));
        new Oracle(bank).assertDailySum(Definitions.HOLDFAST, Oracle.month(2026, 1));
    }
}
