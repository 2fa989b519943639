package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
    private final Set<FactKind> distinct = EnumSet.noneOf(FactKind.class);
    private boolean open = true;

    BatchWriter(FactStore store, Connection connection, BatchSource source, Instant knownAt) {
        this.store = store;
        this.connection = connection;
        this.source = source;
        begin();
        long[] last = Sql.first(
                        connection,
                        "SELECT coalesce(max(batch_id), 0), coalesce(epoch_us(greatest(max(known_at), (SELECT"
                                + " max(known_at) FROM undone))), 0) FROM batches",
                        row -> new long[] {row.getLong(1), row.getLong(2)})
                .orElseThrow();
        this.id = Math.toIntExact(1 + last[0]);
        this.knownAt = Micros.instant(Math.max(Micros.of(knownAt), last[1]));
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

    /** Tells of a kind that none of its keys has more than one row in this batch, so that it need not be found out again. */
    public void hasDistinctKeys(FactKind kind) {
        distinct.add(kind);
    }

    /** Makes the rows facts, all at once, and returns the finished batch. */
    public Batch commit(BatchCounts counts) {
        if (!open) {
            throw new IllegalStateException("the batch is closed");
        }
        Instant finishedAt = store.clock().instant();
        Batches.insert(connection, new Batch(id, source, counts, knownAt, finishedAt, Optional.empty()));
        Versions.note(connection, id, distinct);
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
