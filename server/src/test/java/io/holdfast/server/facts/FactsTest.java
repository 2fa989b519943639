package io.holdfast.server.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.LogOf;
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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void areMadeReadyBeforeTheyAreShownWhereNobodyWaits() throws IOException {
        facts.start();
        facts.awaitLoaded();
        List<String> steps = new CopyOnWriteArrayList<>();
        facts.readyBy(next -> List.of(
                () -> steps.add("next has " + next.timelines().customers() + ", now has "
                        + facts.now().timelines().customers()),
                () -> {
                    throw new IllegalStateException("nobody's answer");
                },
                () -> steps.add("last")));

        bring("2026-01-05", "ann");
        facts.refresh().join();
        assertThat(steps).as("somebody waits").isEmpty();

        bring("2026-01-06", "bob");
        facts.refreshReady().join();
        assertThat(steps).containsExactly("next has 2, now has 1", "last");

        facts.refreshReady().join();
        assertThat(steps).as("nothing came").hasSize(2);
    }

    @Test
    void areNotMadeReadyAnyFurtherWhenSomebodyComesWhoWaits() throws IOException {
        facts.start();
        facts.awaitLoaded();
        List<String> steps = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Known>> waited = new CopyOnWriteArrayList<>();
        facts.readyBy(next -> List.of(() -> waited.add(facts.refresh()), () -> steps.add("too late")));

        bring("2026-01-05", "ann");
        facts.refreshReady().join();
        assertThat(waited).hasSize(1);
        assertThat(waited.get(0).join().timelines().customers()).isEqualTo(1);
        assertThat(steps).isEmpty();
    }

    private static boolean euroIsKnown(Known known) {
        return known.facts().rates().knows("EUR", (int) LocalDate.of(2026, 1, 2).toEpochDay());
    }

    /** Before each customer comes a newer rate, one more than there were: of one moment, they are as many or one apart. */
    @Test
    void areOfOneMomentWhileFactsComeIn() throws IOException, InterruptedException {
        facts.start();
        facts.awaitLoaded();
        AtomicBoolean over = new AtomicBoolean();
        List<String> mixed = new CopyOnWriteArrayList<>();
        AtomicInteger states = new AtomicInteger();
        Thread asking = new Thread(() -> {
            Known last = facts.now();
            while (!over.get()) {
                facts.refresh().join();
                Known known = facts.now();
                states.addAndGet(known.version().equals(last.version()) ? 0 : 1);
                last = known;
                int customers = known.timelines().customers();
                long rate = rate(known);
                if (rate != customers && rate != customers + 1) {
                    mixed.add(customers + " customers, rate " + rate);
                }
            }
        });
        asking.start();
        for (int i = 1; i <= 12; i++) {
            Path file =
                    Files.writeString(folder.resolve("rates.csv"), "currency,date,rate\nEUR,2026-01-01," + i + "\n");
            Importer importer = new Importer(store);
            importer.run(importer.plan(file, ImportOptions.as(FactKind.FX_RATE)), Progress.NONE);
            bring("2026-01-%02d".formatted(i), "customer" + i);
        }
        over.set(true);
        asking.join();
        assertThat(mixed).isEmpty();
        assertThat(states.get()).as("states seen between").isGreaterThan(1);
    }

    /** What 1 EUR is worth; 0 where no rate is known. */
    private static long rate(Known known) {
        return euroIsKnown(known)
                ? known.facts().rates().convert(List.of("EUR"), new long[] {1}, (int)
                        LocalDate.of(2026, 1, 2).toEpochDay())
                : 0;
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
    void showAlsoWhereTheSnapshotCannotBeWritten() throws IOException {
        Files.createDirectories(folder.resolve("data/timelines.snapshot/in-the-way"));
        bring("2026-01-05", "ann");
        try (LogOf log = new LogOf(SnapshotOutage.class)) {
            facts.start();
            facts.awaitLoaded();
            bring("2026-01-06", "bob");
            facts.refresh().join();
            assertThat(facts.now().timelines().customers()).isEqualTo(2);
            assertThat(log.lines()).singleElement().asString().startsWith("ERROR in full The snapshot");
            facts.stop();
        }
    }

    @Test
    void sayWhyTheyCannotBeRead() {
        FactStore closed = FactStore.open(folder.resolve("other"), CLOCK);
        closed.close();
        Facts unreadable = new Facts(closed);
        unreadable.start();

        assertThatThrownBy(unreadable::awaitLoaded).isInstanceOf(RuntimeException.class);
        assertThat(unreadable.areLoaded()).isFalse();
        unreadable.stop();
    }
}
