package io.holdfast.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * One import as one transaction. Write rows through {@link #connection()} with this {@link #id()} and {@link
 * #knownAt()}, then {@link #commit}; whatever is not committed when this is closed, or when the process dies, was never
 * there.
 */
public final class BatchWriter implements AutoCloseable {
    private final FactStore store;
    private final Connection connection;
    private final BatchSource source;
    private final int id;
    private final Instant knownAt;
    private boolean open = true;

    BatchWriter(FactStore store, Connection connection, BatchSource source, Instant knownAt) {
        this.store = store;
        this.connection = connection;
        this.source = source;
        begin();
        this.id = Math.toIntExact(1 + Sql.number(connection, "SELECT coalesce(max(batch_id), 0) FROM batches"));
        long latest = Sql.number(
                connection,
                "SELECT coalesce(max(epoch_us(known_at)), 0) FROM (SELECT known_at FROM batches UNION ALL"
                        + " SELECT known_at FROM undone)");
        this.knownAt = Micros.instant(Math.max(Micros.of(knownAt), latest));
    }

    /** Where the rows are written. Only this transaction sees them; do not commit it directly. */
    public Connection connection() {
        return connection;
    }

    /** The {@code batch_id} of the rows. */
    public int id() {
        return id;
    }

    /** The {@code known_at} of the rows: now, but never before that of an earlier batch, were the clock set back. */
    public Instant knownAt() {
        return knownAt;
    }

    /** The same as microseconds since 1970, for {@code make_timestamp}. */
    public long knownAtMicros() {
        return Micros.of(knownAt);
    }

    /** Makes the rows facts, all at once, and returns the finished batch. */
    public Batch commit(BatchCounts counts) {
        if (!open) {
            throw new IllegalStateException("the batch is closed");
        }
        Instant finishedAt = store.clock().instant();
        Batches.insert(connection, new Batch(id, source, counts, knownAt, finishedAt, Optional.empty()));
        Versions.note(connection, id);
        Schema.refreshViews(connection);
        store.commit(connection);
        close();
        return Batches.find(store.connection(), id).orElseThrow();
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        } finally {
            store.endWriting();
        }
    }

    private void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        }
    }
}
