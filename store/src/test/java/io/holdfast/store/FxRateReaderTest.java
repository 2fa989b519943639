package io.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.ledger.FxRates;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.Importer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FxRateReaderTest {
    @TempDir
    Path directory;

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;

    @BeforeEach
    void open() {
        store = FactStore.open(directory.resolve("data"), clock);
        store.setWorkspace(store.workspace().withCurrency("EUR"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsARateToItsTwelfthDecimal() throws IOException {
        importFile("currency,date,rate", "JPY,2026-01-01,0.006123456789", "USD,2026-01-01,999999.5");

        FxRates rates = rates();

        assertThat(convert(rates, "JPY", 1_000_000_000L, "2026-01-01")).isEqualTo(612_345_679L);
        assertThat(convert(rates, "USD", 1_00, "2026-01-01")).isEqualTo(99_999_950L);
    }

    @Test
    void aRateHoldsFromItsDayUntilTheNext() throws IOException {
        importFile("currency,date,rate", "USD,2026-01-10,0.9", "USD,2026-02-01,0.8");

        assertThat(rates().knows("USD", day("2026-01-09"))).isFalse();
        assertThat(convert(rates(), "USD", 100, "2026-01-31")).isEqualTo(90);
        assertThat(convert(rates(), "USD", 100, "2026-02-01")).isEqualTo(80);
    }

    @Test
    void aCorrectedRateReplacesTheOneOfItsDayAndIsNotKnownBefore() throws IOException {
        importFile("currency,date,rate", "USD,2026-01-10,0.9");
        Optional<java.time.Instant> before = Optional.of(clock.instant());
        clock.forward(java.time.Duration.ofDays(1));
        importFile("currency,date,rate", "USD,2026-01-10,0.7");

        assertThat(convert(rates(), "USD", 100, "2026-01-10")).isEqualTo(70);
        assertThat(convert(FxRateReader.read(store, before), "USD", 100, "2026-01-10"))
                .isEqualTo(90);
    }

    @Test
    void setsBadRowsAside() throws IOException {
        ImportResult result = importFile(
                "currency,date,rate",
                "USD,2026-01-01,0.9",
                "USD,2026-01-02,0",
                "USD,2026-01-03,-1",
                "USD,2026-01-04,much",
                "XYZ,2026-01-05,0.9",
                "USD,no day,0.9",
                "USD,2026-01-06,1000000");

        assertThat(result.counts().accepted()).isEqualTo(1);
        assertThat(result.counts().quarantined()).isEqualTo(6);
    }

    @Test
    void readsHeadersInChineseAndRussian() throws IOException {
        importFile("货币,日期,汇率", "USD,2026-01-01,0.9");
        importFile("Валюта;Дата;Курс", "CHF;02.01.2026;1,05");

        assertThat(convert(rates(), "USD", 100, "2026-01-01")).isEqualTo(90);
        assertThat(convert(rates(), "CHF", 100, "2026-01-02")).isEqualTo(105);
    }

    @Test
    void theSameFileAgainAddsNothing() throws IOException {
        importFile("currency,date,rate", "USD,2026-01-10,0.9");
        ImportResult again = importFile("currency,date,rate", "USD,2026-01-10,0.9", "USD,2026-01-11,0.9");

        assertThat(again.counts().known()).isEqualTo(1);
        assertThat(again.counts().accepted()).isEqualTo(1);
    }

    @Test
    void anOlderStoreGetsTheTable() throws SQLException {
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "DROP TABLE fx_rates; DROP TABLE findings; DROP TABLE finding_details; DROP TABLE erasures; DROP TABLE contacts");
            statement.execute("DELETE FROM migrations");
            statement.execute("INSERT INTO migrations VALUES (1, TIMESTAMP '2026-01-01')");
        }
        store.close();
        store = FactStore.open(directory.resolve("data"), clock);

        assertThat(rates().knows("USD", 0)).isFalse();
    }

    private ImportResult importFile(String... lines) throws IOException {
        Path file = Files.writeString(
                directory.resolve("rates" + lines.length + lines[1].hashCode() + ".csv"),
                String.join("\n", lines) + "\n");
        Importer importer = new Importer(store);
        return importer.run(
                importer.plan(
                        file,
                        ImportOptions.as(io.holdfast.core.fact.FactKind.FX_RATE).withSource("rates")),
                io.holdfast.store.importing.Progress.NONE);
    }

    private FxRates rates() {
        return FxRateReader.read(store, Optional.empty());
    }

    private static long convert(FxRates rates, String currency, long amount, String day) {
        return rates.convert(List.of(currency), new long[] {amount}, day(day));
    }

    private static int day(String day) {
        return (int) LocalDate.parse(day).toEpochDay();
    }
}
