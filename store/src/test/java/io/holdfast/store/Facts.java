package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Puts facts into a store by hand, and reads views as lines of text. */
public final class Facts {
    /** The moment the tests' clock starts at. */
    static final Instant START = Instant.parse("2026-06-30T12:00:00Z");

    private Facts() {}

    /** A clock that is set by hand. */
    public static final class HandClock extends Clock {
        private Instant now = START;

        public void forward(Duration duration) {
            now = now.plus(duration);
        }

        public void set(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.system().withZone(zone);
        }
    }

    public static BatchSource source(FactKind kind) {
        return new BatchSource("test", kind, kind.table() + ".csv", "", "");
    }

    /** Writes one committed batch; each row is a list of SQL values for the named columns. */
    public static Batch batch(FactStore store, FactKind kind, String columns, String... rows) {
        try (BatchWriter batch = store.begin(source(kind))) {
            insert(batch, kind, columns, rows);
            return batch.commit(new BatchCounts(rows.length, rows.length, 0, 0));
        }
    }

    public static void insert(BatchWriter batch, FactKind kind, String columns, String... rows) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            values.add("(make_timestamp(%d), 'test', %d, %d, %s)"
                    .formatted(batch.knownAtMicros(), batch.id(), i + 1, rows[i]));
        }
        String table = kind.table();
        Sql.run(
                batch.connection(),
                "INSERT INTO %s (known_at, source, batch_id, row_no, %s) VALUES %s"
                        .formatted(table, columns, String.join(", ", values)));
        Sql.run(
                batch.connection(),
                "UPDATE %s SET valid_at = \"%s\" WHERE batch_id = %d".formatted(table, kind.validAt(), batch.id()));
    }

    /** The rows of a query, each as its values joined by a bar; null is a dash. */
    public static List<String> rows(FactStore store, String sql) {
        return Sql.list(store.connection(), sql, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                String value = row.getString(i);
                values.add(value == null ? "-" : value);
            }
            return String.join("|", values);
        });
    }
}
