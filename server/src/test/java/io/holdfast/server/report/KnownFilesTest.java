package io.holdfast.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.report.model.Lineage;
import io.holdfast.report.model.Quality;
import io.holdfast.report.model.Series;
import io.holdfast.store.FactStore;
import io.holdfast.store.Workspace;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.importing.sniff.Hints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company of Shanghai with a file of each of two months, the second known from 5 February 2026 on. */
final class KnownFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final Optional<LocalDate> NOW = Optional.empty();
    private static final Optional<LocalDate> BEFORE = Optional.of(LocalDate.of(2026, 2, 4));
    private static final Optional<LocalDate> SINCE = Optional.of(LocalDate.of(2026, 2, 5));

    @TempDir
    Path folder = Path.of("");

    private FactStore open() throws IOException {
        FactStore store = FactStore.open(folder.resolve("data"), CLOCK);
        store.setWorkspace(new Workspace(ZoneId.of("Asia/Shanghai"), "CNY", 1));
        bring(store, "january.csv", "2026-01-01T00:00:00Z", "2025-12-31T20:00:00Z,price,dearer\n");
        bring(
                store,
                "february.csv",
                "2026-02-04T16:00:00Z",
                "2026-02-01T01:00:00Z,rival,a new one\n2026-02-02T01:00:00Z,,what?\n");
        return store;
    }

    private void bring(FactStore store, String name, String knownAt, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "at,kind,note\n" + rows);
        ImportOptions options = new ImportOptions(
                Optional.of(FactKind.MARKET_EVENT),
                Optional.empty(),
                Optional.empty(),
                Optional.of("UTC"),
                Optional.empty(),
                Optional.of(Instant.parse(knownAt)),
                Hints.NONE);
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, options), Progress.NONE);
    }

    @Test
    void putsWhatHappenedOnTheDayOfTheCompany() throws IOException {
        try (FactStore store = open()) {
            assertThat(new KnownFiles(store, NOW).markers())
                    .extracting(Series.Marker::at)
                    .as("the first is of the evening before in UTC")
                    .containsExactly(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        }
    }

    @Test
    void saysNothingOfFilesThatWereNotKnownThen() throws IOException {
        try (FactStore store = open()) {
            KnownFiles then = new KnownFiles(store, BEFORE);
            assertThat(then.markers()).hasSize(1);
            assertThat(then.quality().files()).extracting(Quality.File::name).containsExactly("january.csv");
            assertThat(then.quality().refused()).isEmpty();
            assertThat(then.lineage().batches()).extracting(Lineage.Batch::file).containsExactly("january.csv");

            KnownFiles since = new KnownFiles(store, SINCE);
            assertThat(since.markers())
                    .as("known at the first moment of the day")
                    .hasSize(2);
            assertThat(since.quality().refused())
                    .extracting(Quality.Refused::rows)
                    .containsExactly(1L);
        }
    }

    @Test
    void keepsAFileThatWasTakenBackOnlyLater() throws IOException {
        try (FactStore store = open()) {
            store.undo(1);
            assertThat(new KnownFiles(store, NOW).lineage().batches())
                    .extracting(Lineage.Batch::file)
                    .containsExactly("february.csv");
            assertThat(new KnownFiles(store, BEFORE).lineage().batches())
                    .extracting(Lineage.Batch::file)
                    .containsExactly("january.csv");
        }
    }
}
