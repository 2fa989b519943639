package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the figures stand on: how many facts of each kind, from which batches, how fresh, and what was set aside.
 *
 * @param kinds one entry per kind that has facts, in the order of {@link FactKind}
 * @param batches every batch, oldest first, undone ones too
 * @param quarantine what was set aside by batches that are not undone, most frequent reason first
 */
public record Lineage(List<Kind> kinds, List<Batch> batches, List<SetAside> quarantine) {

    /**
     * The facts of one kind as known now.
     *
     * @param rows facts, corrected ones once
     * @param batches how many batches they come from
     * @param firstValidAt the earliest moment any of them speaks of; absent when none says
     * @param lastValidAt the latest such moment
     * @param lastKnownAt when the newest of them became known
     */
    public record Kind(
            FactKind kind,
            long rows,
            int batches,
            Optional<Instant> firstValidAt,
            Optional<Instant> lastValidAt,
            Instant lastKnownAt) {}

    /**
     * Rows in quarantine for one reason.
     *
     * @param reasonCode the reason
     * @param rows how many rows
     * @param example the sentence of one of them
     */
    public record SetAside(String reasonCode, long rows, String example) {}

    static Lineage of(Connection connection) {
        List<Kind> kinds = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            Kind facts = Sql.first(
                            connection,
                            "SELECT count(*), count(DISTINCT batch_id), epoch_us(min(valid_at)), epoch_us(max(valid_at)),"
                                    + " epoch_us(max(known_at)) FROM " + kind.table()
                                    + "_known(TIMESTAMP 'infinity')",
                            row -> kind(kind, row))
                    .orElseThrow();
            if (facts.rows() > 0) {
                kinds.add(facts);
            }
        }
        List<SetAside> quarantine = Sql.list(
                connection,
                "SELECT reason_code, count(*), min(reason) FROM quarantine"
                        + " WHERE batch_id NOT IN (SELECT batch_id FROM undone) GROUP BY 1 ORDER BY 2 DESC, 1",
                row -> new SetAside(row.getString(1), row.getLong(2), row.getString(3)));
        return new Lineage(kinds, Batches.all(connection), quarantine);
    }

    private static Kind kind(FactKind kind, ResultSet row) throws SQLException {
        return new Kind(
                kind,
                row.getLong(1),
                row.getInt(2),
                moment(row, 3),
                moment(row, 4),
                moment(row, 5).orElse(Instant.EPOCH));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(micros));
    }
}
