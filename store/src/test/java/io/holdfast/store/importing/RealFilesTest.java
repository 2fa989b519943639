package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchCounts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published data sets as they are; each left out with a message where the shared data is absent. */
class RealFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @TempDir
    Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private ImportResult run(String name, ImportOptions options) {
        Optional<Path> file = ImportFixture.shared(name);
        assumeTrue(
                file.isPresent(), "shared/data/" + name + " is not there; it is data kept apart from the repository");
        return fixture.run(file.orElseThrow(), options);
    }

    @Test
    void importsTelcoAsTenureAndChurned() {
        ImportResult result =
                run("telco/Telco-Customer-Churn.csv", ImportOptions.guessing().withSnapshot(DAY));

        assertThat(result.counts()).isEqualTo(new BatchCounts(7043, 7043, 0, 0));
        assertThat(fixture.rows(
                        "SELECT count(*), count(ended_at), count(*) FILTER (started_at = TIMESTAMP '2026-01-31'),"
                                + " count(DISTINCT customer_id) FROM contracts"))
                .containsExactly("7043|1869|11|7043");
        // 18 columns of 7,043 values beside id, tenure, churn and amount, less 11 blank totals.
        assertThat(result.attributes()).isEqualTo(17L * 7043 - 11);
        assertThat(fixture.rows("SELECT sum(amount) FROM contracts")).containsExactly("45611660");
    }

    @Test
    void importsTheBankAsTenureInYears() {
        ImportResult result =
                run("bank/Churn_Modelling.csv", ImportOptions.guessing().withSnapshot(DAY));

        assertThat(result.counts()).isEqualTo(new BatchCounts(10_000, 10_000, 0, 0));
        assertThat(fixture.rows("SELECT count(ended_at), min(started_at)::DATE FROM contracts"))
                .containsExactly("2037|2016-01-31");
    }

    @Test
    void importsCdnow() {
        ImportResult result = run("cdnow/CDNOW_master.txt.gz", ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(69_659, 69_659, 0, 0));
        assertThat(fixture.rows(
                        "SELECT count(DISTINCT customer_id), min(ordered_at)::DATE, max(ordered_at)::DATE FROM orders"))
                .containsExactly("23570|1997-01-01|1998-06-30");
    }

    @Test
    void importsOnlineRetailAndKeepsWhatHasNoCustomerApart() {
        ImportResult result = run("onlineretail/online_retail.csv.gz", ImportOptions.guessing());

        assertThat(result.counts()).isEqualTo(new BatchCounts(541_909, 406_829, 0, 135_080));
        assertThat(result.quarantine()).containsOnlyKeys("MISSING");
        assertThat(fixture.rows("SELECT count(DISTINCT customer_id), count(*) FILTER (amount < 0),"
                        + " count(*) FILTER (order_id LIKE 'C%') FROM orders"))
                .containsExactly("4372|8905|8905");
    }

    @Test
    void importsTheGrocery() {
        ImportResult result = run("grocery/groceryElog.csv", ImportOptions.as(FactKind.ORDER));

        assertThat(result.counts()).isEqualTo(new BatchCounts(10_483, 10_483, 0, 0));
        assertThat(fixture.rows("SELECT count(DISTINCT customer_id) FROM orders"))
                .containsExactly("1525");
    }
}
