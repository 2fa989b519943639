package io.holdfast.store.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections from files that have fewer columns than the files before them. */
class CarriedTest {
    private static final String FULL = """
            customer_id,contract_id,plan,start_date,end_date,amount,currency
            ann,k1,basic,2025-01-01,2025-06-01,10.50,EUR
            bob,k2,team,2025-02-03,,99.00,EUR
            eve,,single,2025-03-01,,5.00,EUR
            """;
    private static final String FIELDS =
            "SELECT contract_id, plan, ended_at::DATE, amount, currency FROM contracts_known(TIMESTAMP '%s')"
                    + " WHERE contract_id IS NOT NULL ORDER BY 1";
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

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

    private ImportResult contracts(String name, String text, Instant knownAt) {
        ImportOptions options = ImportOptions.as(FactKind.CONTRACT).withKnownAt(knownAt);
        return fixture.run(fixture.file(name, text), options);
    }

    @Test
    void keepsWhatTheNewFileHasNoColumnForAndEmptiesWhatItHasOneFor() {
        contracts("full.csv", FULL, JANUARY);
        String fewer = "customer_id,contract_id,start_date,end_date,amount\n"
                + "ann,k1,2025-01-01,,10.50\nbob,k2,2025-02-03,,120.00\nnew,k3,2026-01-05,,1.00\n";

        ImportResult result = contracts("fewer.csv", fewer, FEBRUARY);

        assertThat(result.counts().accepted()).isEqualTo(3);
        assertThat(result.corrections()).isEqualTo(2);
        // ann's end was mapped and is empty now; plan and currency had no column.
        assertThat(fixture.rows(FIELDS.formatted("2026-02-02")))
                .containsExactly("k1|basic|-|1050|EUR", "k2|team|-|12000|EUR", "k3|-|-|100|-");
        assertThat(fixture.rows(FIELDS.formatted("2026-01-15")))
                .containsExactly("k1|basic|2025-06-01|1050|EUR", "k2|team|-|9900|EUR");
        assertThat(fixture.rows("SELECT row_no, contract_id FROM contracts WHERE batch_id = 2 ORDER BY 1"))
                .containsExactly("1|k1", "2|k2", "3|k3");
    }

    @Test
    void emptiesAMappedColumnWhoseCellsAreAllEmpty() {
        contracts("full.csv", FULL, JANUARY);
        contracts("empty.csv", "customer_id,contract_id,plan,start_date,currency\nbob,k2,,2025-02-03,EUR\n", FEBRUARY);

        assertThat(fixture.rows(FIELDS.formatted("2026-02-02"))).contains("k2|-|-|9900|EUR");
    }

    @Test
    void takesNothingFromVersionsYoungerThanTheFile() {
        contracts("full.csv", FULL, FEBRUARY);
        contracts("older.csv", "customer_id,contract_id,start_date,end_date\nbob,k2,2025-02-04,\n", JANUARY);

        assertThat(fixture.rows(FIELDS.formatted("2026-01-15"))).containsExactly("k2|-|-|-|-");
        assertThat(fixture.rows(FIELDS.formatted("2026-02-02"))).contains("k2|team|-|9900|EUR");
    }

    @Test
    void knowsARowAgainByTheColumnsItHas() {
        contracts("full.csv", FULL, JANUARY);
        ImportResult again =
                contracts("again.csv", "customer_id,contract_id,start_date,end_date\nbob,k2,2025-02-03,\n", FEBRUARY);

        assertThat(again.counts().known()).isEqualTo(1);
        assertThat(again.counts().accepted()).isZero();
    }

    @Test
    void carriesAnOrderWhoseKeyShowsOnlyBeyondTheSample() {
        String header = "order_id,customer_id,order_date,amount,product\n";
        fixture.run(fixture.file("orders.csv", header + "o30000,ann,2026-01-01,5.00,tea\n"), FactKind.ORDER);
        StringBuilder text = new StringBuilder("order_id,customer_id,order_date,amount\n");
        for (int i = 0; i < 60_000; i++) {
            text.append("o%d,ann,2026-01-02 10:00:00,%d.00\n".formatted(i, 1 + i % 50));
        }

        ImportResult result = fixture.run(fixture.file("more.csv", text.toString()), FactKind.ORDER);

        assertThat(result.corrections()).isEqualTo(1);
        assertThat(fixture.rows(
                        "SELECT product, amount, row_no FROM orders WHERE order_id = 'o30000' AND batch_id = 2"))
                .containsExactly("tea|100|30001");
        assertThat(fixture.rows("SELECT count(*), count(product) FROM orders WHERE batch_id = 2"))
                .containsExactly("60000|1");
    }

    @Test
    void carriesCustomersAndTheirPersonalFieldsApart() {
        fixture.run(
                fixture.file(
                        "full.csv",
                        "customer_id,name,email,country,segment\na,Ann,ann@example.org,DE,small\nb,Bob,bob@example.org,FR,big\n"),
                FactKind.CUSTOMER);
        fixture.run(fixture.file("mail.csv", "customer_id,email\na,new@example.org\n"), FactKind.CUSTOMER);
        fixture.run(fixture.file("segment.csv", "customer_id,segment\nb,\n"), FactKind.CUSTOMER);

        String newest = " QUALIFY row_number() OVER (PARTITION BY customer_id ORDER BY batch_id DESC) = 1 ORDER BY 1";
        assertThat(fixture.rows("SELECT customer_id, name, email FROM people" + newest))
                .containsExactly("a|Ann|new@example.org", "b|Bob|bob@example.org");
        assertThat(fixture.rows("SELECT customer_id, country, segment FROM customers" + newest))
                .containsExactly("a|DE|small", "b|FR|-");
    }

    @Test
    void asksForTheCurrencyWhereTheKnownOneHasOtherDecimals() {
        contracts("yen.csv", FULL.replace("EUR", "JPY").replace(".50", "").replace(".00", ""), JANUARY);
        String fewer = "customer_id,contract_id,start_date,amount\nbob,k2,2025-02-03,120\n";

        assertThatThrownBy(() -> contracts("fewer.csv", fewer, FEBRUARY))
                .hasMessageContaining("JPY")
                .hasMessageContaining("USD")
                .hasMessageContaining("mapping");
        assertThat(fixture.rows(FIELDS.formatted("2026-02-02"))).contains("k2|team|-|99|JPY");
    }
}
