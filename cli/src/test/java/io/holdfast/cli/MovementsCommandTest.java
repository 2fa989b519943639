package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.FactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A dollar customer of 100 a month and a yen customer of 1000 who comes on 10 January; the workspace counts in dollars. */
class MovementsCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    @BeforeEach
    void importContracts() throws IOException {
        shell = new Shell(folder);
        String contracts = shell.file(
                "contracts.csv",
                "customer_id,contract_id,start_date,end_date,amount,currency",
                "dollar,s1,2025-06-01,,100,USD",
                "yen,s2,2026-01-10,,1000,JPY",
                "euro,s3,2025-06-01,,10,EUR",
                "last,s4,2026-02-10,,1,USD");
        assertThat(shell.run("import", "--as", "contracts", contracts).code()).isZero();
    }

    @Test
    void saysWhichRateIsMissingAndStillShowsEachCurrency() {
        Shell.Result run = shell.run("movements", "--period", "2026-01");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("All in USD is undefined: There is no exchange rate from")
                .contains("--as fx");
        JsonNode json = shell.run("movements", "--period", "2026-01", "--format", "json")
                .json();
        assertThat(json.get("currencies")).hasSize(3);
        assertThat(json.get("converted").get("minorUnits").isNull()).isTrue();
    }

    @Test
    void saysWhyARatioIsUndefinedAndThatAPeriodIsIncomplete() {
        assertThat(shell.run("movements", "--period", "2025-06").out())
                .contains("In USD undefined, for there was no recurring revenue at the start: grr, nrr")
                .contains("Opening plus the movements is closing, exactly.");
        assertThat(shell.run("movements", "--period", "2026-02").out()).contains("Incomplete");
    }

    /** The euro rises from 1.10 to 1.20: 10 euro are 1 dollar more, on the line of exchange rates alone. */
    @Test
    void convertsWithTheChangeOfRatesOnItsOwnLine() throws IOException {
        importRates();

        JsonNode lines = lines("--set", "currency=fixed_with_fx_line");

        assertThat(lines.get("opening").asLong()).isEqualTo(111_00);
        assertThat(lines.get("new").asLong()).isEqualTo(7_00);
        assertThat(lines.get("expansion").asLong()).isZero();
        assertThat(lines.get("fx").asLong()).isEqualTo(1_00);
        assertThat(lines.get("closing").asLong()).isEqualTo(119_00);
    }

    @Test
    void orAsPartOfTheMovements() throws IOException {
        importRates();

        JsonNode lines = lines("--set", "currency=floating");

        assertThat(lines.get("expansion").asLong()).isEqualTo(1_00);
        assertThat(lines.get("fx").asLong()).isZero();
        assertThat(lines.get("closing").asLong()).isEqualTo(119_00);
    }

    @Test
    void hasNoRecurringRevenueWhereThereAreOrdersOnly() throws IOException {
        Shell shop = new Shell(folder.resolve("shop"));
        Files.createDirectories(folder.resolve("shop"));
        String orders =
                shop.file("orders.csv", "customer_id,order_id,order_date,amount,currency", "a,1,2026-01-05,9,GBP");
        assertThat(shop.run("import", "--as", "orders", orders).code()).isZero();

        Shell.Result run = shop.run("movements", "--period", "2026-01");

        assertThat(run.out()).contains("No contract carries an amount").doesNotContain("GBP");
    }

    /** Orders in another currency leave the revenue of contracts in one. */
    @Test
    void doesNotConvertForTheSakeOfOrders() throws IOException {
        Shell shop = new Shell(folder.resolve("shop"));
        Files.createDirectories(folder.resolve("shop"));
        String orders =
                shop.file("orders.csv", "customer_id,order_id,order_date,amount,currency", "a,1,2026-01-05,9,GBP");
        String contracts = shop.file(
                "contracts.csv", "customer_id,contract_id,start_date,amount,currency", "a,1,2025-01-05,9,USD");
        assertThat(shop.run("import", "--as", "orders", orders).code()).isZero();
        assertThat(shop.run("import", "--as", "contracts", contracts).code()).isZero();

        JsonNode json =
                shop.run("movements", "--period", "2026-01", "--format", "json").json();

        assertThat(json.get("currencies")).hasSize(1);
        assertThat(json.has("converted")).isFalse();
        assertThat(shop.run("report", "--out", folder.resolve("report.html").toString())
                        .code())
                .isZero();
        assertThat(shop.run("economics", "--period", "2026-01").code()).isZero();
    }

    /** Each line of the object under the name of its column, over everybody and for a segment, and converted. */
    @Test
    void everyCurrencyCarriesAQueryThatGivesItsLines() throws Exception {
        importRates();

        for (String segment : List.of("tenure >= 0", "tenure >= 100")) {
            JsonNode json = shell.run("movements", "--period", "2026-01", "--segment", segment, "--format", "json")
                    .json();
            for (JsonNode currency : json.get("currencies")) {
                assertQueryGives(currency);
            }
            assertQueryGives(json.get("converted"));
        }
        JsonNode old = shell.run("movements", "--period", "2026-01", "--segment", "tenure >= 100", "--format", "json")
                .json();
        assertThat(old.get("converted").get("minorUnits").get("new").asLong())
                .as("the yen customer is no such")
                .isZero();
    }

    private void assertQueryGives(JsonNode currency) throws Exception {
        try (FactStore store = FactStore.open(shell.data(), Shell.CLOCK);
                Connection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(currency.get("sql").asString())) {
            assertThat(row.next()).isTrue();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String line = row.getMetaData().getColumnLabel(i);
                assertThat(row.getLong(i))
                        .as("%s of %s", line, currency.get("currency"))
                        .isEqualTo(currency.get("minorUnits").get(line).asLong());
            }
        }
    }

    private JsonNode lines(String... options) {
        String[] words = {"--period", "2026-01", "--format", "json", options[0], options[1]};
        return shell.run("movements", words).json().get("converted").get("minorUnits");
    }

    private void importRates() throws IOException {
        String rates = shell.file(
                "rates.csv",
                "currency,date,rate",
                "EUR,2025-01-01,1.10",
                "EUR,2026-01-20,1.20",
                "JPY,2025-01-01,0.007");
        assertThat(shell.run("import", "--as", "fx", rates).code()).isZero();
    }
}
