package io.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageTest {
    @TempDir
    Path directory;

    private final Facts.HandClock clock = new Facts.HandClock();

    @Test
    void isEmptyWithoutFacts() {
        try (FactStore store = FactStore.open(directory, clock)) {
            Lineage lineage = store.lineage();

            assertThat(lineage.kinds()).isEmpty();
            assertThat(lineage.batches()).isEmpty();
            assertThat(lineage.quarantine()).isEmpty();
        }
    }

    @Test
    void countsCorrectedFactsOnceAndUndoneOnesNot() {
        try (FactStore store = FactStore.open(directory, clock)) {
            String columns = "customer_id, order_id, ordered_at";
            Facts.batch(store, FactKind.ORDER, columns, "'a', 'o1', '2026-01-01'", "'a', 'o2', '2026-02-01'");
            clock.forward(Duration.ofDays(1));
            Facts.batch(store, FactKind.ORDER, columns, "'a', 'o2', '2026-03-01'");
            Facts.batch(store, FactKind.CUSTOMER, "customer_id", "'a'");
            Facts.batch(store, FactKind.ORDER, columns, "'a', 'o9', '2026-04-01'");
            store.undo(4);

            Lineage lineage = store.lineage();

            assertThat(lineage.kinds())
                    .containsExactly(
                            new Lineage.Kind(
                                    FactKind.CUSTOMER,
                                    1,
                                    1,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Instant.parse("2026-07-01T12:00:00Z")),
                            new Lineage.Kind(
                                    FactKind.ORDER,
                                    2,
                                    2,
                                    Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                                    Optional.of(Instant.parse("2026-03-01T00:00:00Z")),
                                    Instant.parse("2026-07-01T12:00:00Z")));
            assertThat(lineage.batches()).hasSize(4);
        }
    }

    @Test
    void countsWhatWasSetAsideByReason() {
        try (FactStore store = FactStore.open(directory, clock)) {
            setAside(store, "DATE", "DATE", "AMOUNT");
            setAside(store, "DATE");
            setAside(store, "AMOUNT", "AMOUNT", "AMOUNT");
            store.undo(3);

            assertThat(store.lineage().quarantine())
                    .containsExactly(
                            new Lineage.SetAside("DATE", 3, "not a DATE"),
                            new Lineage.SetAside("AMOUNT", 1, "not a AMOUNT"));
        }
    }

    private static void setAside(FactStore store, String... reasons) {
        try (BatchWriter batch = store.begin(Facts.source(FactKind.ORDER))) {
            for (String reason : reasons) {
                Sql.run(
                        batch.connection(),
                        "INSERT INTO quarantine VALUES (%d, 'f.csv', 1, 'c', 'x', '%s', 'not a %s')"
                                .formatted(batch.id(), reason, reason));
            }
            batch.commit(new BatchCounts(reasons.length, 0, 0, reasons.length));
        }
    }
}
