package io.holdfast.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

final class FactsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private FactStore store;
    private Facts facts;

    @BeforeEach
    void open() {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        facts = new Facts(store);
    }

    @AfterEach
    void close() {
        facts.stop();
        store.close();
    }

    private void bring(String day, String... customers) throws IOException {
        StringBuilder rows = new StringBuilder("user_id,event,timestamp\n");
        for (String customer : customers) {
            rows.append(customer).append(",login,").append(day).append('\n');
        }
        Path file = Files.writeString(folder.resolve(day + ".csv"), rows);
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(FactKind.ACTIVITY)), Progress.NONE);
    }

    @Test
    void areNotReadyBeforeTheyAreRead() {
        assertThatThrownBy(facts::now).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(ErrorCode.STILL_STARTING));
        assertThat(new FactsHealthIndicator(facts).health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);

        facts.start();
        facts.awaitLoaded();

        assertThat(facts.now().timelines().customers()).isZero();
        assertThat(new FactsHealthIndicator(facts).health().getStatus()).isEqualTo(Status.UP);
    }

    /** An answer of rates of now on timelines of before would be that of no moment. */
    @Test
    void bringExchangeRatesInTogetherWithTheRest() throws IOException {
        bring("2026-01-05", "ann");
        facts.start();
        facts.awaitLoaded();
        Known before = facts.now();

        Path file = Files.writeString(folder.resolve("rates.csv"), "currency,date,rate\nEUR,2026-01-01,1.10\n");
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(FactKind.FX_RATE)), Progress.NONE);
        assertThat(euroIsKnown(facts.now())).as("until it is told").isFalse();
        facts.refresh().join();

        assertThat(euroIsKnown(facts.now())).isTrue();
        assertThat(euroIsKnown(before)).isFalse();
    }

    private static boolean euroIsKnown(Known known) {
        return known.facts().rates().knows("EUR", (int) LocalDate.of(2026, 1, 2).toEpochDay());
    }

    @Test
    void bringAnImportInAsANewStateWhileWhoeverHoldsTheOldOneKeepsIt() throws IOException {
        bring("2026-01-05", "ann", "bob");
        facts.start();
        facts.awaitLoaded();
        Known before = facts.now();

        bring("2026-02-01", "cem");
        assertThat(facts.now()).as("until it is told").isSameAs(before);
        facts.refresh().join();

        assertThat(facts.now().timelines().customers()).isEqualTo(3);
        assertThat(facts.now().version()).isNotEqualTo(before.version());
        assertThat(before.timelines().customers()).isEqualTo(2);

        Known after = facts.now();
        store.undo(2);
        facts.refresh().join();
        assertThat(facts.now().timelines().customers()).isEqualTo(2);
        assertThat(facts.now().version()).isNotEqualTo(after.version()).isNotEqualTo(before.version());
    }

    @Test
    void keepTheirVersionWhenNothingHasChanged() throws IOException {
        bring("2026-01-05", "ann");
        facts.start();
        facts.awaitLoaded();
        String version = facts.now().version();

        facts.refresh().join();

        assertThat(facts.now().version()).isEqualTo(version);
    }

    @Test
    void sayWhyTheyCannotBeRead() throws IOException {
        Files.createDirectories(folder.resolve("data/timelines.snapshot/in-the-way"));
        facts.start();

        assertThatThrownBy(facts::awaitLoaded)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.CANNOT_WRITE));
        assertThat(facts.areLoaded()).isFalse();
    }
}
