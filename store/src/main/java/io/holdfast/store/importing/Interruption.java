package io.holdfast.store.importing;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.RunningStatement;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Breaks an import off once it is told to: the statement that runs fails, and so does every later one, until this is
 * closed. It is closed before the transaction is rolled back.
 */
final class Interruption implements AutoCloseable {
    private static final long EVERY_MILLISECONDS = 100;

    private final Progress progress;
    private final Connection connection;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread watcher = new Thread(this::watch, "import-cancel");

    private Interruption(Progress progress, Connection connection) {
        this.progress = progress;
        this.connection = connection;
        watcher.setDaemon(true);
    }

    /** Watches over what runs on a connection. */
    static Interruption of(Connection connection, Progress progress) {
        Interruption interruption = new Interruption(progress, connection);
        if (progress != Progress.NONE) {
            interruption.watcher.start();
        }
        return interruption;
    }

    /** Fails when the import is to be broken off. */
    static void check(Progress progress) {
        if (progress.isCancelled()) {
            throw new Problem(FileParticular.IMPORT_BROKEN_OFF);
        }
    }

    /** The same progress, which fails at the next thing it is told once the import is to be broken off. */
    static Progress checking(Progress progress) {
        return (phase, done, total) -> {
            progress.at(phase, done, total);
            check(progress);
        };
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            watcher.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        try {
            while (!closed.await(EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (progress.isCancelled()) {
                    RunningStatement.interrupt(connection);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
