package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceSpansTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private void bring(FactStore store, String name, String rows) throws IOException {
        Path file = Files.writeString(
                folder.resolve(name), "customer_id,contract_id,started_at,amount,currency,interval\n" + rows);
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(FactKind.CONTRACT)), Progress.NONE);
    }

    private static Optional<LocalDate> first(SourceSpans spans) {
        List<SourceSpans.Span> all = spans.all();
        assertThat(all).extracting(SourceSpans.Span::source).containsExactly("contracts");
        return all.get(0).from();
    }

    @Test
    void areOfTheVersionsThatHold() throws IOException {
        try (FactStore store = FactStore.open(folder.resolve("data"), CLOCK)) {
            SourceSpans spans = new SourceSpans(store);
            assertThat(spans.all()).isEmpty();
            bring(store, "contracts-1.csv", "a,1,2015-06-01,10,USD,month\nb,2,2025-07-01,10,USD,month\n");
            assertThat(first(spans)).contains(LocalDate.of(2015, 6, 1));
            bring(store, "contracts-2.csv", "a,1,2025-06-01,10,USD,month\n");
            assertThat(first(spans)).as("a slip that was corrected").contains(LocalDate.of(2025, 6, 1));
            store.undo(2);
            assertThat(first(spans)).contains(LocalDate.of(2015, 6, 1));
        }
    }
}
