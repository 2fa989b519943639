package io.holdfast.server.importing;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.Batch;
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
    private volatile Optional<Kept> kept = Optional.empty();

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

    /** What they were while these batches and this zone held: to find it takes a pass over all facts. */
    private record Kept(List<Batch> batches, ZoneId zone, List<Span> spans) {}

    /** Of every kind and source there are facts of, as known now: versions that were corrected or taken back do not count. */
    List<Span> all() {
        List<Batch> batches = store.batches();
        ZoneId zone = store.workspace().zone();
        return kept.filter(one -> one.batches().equals(batches) && one.zone().equals(zone))
                .map(Kept::spans)
                .orElseGet(() -> {
                    List<Span> found = List.copyOf(find(zone));
                    kept = Optional.of(new Kept(batches, zone, found));
                    return found;
                });
    }

    private List<Span> find(ZoneId zone) {
        List<Span> spans = new ArrayList<>();
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            Connection connection = one.all().get(0);
            for (FactKind kind : FactKind.values()) {
                spans.addAll(Sql.list(
                        connection,
                        "SELECT source, min(valid_at), max(valid_at) FROM " + kind.table()
                                + "_known(TIMESTAMP 'infinity') GROUP BY source ORDER BY source",
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
