package io.holdfast.store.person;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one customer as known by a moment, each once, in its newest version. What was written by hand and taken back
 * is among them and says so; a batch of a file that was taken back is as if it had never been. Activity is
 * not among them: there is too much of it to look for one customer in, and the timelines in memory have it. The query is by
 * the customer alone: it costs a look through his column.
 */
public final class FactsOfOne {
    private static final Comparator<OneFact> NEWEST_LAST = Comparator.comparing(
                    (OneFact fact) -> fact.origin().knownAt())
            .thenComparing(fact -> fact.origin().batch())
            .thenComparing(fact -> fact.origin().row());

    private final Connection connection;
    private final String customer;
    private final long knownBy;
    private final String handSource;

    private FactsOfOne(Connection connection, String customer, long knownBy, String handSource) {
        this.connection = connection;
        this.customer = customer;
        this.knownBy = knownBy;
        this.handSource = handSource;
    }

    /** The facts of some kinds, in no order. */
    public static List<OneFact> of(FactStore store, String customer, Instant knownBy, Asked asked) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            FactsOfOne facts = new FactsOfOne(
                    one.all().get(0), customer, ChronoUnit.MICROS.between(Instant.EPOCH, knownBy), asked.handSource());
            List<OneFact> all = new ArrayList<>();
            for (FactKind kind : asked.kinds()) {
                all.addAll(
                        switch (kind) {
                            case ACTIVITY, FX_RATE -> List.of();
                            case MARKET_EVENT -> newest(kind, facts.read(kind, ""), List.of());
                            default -> facts.own(kind);
                        });
            }
            return all;
        }
    }

    /**
     * What of it is asked for.
     *
     * @param handSource the source of what is written by hand
     */
    public record Asked(Set<FactKind> kinds, String handSource) {}

    /** His facts of a kind; one whose newest version is somebody else's is not his any more. */
    private List<OneFact> own(FactKind kind) {
        List<OneFact> rows = read(kind, " WHERE f.customer_id = ?");
        if (kind.key().filter(key -> !key.equals("customer_id")).isPresent() && isVersioned(kind)) {
            Set<String> keys =
                    Set.copyOf(rows.stream().flatMap(row -> row.key().stream()).toList());
            String key = "f." + FactTable.quoted(kind.key().orElseThrow());
            List<OneFact> others = keys.isEmpty()
                    ? List.of()
                    : read(
                            kind,
                            " WHERE f.customer_id <> ? AND " + key + " IN ("
                                    + String.join(
                                            ", ",
                                            keys.stream().map(Sql::literal).toList()) + ")");
            return newest(kind, rows, others);
        }
        return newest(kind, rows, List.of());
    }

    private boolean isVersioned(FactKind kind) {
        return Sql.number(connection, "SELECT count(*) FROM versioned WHERE table_name = ?", kind.table()) > 0;
    }

    private static List<OneFact> newest(FactKind kind, List<OneFact> rows, List<OneFact> others) {
        List<OneFact> found = new ArrayList<>();
        Map<Object, List<OneFact>> versions = new LinkedHashMap<>();
        for (OneFact row : rows) {
            if (row.takenBack().isPresent()) {
                found.add(row);
            } else {
                Object key = kind == FactKind.ATTRIBUTE
                        ? row.fields().get("name") + " " + row.at()
                        : row.key().map(Object.class::cast).orElse(row);
                versions.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            }
        }
        for (List<OneFact> each : versions.values()) {
            OneFact last = each.stream().max(NEWEST_LAST).orElseThrow();
            boolean movedOn = others.stream()
                    .filter(other -> other.takenBack().isEmpty())
                    .anyMatch(other -> last.key().equals(other.key()) && NEWEST_LAST.compare(other, last) > 0);
            if (!movedOn) {
                found.add(new OneFact(
                        kind, last.at(), last.key(), last.origin(), last.fields(), each.size() - 1, Optional.empty()));
            }
        }
        return found;
    }

    private List<OneFact> read(FactKind kind, String where) {
        String sql = "SELECT f.*, b.file_name AS batch_file, epoch_us(u.known_at) AS undone_us FROM " + kind.table()
                + " f JOIN batches b ON b.batch_id = f.batch_id LEFT JOIN undone u ON u.batch_id = f.batch_id AND"
                + " u.known_at <= make_timestamp(" + knownBy + ")" + (where.isEmpty() ? " WHERE " : where + " AND ")
                + "f.known_at <= make_timestamp(" + knownBy + ") AND (u.batch_id IS NULL OR (f.source = "
                + Sql.literal(handSource) + " AND b.file_sha256 = ''))";
        return where.isEmpty()
                ? Sql.list(connection, sql, row -> fact(kind, row))
                : Sql.list(connection, sql, row -> fact(kind, row), customer);
    }

    private static OneFact fact(FactKind kind, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = KnownOfOne.row(row);
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        FactTable.fields(kind).stream()
                .map(field -> field.name())
                .filter(name -> !name.equals("customer_id") && values.get(name) != null)
                .forEach(name -> fields.put(name, values.get(name)));
        Optional<String> key = kind.key().map(values::get).map(String::valueOf).filter(text -> !text.equals("null"));
        long undone = row.getLong("undone_us");
        Optional<Instant> takenBack = row.wasNull() ? Optional.empty() : Optional.of(moment(undone));
        return new OneFact(
                kind,
                Optional.ofNullable(values.get("valid_at")).map(at -> Instant.parse(at.toString())),
                key,
                new OneFact.Origin(
                        row.getString("source"),
                        row.getString("batch_file"),
                        row.getInt("batch_id"),
                        row.getLong("row_no"),
                        Instant.parse(String.valueOf(values.get("known_at")))),
                fields,
                0,
                takenBack);
    }

    private static Instant moment(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
