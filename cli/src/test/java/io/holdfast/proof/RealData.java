package io.holdfast.proof;

import io.holdfast.cli.CommandRun;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.StoreOptions;
import io.holdfast.store.Workspace;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.timeline.TimelineLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A published data set, imported from its file as it is into a store of its own. */
final class RealData implements AutoCloseable {
    /** The day on which the tables of tenures are taken to have been made. */
    static final LocalDate SNAPSHOT = LocalDate.of(2026, 1, 31);

    final ImportResult result;
    final Timelines timelines;
    final RawFile raw;
    private final FactStore store;

    RealData(Path folder, String name, String currency, ImportOptions options) throws SQLException {
        Path file = SharedFolder.file("data/" + name);
        store = FactStore.open(folder.resolve("store"), new StoreOptions(CommandRun.CLOCK, 1L << 30, 2));
        store.setWorkspace(Workspace.standard().withCurrency(currency));
        Importer importer = new Importer(store);
        result = importer.run(importer.plan(file, options), Progress.NONE);
        timelines = new TimelineLoader(store).load();
        raw = new RawFile(file);
    }

    /** The numbers of the one row of a query on the store. */
    long[] row(String sql) {
        return rows(sql).get(0);
    }

    /** The numbers of each row of a query on the store. */
    List<long[]> rows(String sql) {
        try (Connection connection = store.connect()) {
            return Sql.list(connection, sql, row -> {
                long[] numbers = new long[row.getMetaData().getColumnCount()];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = row.getLong(i + 1);
                }
                return numbers;
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows of a query on the store as texts, their values joined by bars. */
    List<String> texts(String sql) {
        try (Connection connection = store.connect()) {
            return Sql.list(connection, sql, row -> {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                return String.join("|", values);
            });
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        raw.close();
        store.close();
    }
}
