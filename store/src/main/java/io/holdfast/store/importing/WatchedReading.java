package io.holdfast.store.importing;

import io.holdfast.store.RunningStatement;
import io.holdfast.store.Sql;
import io.holdfast.store.StoreFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBPreparedStatement;

/** Runs the statement that reads a file, telling how far it is. */
final class WatchedReading {
    private static final long EVERY_MILLISECONDS = 250;

    private final Connection connection;
    private final Progress progress;
    private final long bytes;

    WatchedReading(Connection connection, Progress progress, long bytes) {
        this.connection = connection;
        this.progress = progress;
        this.bytes = bytes;
    }

    /** Thrown where the database cannot read the file as it lies. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(SQLException cause) {
            super(cause);
        }
    }

    void run(String sql) throws Unreadable {
        Sql.run(connection, "SET TimeZone = 'UTC'");
        if (progress != Progress.NONE) {
            Sql.run(connection, "SET enable_progress_bar = true");
            Sql.run(connection, "SET enable_progress_bar_print = false");
        }
        CountDownLatch done = new CountDownLatch(1);
        try (RunningStatement<Statement> running = RunningStatement.of(connection, connection.createStatement())) {
            Statement statement = running.statement();
            Thread watcher = new Thread(() -> watch(statement, done), "import-progress");
            watcher.setDaemon(true);
            if (progress != Progress.NONE) {
                watcher.start();
            }
            try {
                statement.execute(sql);
            } finally {
                done.countDown();
                join(watcher);
            }
            progress.at(Progress.Phase.READING, bytes, bytes);
        } catch (SQLException failure) {
            throw sorted(failure);
        }
    }

    private static Unreadable sorted(SQLException failure) {
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        boolean machine = text.contains("out of memory")
                || text.contains("no space left")
                || text.contains("disk full")
                || text.contains("interrupt error");
        boolean bug =
                text.startsWith("binder error") || text.startsWith("parser error") || text.startsWith("catalog error");
        if (machine || bug) {
            throw StoreFailure.of(failure);
        }
        return new Unreadable(failure);
    }

    private void watch(Statement statement, CountDownLatch done) {
        try {
            while (!done.await(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                double share = statement
                                .unwrap(DuckDBPreparedStatement.class)
                                .getQueryProgress()
                                .getPercentage()
                        / 100;
                if (share > 0) {
                    progress.at(Progress.Phase.READING, Math.min(bytes, Math.round(bytes * share)), bytes);
                }
            }
        } catch (SQLException ended) {
            done.countDown();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread watcher) {
        try {
            watcher.join(EVERY_MILLISECONDS * 2);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
