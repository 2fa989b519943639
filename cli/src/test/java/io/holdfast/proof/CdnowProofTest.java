package io.holdfast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.cli.CommandRun;
import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.LostOn;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
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
import tools.jackson.databind.JsonNode;

/** CDNOW: everybody who first bought a disc there in the first quarter of 1997, until the middle of 1998. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CdnowProofTest {
    private static final ChurnDefinition NINETY_DAYS = Definitions.HOLDFAST.toBuilder()
            .basis(Basis.PURCHASE)
            .inactivity(Inactivity.fixed(90))
            .build();

    private RealData cdnow;

    @BeforeAll
    void imports(@TempDir Path folder) throws SQLException {
        cdnow = new RealData(folder, "cdnow/CDNOW_master.txt.gz", "USD", ImportOptions.guessing());
    }

    @AfterAll
    void close() throws SQLException {
        if (cdnow != null) {
            cdnow.close();
        }
    }

    @Test
    void everyRowIsAnOrder() {
        assertThat(cdnow.result.counts()).isEqualTo(new BatchCounts(69_659, 69_659, 0, 0));
        assertThat(cdnow.timelines.customers()).isEqualTo(23_570);
    }

    @Test
    void theRevenueIsThatOfTheFileToTheCent() {
        assertThat(cdnow.row("SELECT sum(amount) FROM purchase"))
                .containsExactly(cdnow.raw.row("SELECT sum(dollar_value::DECIMAL(9, 2) * 100) FROM raw"))
                .containsExactly(250_031_563);
    }

    /** Plain SQL on the file: who bought on one of the last 91 days is a customer, the day itself counted. */
    @ParameterizedTest
    @CsvSource({"1997, 3", "1997, 6", "1997, 12", "1998, 6"})
    void theFlowsOfAMonthAreThoseOfTheFile(int year, int month) {
        Period period = Oracle.month(year, month);
        Flows flows = FlowsFold.of(Ledger.of(cdnow.timelines, NINETY_DAYS), period);

        long[] raw = cdnow.raw.row("""
                WITH customer AS (
                  SELECT customer_id, min(day) AS first_day,
                         bool_or(day BETWEEN DATE '%1$s' - 91 AND DATE '%1$s' - 1) AS at_start,
                         bool_or(day BETWEEN DATE '%2$s' - 91 AND DATE '%2$s' - 1) AS at_end
                  FROM (SELECT customer_id, strptime(date, '%%Y%%m%%d')::DATE AS day FROM raw)
                  WHERE day < DATE '%2$s'
                  GROUP BY 1)
                SELECT count(*) FILTER (at_start), count(*) FILTER (at_end),
                       count(*) FILTER (first_day >= DATE '%1$s'),
                       count(*) FILTER (at_start AND NOT at_end),
                       count(*) FILTER (NOT at_start AND at_end AND first_day < DATE '%1$s'),
                       count(*)
                FROM customer""".formatted(period.from(), period.to()));

        assertThat(raw)
                .containsExactly(
                        flows.count(Flow.START),
                        flows.count(Flow.END),
                        flows.count(Flow.NEW),
                        flows.count(Flow.LOST_OF_START),
                        flows.count(Flow.RETURNED) - flows.count(Flow.LOST_OF_RETURNED),
                        flows.count(Flow.KNOWN));
    }

    @Test
    void theCohortsOfFirstPurchaseAreThoseOfTheFile() {
        Months months = Months.of(1997, 1, 18);
        Triangle triangle = FoldRunner.run(
                        cdnow.timelines,
                        CohortTriangle.of(CohortTriangle.Options.classic(
                                months.periods(),
                                DaySource.PURCHASE,
                                cdnow.timelines.extent().lastDay() + 1)))
                .all();

        assertThat(months.cells(triangle)).containsExactlyElementsOf(cdnow.raw.texts("""
                WITH bought AS (
                  SELECT DISTINCT customer_id, date_trunc('month', strptime(date, '%Y%m%d'))::DATE AS month FROM raw),
                cohort AS (SELECT customer_id, min(month) AS first_month FROM bought GROUP BY 1)
                SELECT first_month, month, count(*)
                FROM bought JOIN cohort USING (customer_id) GROUP BY 1, 2 ORDER BY 1, 2"""));
        assertThat(triangle.sizes()).startsWith(7846, 8476, 7248).endsWith(0);
    }

    @Test
    void everyFigureEqualsItsQuery() {
        ChurnDefinition cadence =
                NINETY_DAYS.toBuilder().inactivity(Inactivity.personal(3, 60)).build();
        ChurnDefinition datedBack = NINETY_DAYS.toBuilder()
                .inactivity(Inactivity.fixed(45))
                .lostOn(LostOn.LAST_ACTIVE_DAY)
                .build();

        new Oracle(cdnow)
                .assertFlowMetrics(
                        List.of(Definitions.HOLDFAST, Definitions.STRIPE, NINETY_DAYS, cadence, datedBack),
                        List.of(
                                Oracle.month(1997, 3),
                                Oracle.month(1997, 10),
                                Period.of(LocalDate.of(1998, 1, 1), LocalDate.of(1998, 4, 1))));
        new Oracle(cdnow).assertDailySum(NINETY_DAYS, Oracle.month(1997, 10));
    }

    @Test
    void theCommandShowsAQueryThatGivesTheSame(@TempDir Path folder) {
        String file = SharedFolder.file("data/cdnow/CDNOW_master.txt.gz").toString();
        String store = folder.toString();
        CommandRun imported = CommandRun.of("import", "--data", store, "--format", "json", file);

        assertThat(imported.exitCode()).isZero();
        for (String definition : List.of("holdfast", "stripe", "wukong", "jiandaoyun")) {
            JsonNode churn = CommandRun.of(
                            "churn",
                            "--data",
                            store,
                            "--period",
                            "1998-Q1",
                            "--definition",
                            definition,
                            "--format",
                            "json")
                    .json();
            assertThat(cdnow.row(churn.get("sql").asString()))
                    .as(definition)
                    .containsExactly(
                            churn.get("numerator").asLong(),
                            churn.get("denominator").asLong());
        }
    }
}
