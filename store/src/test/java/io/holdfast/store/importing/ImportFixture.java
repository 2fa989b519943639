package io.holdfast.store.importing;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A store in a temporary folder, files beside it, and what is in its tables as text. */
final class ImportFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-02-10T12:00:00Z");

    private final Path folder;
    final FactStore store;
    final Importer importer;

    ImportFixture(Path folder) {
        this.folder = folder;
        StoreOptions options = new StoreOptions(Clock.fixed(NOW, ZoneOffset.UTC), 512L << 20, 2);
        this.store = FactStore.open(folder.resolve("data"), options);
        this.importer = new Importer(store);
    }

    Path file(String name, String text) {
        return file(name, text, StandardCharsets.UTF_8);
    }

    Path file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    Path file(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    ImportResult run(Path file, ImportOptions options) {
        return importer.run(importer.plan(file, options), Progress.NONE);
    }

    ImportResult run(Path file, FactKind kind) {
        return run(file, ImportOptions.as(kind));
    }

    /** Rows of a query, values joined by bars, absent ones as a dash. */
    List<String> rows(String sql) {
        try (Connection connection = store.connect()) {
            return Sql.list(connection, sql, row -> {
                ResultSetMetaData columns = row.getMetaData();
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    values.add(Optional.ofNullable(row.getString(i)).orElse("-"));
                }
                return String.join("|", values).replaceAll("(:\\d\\d)\\.0(?!\\d)", "$1");
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long count(String table) {
        return Long.parseLong(rows("SELECT count(*) FROM " + table).get(0));
    }

    /** The number of rows of all tables, to see whether anything was left behind. */
    String everything() {
        StringBuilder text = new StringBuilder();
        for (FactKind kind : FactKind.values()) {
            text.append(kind.table()).append(count(kind.table())).append(' ');
        }
        return text.append(count("people"))
                .append(' ')
                .append(count("quarantine"))
                .append(' ')
                .append(count("batches"))
                .toString();
    }

    @Override
    public void close() {
        store.close();
    }

    /** A file of the shared data, where that folder is beside the repository. */
    static Optional<Path> shared(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("shared/data").resolve(name);
            if (Files.isRegularFile(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
