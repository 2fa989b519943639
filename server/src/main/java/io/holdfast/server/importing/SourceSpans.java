package io.holdfast.server.importing;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From when to when the facts of each source are. */
@Component
class SourceSpans {
    private final FactStore store;

    SourceSpans(FactStore store) {
        this.store = store;
    }

    /**
     * The facts of a kind and source.
     *
     * @param from the day of the first; empty where they have none
     * @param to the day of the last
     */
    record Span(FactKind kind, String source, Optional<LocalDate> from, Optional<LocalDate> to) {}

    /** Of every kind and source there are facts of; those of batches taken back do not count. */
    List<Span> all() {
        List<Span> spans = new ArrayList<>();
        ZoneId zone = store.workspace().zone();
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            Connection connection = one.all().get(0);
            for (FactKind kind : FactKind.values()) {
                spans.addAll(Sql.list(
                        connection,
                        "SELECT source, min(valid_at), max(valid_at) FROM " + kind.table()
                                + " WHERE batch_id NOT IN (SELECT batch_id FROM undone) GROUP BY source ORDER BY source",
                        row -> new Span(kind, row.getString(1), day(row, 2, zone), day(row, 3, zone))));
            }
        }
        return spans;
    }

    private static Optional<LocalDate> day(ResultSet row, int column, ZoneId zone) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(utc -> utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate());
    }
}
