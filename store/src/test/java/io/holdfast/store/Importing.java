package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.nio.file.Path;
import java.time.Clock;

/** A process of its own that imports small batches into a folder for ever, and says so after each; tests kill it. */
public final class Importing {
    static final int ROWS = 20_000;

    private Importing() {}

    public static void main(String[] arguments) {
        try (FactStore store = FactStore.open(Path.of(arguments[0]), Clock.systemUTC())) {
            System.out.println("open");
            while (true) {
                try (BatchWriter batch = store.begin(Facts.source(FactKind.ACTIVITY))) {
                    Sql.run(
                            batch.connection(),
                            "INSERT INTO activities SELECT TIMESTAMP '2026-01-01', make_timestamp(%d), 'test', %d, i, 'c' || i, NULL, TIMESTAMP '2026-01-01', 'x', NULL FROM range(%d) t(i)"
                                    .formatted(batch.knownAtMicros(), batch.id(), ROWS));
                    batch.commit(new BatchCounts(ROWS, ROWS, 0, 0));
                    System.out.println(batch.id());
                }
            }
        }
    }
}
