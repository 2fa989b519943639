package io.holdfast.server.report;

import io.holdfast.answer.Questions;
import io.holdfast.core.fact.FactKind;
import io.holdfast.report.model.Lineage;
import io.holdfast.report.model.Quality;
import io.holdfast.report.model.Series;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.detective.Finding;
import io.holdfast.store.detective.KeptFindings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report says of its files and of the market: of what was known on its day, as its figures are. */
final class KnownFiles {
    private final FactStore store;
    private final Optional<Instant> knownBy;
    private final List<Batch> batches;

    /** @param asOf the day as known on which, when not today */
    KnownFiles(FactStore store, Optional<LocalDate> asOf) {
        this.store = store;
        this.knownBy = asOf.map(day -> Questions.endOf(day, store.workspace().zone()));
        this.batches = knownBy.map(moment -> stood(store, moment)).orElseGet(() -> standing(store));
    }

    private static List<Batch> standing(FactStore store) {
        return store.batches().stream()
                .filter(batch -> batch.undoneAt().isEmpty())
                .toList();
    }

    /** The facts of an export may have been known before it was imported, so the facts are asked and not the batches. */
    private static List<Batch> stood(FactStore store, Instant moment) {
        String tables = Arrays.stream(FactKind.values())
                .map(kind -> "SELECT batch_id FROM " + kind.table() + "_versions(" + sql(Optional.of(moment)) + ")")
                .collect(Collectors.joining(" UNION "));
        Set<Integer> known = Set.copyOf(listed(store, tables, row -> row.getInt(1)));
        return store.batches().stream()
                .filter(batch -> known.contains(batch.id()))
                .toList();
    }

    private static String sql(Optional<Instant> moment) {
        return "TIMESTAMP '"
                + moment.map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC)
                                .toString()
                                .replace('T', ' '))
                        .orElse("infinity")
                + "'";
    }

    private static <T> List<T> listed(FactStore store, String query, Sql.Row<T> row) {
        try (Connection connection = store.connect()) {
            return Sql.list(connection, query, row);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What happened in the market, on the days of the company. */
    List<Series.Marker> markers() {
        return listed(
                store,
                "SELECT local_day(valid_at), kind, coalesce(note, '') FROM market_events_known(" + sql(knownBy)
                        + ") ORDER BY valid_at, kind",
                row -> new Series.Marker(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)));
    }

    Quality quality() {
        List<Quality.File> files = batches.stream()
                .map(batch -> new Quality.File(
                        batch.source().fileName(),
                        batch.counts().read(),
                        batch.counts().accepted(),
                        batch.counts().known(),
                        batch.counts().quarantined()))
                .toList();
        Map<Integer, String> names = batches.stream()
                .collect(Collectors.toMap(Batch::id, batch -> batch.source().fileName()));
        List<Quality.Finding> findings = KeptFindings.of(store).stream()
                .filter(kept -> names.containsKey(kept.batchId()))
                .map(kept -> finding(names.getOrDefault(kept.batchId(), ""), kept.finding()))
                .toList();
        return new Quality(files, refused(), findings);
    }

    private List<Quality.Refused> refused() {
        if (batches.isEmpty()) {
            return List.of();
        }
        String ids = batches.stream().map(batch -> Integer.toString(batch.id())).collect(Collectors.joining(", "));
        return listed(
                store,
                "SELECT reason_code, count(*) FROM quarantine WHERE batch_id IN (" + ids
                        + ") GROUP BY 1 ORDER BY 2 DESC, 1",
                row -> new Quality.Refused(row.getString(1), row.getLong(2)));
    }

    private static Quality.Finding finding(String file, Finding finding) {
        OptionalDouble points = finding.effect().points();
        return new Quality.Finding(
                file,
                finding.code(),
                finding.form(),
                finding.count(),
                finding.values(),
                finding.sample(),
                points.isPresent() ? OptionalDouble.of(points.getAsDouble() / 100) : OptionalDouble.empty(),
                finding.effect().reason().map(Enum::name).orElse(""));
    }

    Lineage lineage() {
        return new Lineage(batches.stream()
                .map(batch -> new Lineage.Batch(
                        Integer.toString(batch.id()),
                        batch.source().fileName(),
                        batch.source().fileSha256(),
                        batch.counts().accepted(),
                        batch.finishedAt()))
                .toList());
    }
}
