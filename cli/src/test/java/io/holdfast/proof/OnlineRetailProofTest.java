package io.holdfast.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.cohort.CohortTriangle;
import io.holdfast.core.cohort.RevenueTriangle;
import io.holdfast.core.cohort.Triangle;
import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.importing.ImportOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** UCI Online Retail: a year of invoice lines of a British wholesaler, cancellations and anonymous sales among them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnlineRetailProofTest {
    private static final Months MONTHS = Months.of(2010, 12, 13);
    private static final ChurnDefinition SIXTY_DAYS = Definitions.HOLDFAST.toBuilder()
            .basis(Basis.PURCHASE)
            .inactivity(Inactivity.fixed(60))
            .build();

    private RealData retail;

    @BeforeAll
    void imports(@TempDir Path folder) throws SQLException {
        retail = new RealData(folder, "onlineretail/online_retail.csv.gz", "GBP", ImportOptions.guessing());
    }

    @AfterAll
    void close() throws SQLException {
        if (retail != null) {
            retail.close();
        }
    }

    @Test
    void everyRowIsAnOrderLineOrInQuarantineWithItsReason() {
        assertThat(retail.result.counts()).isEqualTo(new BatchCounts(541_909, 406_829, 0, 135_080));
        assertThat(retail.result.quarantine()).containsExactly(Map.entry("MISSING", 135_080L));
        assertThat(retail.timelines.customers()).isEqualTo(4_372);
        assertThat(retail.row("SELECT count(*), count(DISTINCT row_no), min(row_no) FROM quarantine"
                        + " WHERE column_name = 'CustomerID'"))
                .containsExactly(135_080, 135_080, retail.raw.row("""
                        SELECT min(row_no) FROM (SELECT row_number() OVER () AS row_no, * FROM raw)
                        WHERE CustomerID IS NULL""")[0]);
    }

    /** In tenths of a penny, for some lines have three decimals; the store keeps each line in pence, rounded. */
    @Test
    void acceptedAndQuarantinedAmountsAddUpToTheFile() {
        String line = "Quantity::BIGINT * UnitPrice::DECIMAL(12, 3)";
        long[] whole =
                retail.raw.row("SELECT sum(%1$s) * 1000, sum(%1$s) FILTER (CustomerID IS NULL) * 1000,".formatted(line)
                        + " sum(round(%s * 100)) FILTER (CustomerID IS NOT NULL) FROM raw".formatted(line));
        long accepted = retail.row("SELECT sum(amount) FROM purchase")[0];

        assertThat(whole[0]).isEqualTo(9_747_747_934L);
        assertThat(accepted).isEqualTo(whole[2]);
        assertThat(Math.abs(10 * accepted + whole[1] - whole[0]))
                .as("what rounding of lines to pence makes, in tenths of a penny")
                .isLessThan(10_000);
    }

    @Test
    void cancellationsAreOrdersBelowZeroAndNoPurchases() {
        assertThat(retail.row("SELECT count(*), count(*) FILTER (starts_with(order_id, 'C')), sum(amount) FROM purchase"
                        + " WHERE amount < 0"))
                .containsExactly(retail.raw.row("""
                        SELECT count(*), count(*) FILTER (starts_with(InvoiceNo, 'C')),
                               sum(round(Quantity::BIGINT * UnitPrice::DECIMAL(12, 3) * 100))
                        FROM raw WHERE CustomerID IS NOT NULL AND Quantity::BIGINT < 0"""));
    }

    @Test
    void theCohortsOfPurchasingCustomersAreThoseOfTheFile() {
        Triangle triangle = FoldRunner.run(
                        retail.timelines,
                        CohortTriangle.of(CohortTriangle.Options.classic(
                                MONTHS.periods(),
                                DaySource.PURCHASE,
                                retail.timelines.extent().lastDay() + 1)))
                .all();

        assertThat(MONTHS.cells(triangle)).containsExactlyElementsOf(retail.raw.texts("""
                WITH bought AS (
                  SELECT DISTINCT CustomerID, date_trunc('month', InvoiceDate::TIMESTAMP)::DATE AS month
                  FROM raw WHERE CustomerID IS NOT NULL AND Quantity::BIGINT >= 0),
                cohort AS (SELECT CustomerID, min(month) AS first_month FROM bought GROUP BY 1)
                SELECT first_month, month, count(*)
                FROM bought JOIN cohort USING (CustomerID) GROUP BY 1, 2 ORDER BY 1, 2"""));
        assertThat(triangle.isMature(0, 11)).isTrue();
        assertThat(triangle.isMature(0, 12)).as("December 2011 ends on the 9th").isFalse();
    }

    @Test
    void purchasingCustomersOfEachMonthAreThoseOfTheFile() {
        Triangle triangle = FoldRunner.run(
                        retail.timelines,
                        CohortTriangle.of(CohortTriangle.Options.classic(
                                MONTHS.periods(),
                                DaySource.PURCHASE,
                                retail.timelines.extent().lastDay() + 1)))
                .all();
        long[] byMonth = IntStream.range(0, MONTHS.count())
                .mapToLong(month -> IntStream.rangeClosed(0, month)
                        .mapToLong(cohort -> triangle.retained()[cohort][month - cohort])
                        .sum())
                .toArray();

        assertThat(byMonth)
                .containsExactly(
                        retail.raw.rows("""
                                SELECT count(DISTINCT CustomerID) FROM raw
                                WHERE CustomerID IS NOT NULL AND Quantity::BIGINT >= 0
                                GROUP BY date_trunc('month', InvoiceDate::TIMESTAMP)
                                ORDER BY date_trunc('month', InvoiceDate::TIMESTAMP)""").stream().mapToLong(row -> row[0]).toArray());
    }

    /** What was returned in a month before the first purchase belongs to no cohort's age. */
    @Test
    void theRevenueOfTheCohortsAddsUpToThatOfThoseWhoBought() {
        RevenueTriangle.Result revenue = FoldRunner.run(
                retail.timelines,
                new RevenueTriangle(
                        MONTHS.periods(),
                        RevenueTriangle.Source.ORDERS,
                        retail.timelines.currencies().indexOf("GBP"),
                        retail.timelines.extent().lastDay() + 1,
                        Customers.ALL));
        long sum =
                Arrays.stream(revenue.amounts()).flatMapToLong(Arrays::stream).sum();

        assertThat(sum).isEqualTo(retail.raw.row("""
                SELECT sum(pence)
                FROM (SELECT CustomerID, date_trunc('month', InvoiceDate::TIMESTAMP) AS month,
                             round(Quantity::BIGINT * UnitPrice::DECIMAL(12, 3) * 100) AS pence FROM raw)
                JOIN (SELECT CustomerID, date_trunc('month', min(InvoiceDate::TIMESTAMP)) AS first_month
                      FROM raw WHERE Quantity::BIGINT >= 0 GROUP BY 1) USING (CustomerID)
                WHERE month >= first_month""")[0]);
    }

    /** Plain SQL on the file; days of returns do not count as purchases. */
    @ParameterizedTest
    @CsvSource({"2011, 3", "2011, 8", "2011, 11"})
    void theFlowsOfAMonthAreThoseOfTheFile(int year, int month) {
        Period period = Oracle.month(year, month);
        Flows flows = FlowsFold.of(Ledger.of(retail.timelines, SIXTY_DAYS), period);

        assertThat(retail.raw.row("""
                WITH customer AS (
                  SELECT CustomerID, min(day) AS first_day,
                         bool_or(day BETWEEN DATE '%1$s' - 61 AND DATE '%1$s' - 1) AS at_start,
                         bool_or(day BETWEEN DATE '%2$s' - 61 AND DATE '%2$s' - 1) AS at_end
                  FROM (SELECT CustomerID, InvoiceDate::TIMESTAMP::DATE AS day FROM raw
                        WHERE CustomerID IS NOT NULL AND Quantity::BIGINT >= 0)
                  WHERE day < DATE '%2$s'
                  GROUP BY 1)
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
        ChurnDefinition cadence =
                SIXTY_DAYS.toBuilder().inactivity(Inactivity.personal(2.5, 45)).build();
        new Oracle(retail)
                .assertFlowMetrics(
                        List.of(Definitions.HOLDFAST, SIXTY_DAYS, cadence, Definitions.PROFITWELL, Definitions.WUKONG),
                        List.of(
                                Oracle.month(2011, 5),
                                Oracle.month(2011, 11),
                                Period.of(LocalDate.of(2011, 4, 1), LocalDate.of(2011, 7, 1))));
        new Oracle(retail).assertDailySum(SIXTY_DAYS, Oracle.month(2011, 11));
    }
}
