package io.holdfast.store.person;

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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NamesOfManyTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private void bring(FactStore store, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("customers.csv"), rows);
        Importer importer = new Importer(store);
        importer.run(importer.plan(file, ImportOptions.as(FactKind.CUSTOMER)), Progress.NONE);
    }

    @Test
    void areTheNewestOfThoseAskedForWhoHaveOne() throws IOException {
        try (FactStore store = FactStore.open(folder.resolve("data"), CLOCK)) {
            bring(store, "customer_id,name,email\na,Ann Adams,\nb,Bob Brown,\nc,,cy@example.org\nO'D,Odo,\n");
            bring(store, "customer_id,name,email\na,Ann Baker,\nb,,bob@example.org\n");

            assertThat(NamesOfMany.of(store, List.of("a", "b", "c", "O'D", "unknown")))
                    .isEqualTo(Map.of("a", "Ann Baker", "b", "Bob Brown", "O'D", "Odo"));
            assertThat(NamesOfMany.of(store, List.of("b"))).isEqualTo(Map.of("b", "Bob Brown"));
            assertThat(NamesOfMany.of(store, List.of())).isEmpty();
            assertThat(PersonOfOne.of(store, "b")).as("the page of one").containsEntry("name", "Bob Brown");
        }
    }
}
