package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads and writes the table of batches. */
final class Batches {
    private static final String SELECT = """
            SELECT b.batch_id, source, kind, file_name, file_sha256, mapping, rows_read, rows_accepted, rows_known,
                rows_quarantined, epoch_us(b.known_at), epoch_us(finished_at), epoch_us(u.known_at)
            FROM batches b LEFT JOIN undone u ON u.batch_id = b.batch_id
            """;

    private Batches() {}

    static void insert(Connection connection, Batch batch) {
        BatchSource source = batch.source();
        BatchCounts counts = batch.counts();
        Sql.update(
                connection,
                "INSERT INTO batches VALUES (?, ?, ?, ?, ?, ?, make_timestamp(?), ?, ?, ?, ?, make_timestamp(?))",
                batch.id(),
                source.source(),
                source.kind().table(),
                source.fileName(),
                source.fileSha256(),
                source.mapping(),
                Micros.of(batch.knownAt()),
                counts.read(),
                counts.accepted(),
                counts.known(),
                counts.quarantined(),
                Micros.of(batch.finishedAt()));
    }

    static Optional<Batch> find(Connection connection, int id) {
        return Sql.first(connection, SELECT + "WHERE b.batch_id = ?", Batches::read, id);
    }

    static List<Batch> all(Connection connection) {
        return Sql.list(connection, SELECT + "ORDER BY b.batch_id", Batches::read);
    }

    /** The batches of a file that still count, oldest first. */
    static List<Batch> ofFile(Connection connection, FactKind kind, String sha256) {
        return Sql.list(
                connection,
                SELECT + "WHERE u.batch_id IS NULL AND kind = ? AND file_sha256 = ? ORDER BY b.batch_id",
                Batches::read,
                kind.table(),
                sha256);
    }

    private static Batch read(ResultSet row) throws SQLException {
        FactKind kind = FactKind.find(row.getString(3)).orElseThrow();
        BatchSource source =
                new BatchSource(row.getString(2), kind, row.getString(4), row.getString(5), row.getString(6));
        BatchCounts counts = new BatchCounts(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10));
        long undone = row.getLong(13);
        Optional<Instant> undoneAt = row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(undone));
        return new Batch(
                row.getInt(1),
                source,
                counts,
                Micros.instant(row.getLong(11)),
                Micros.instant(row.getLong(12)),
                undoneAt);
    }
}
