package io.holdfast.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.cli.CommandRun;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.survival.IntervalScale;
import io.holdfast.core.survival.KaplanMeier;
import io.holdfast.core.survival.Lifetimes;
import io.holdfast.core.survival.RiskTable;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.importing.ImportOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** IBM's telephone customers: months of tenure and whether they left, without a single date. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TelcoProofTest {
    private RealData telco;

    @BeforeAll
    void imports(@TempDir Path folder) throws SQLException {
        telco = new RealData(
                folder,
                "telco/Telco-Customer-Churn.csv",
                "USD",
                ImportOptions.guessing().withSnapshot(RealData.SNAPSHOT));
    }

    @AfterAll
    void close() throws SQLException {
        if (telco != null) {
            telco.close();
        }
    }

    @Test
    void everyRowIsAContract() {
        assertThat(telco.result.counts()).isEqualTo(new BatchCounts(7043, 7043, 0, 0));
        assertThat(telco.timelines.customers()).isEqualTo(7043);
    }

    /** Eleven had been customers for no whole month: they are kept, as new ones of the snapshot day. */
    @Test
    void theMonthOfTheSnapshotLosesAllWhoLeft() {
        Flows january = FlowsFold.of(Ledger.of(telco.timelines, Definitions.HOLDFAST), Oracle.month(2026, 1));

        assertThat(january.count(Flow.START)).isEqualTo(7043 - 11);
        assertThat(january.count(Flow.NEW)).isEqualTo(11);
        assertThat(january.count(Flow.LOST_OF_START)).isEqualTo(1869);
        assertThat(january.count(Flow.END)).isEqualTo(7043 - 1869);
    }

    /**
     * R survival 3.5-3: {@code survfit(Surv(tenure, Churn == "Yes") ~ 1)}. A tenure of m months is so many days before
     * the snapshot; leavers end that day, all others are known to the day after it.
     */
    @Test
    void theSurvivalOfLifetimesIsThatOfR() throws IOException {
        Ledger ledger = Ledger.of(telco.timelines, Definitions.HOLDFAST);
        RiskTable table = Lifetimes.of(ledger, telco.timelines.extent().lastDay(), CustomerTest.EVERYBODY);
        KaplanMeier curve = KaplanMeier.of(table);
        JsonNode oracle = SharedFolder.json("oracles/survival.json")
                .get("telco")
                .get("km")
                .get("log");

        assertThat(oracle).hasSizeGreaterThan(10);
        for (JsonNode step : oracle) {
            int months = step.get("time").asInt();
            double days = days(months);
            assertThat(table.atRiskAt(days))
                    .as("month %d", months)
                    .isEqualTo(step.get("n_risk").asLong());
            assertThat(curve.survivalAt(days)).hasValueCloseTo(step.get("surv").asDouble(), within(1e-10));
            assertThat(curve.standardErrorAt(days))
                    .hasValueCloseTo(step.get("std_err").asDouble(), within(1e-9));
            if (months > 0) {
                assertThat(curve.intervalAt(days, IntervalScale.LOG)
                                .orElseThrow()
                                .low())
                        .isCloseTo(step.get("lower").asDouble(), within(1e-9));
            }
        }
        assertThat(curve.quantile(0.5)).as("half have not left by month 72").isEmpty();
    }

    /** R: {@code survfit(Surv(tenure, Churn == "Yes") ~ Contract)}. */
    @Test
    void theSurvivalByContractIsThatOfR() throws IOException {
        Ledger ledger = Ledger.of(telco.timelines, Definitions.HOLDFAST);
        Grouping contract = Grouping.byAttribute(telco.timelines, "Contract");
        List<RiskTable> tables =
                Lifetimes.of(ledger, telco.timelines.extent().lastDay(), CustomerTest.EVERYBODY, contract);

        for (JsonNode step :
                SharedFolder.json("oracles/survival.json").get("telco").get("km_by_contract")) {
            String label = step.get("strata").asString().substring("Contract=".length());
            RiskTable table = tables.get(contract.labels().indexOf(label));
            double days = days(step.get("time").asInt());
            assertThat(table.atRiskAt(days)).isEqualTo(step.get("n_risk").asLong());
            assertThat(KaplanMeier.of(table).survivalAt(days))
                    .hasValueCloseTo(step.get("surv").asDouble(), within(1e-10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Contract", "PaymentMethod", "InternetService", "SeniorCitizen"})
    void churnByAttributeIsThatOfTheFile(String attribute) {
        Grouping grouping = Grouping.byAttribute(telco.timelines, attribute);
        Flows[] byGroup = FlowsFold.of(
                Ledger.of(telco.timelines, Definitions.HOLDFAST),
                Oracle.month(2026, 1),
                CustomerTest.EVERYBODY,
                grouping);
        List<String> counted = new ArrayList<>();
        for (int group = 0; group < byGroup.length; group++) {
            if (byGroup[group].count(Flow.KNOWN) > 0) {
                counted.add("%s|%d|%d|%d"
                        .formatted(
                                grouping.labels().get(group),
                                byGroup[group].count(Flow.KNOWN),
                                byGroup[group].count(Flow.START),
                                byGroup[group].count(Flow.LOST_OF_START)));
            }
        }

        assertThat(counted).containsExactlyInAnyOrderElementsOf(telco.raw.texts("""
                        SELECT %1$s, count(*), count(*) FILTER (tenure::INT > 0), count(*) FILTER (Churn = 'Yes')
                        FROM raw GROUP BY 1""".formatted(attribute)));
    }

    @Test
    void theRevenueOfTheLeaversIsThatOfTheFile() {
        long[] raw = telco.raw.row("""
                SELECT sum(round(MonthlyCharges::DECIMAL(9, 2) * 100)),
                       sum(round(MonthlyCharges::DECIMAL(9, 2) * 100)) FILTER (Churn = 'Yes')
                FROM raw WHERE tenure::INT > 0""");
        MoneyFlows[] january =
                MovementsFold.of(Ledger.of(telco.timelines, Definitions.HOLDFAST), Oracle.month(2026, 1));
        MoneyFlows dollars = january[telco.timelines.currencies().indexOf("USD")];

        assertThat(dollars.amount(MoneyLine.OPENING)).isEqualTo(raw[0]);
        assertThat(dollars.amount(MoneyLine.CHURN)).isEqualTo(-raw[1]);
    }

    @Test
    void everyFigureEqualsItsQuery() {
        Oracle oracle = new Oracle(telco);
        List<Period> periods = List.of(Oracle.month(2026, 1), Oracle.month(2020, 2));

        oracle.assertFlowMetrics(
                List.of(Definitions.HOLDFAST, Definitions.STRIPE, Definitions.FIGHT_CHURN, Definitions.WUKONG),
                periods);
        oracle.assertMoneyMetrics("USD", List.of(Definitions.HOLDFAST, Definitions.CHARTMOGUL), periods);
        oracle.assertDailySum(Definitions.HOLDFAST, Oracle.month(2026, 1));
    }

    @Test
    void theCommandSaysTheSame(@TempDir Path folder) {
        Path file = SharedFolder.file("data/telco/Telco-Customer-Churn.csv");
        String store = folder.toString();
        CommandRun imported = CommandRun.of(
                "import", "--data", store, "--snapshot", "2026-01-31", "--format", "json", file.toString());
        JsonNode churn = CommandRun.of("churn", "--data", store, "--period", "2026-01", "--format", "json")
                .json();

        assertThat(imported.exitCode()).isZero();
        assertThat(imported.json().get("imports").get(0).get("accepted").asLong())
                .isEqualTo(7043);
        assertThat(churn.get("numerator").asLong()).isEqualTo(1869);
        assertThat(churn.get("denominator").asLong()).isEqualTo(7032);
        assertThat(churn.get("value").asDouble()).isCloseTo(1869 / 7032.0, within(1e-12));
        assertThat(telco.row(churn.get("sql").asString())).containsExactly(1869, 7032);
    }

    private static double days(int months) {
        return RealData.SNAPSHOT.toEpochDay()
                - RealData.SNAPSHOT.minusMonths(months).toEpochDay();
    }
}
