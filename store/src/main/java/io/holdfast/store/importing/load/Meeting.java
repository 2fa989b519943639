package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.read.RowSource;
import io.holdfast.store.importing.sniff.SourceFile;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether rows of a file may be known already. Rows with a key meet where a key occurs twice, in the file or with the
 * store; rows without one can meet only where the times of the file and those of the store overlap.
 */
final class Meeting {
    /** Sampled rows to look at; they come from the beginning, the middle and the end of a file. */
    private static final int LOOKED_AT = 500;
    /** Where more rows than this share lie among the times of the store, comparing all of them is the cheaper way. */
    private static final double MOST_IN_OVERLAP = 0.1;

    private final Connection connection;
    private final FactKind kind;
    private final FieldRows fields;
    private final Target target;

    Meeting(Connection connection, FactKind kind, FieldRows fields, Target target) {
        this.connection = connection;
        this.kind = kind;
        this.fields = fields;
        this.target = target;
    }

    /** Judges by the sampled values of a file not yet read. */
    boolean likely(SourceFile file) {
        boolean before = before();
        Optional<String> key = key();
        if (key.isPresent()) {
            return keysMeet(sampled(file, key.get()), quoted(key.get()), before);
        }
        return before && (!timed() || overlap(sampled(file, kind.validAt())) > MOST_IN_OVERLAP);
    }

    /** Judges by all rows of the batch, which lie in the table already. */
    boolean happened() {
        String rows = "(SELECT * FROM " + kind.table() + " WHERE batch_id = " + target.batch() + ")";
        boolean before = before();
        Optional<String> key = key();
        return key.isPresent() ? keysMeet(rows, quoted(key.get()), before) : before && (!timed() || hasEqual(rows));
    }

    private boolean before() {
        return exists("SELECT 1 FROM " + others());
    }

    private Optional<String> key() {
        return kind.key().filter(fields.fields()::contains);
    }

    private boolean timed() {
        return fields.fields().contains(kind.validAt());
    }

    private boolean keysMeet(String rows, String key, boolean before) {
        return repeats(rows, key) || (before && (exists(absent(rows, key)) || shares(rows, key)));
    }

    private boolean exists(String query) {
        return Sql.number(connection, "SELECT count(*) FROM (" + query + " LIMIT 1)") > 0;
    }

    /** Eight bytes of hash instead of the key: two keys with one hash only cost a needless stage. */
    private boolean repeats(String rows, String key) {
        return Sql.number(
                        connection,
                        "SELECT (count(" + key + ") > count(DISTINCT hash(" + key + ")) FILTER (" + key
                                + " IS NOT NULL))::INTEGER FROM " + rows)
                == 1;
    }

    private static String absent(String rows, String key) {
        return "SELECT 1 FROM " + rows + " WHERE " + key + " IS NULL";
    }

    private boolean shares(String rows, String key) {
        return exists("SELECT 1 FROM " + others() + " AND " + key + " IN (SELECT " + key + " FROM " + rows + ")");
    }

    /** The share of rows whose times lie among those of the store. */
    private double overlap(String rows) {
        String at = quoted(kind.validAt());
        return Sql.first(
                        connection,
                        "SELECT count(*) FILTER (coalesce(r." + at + " BETWEEN o.first AND o.last, true)) / greatest(1,"
                                + " count(*)) FROM " + rows + " r, (SELECT min(" + at + ") AS first, max(" + at
                                + ") AS last FROM " + others() + ") o",
                        row -> row.getDouble(1))
                .orElse(0.0);
    }

    /** Whether a row equals one of the store in all fields that were read; only times that both have are looked at. */
    private boolean hasEqual(String rows) {
        String at = quoted(kind.validAt());
        String names = fields.fields().stream()
                .filter(name -> kind.field(name).isPresent())
                .map(FactTable::quoted)
                .collect(Collectors.joining(", "));
        String both =
                " WHERE coalesce(" + at + " BETWEEN (SELECT first FROM bounds) AND (SELECT last FROM bounds), true)";
        String extents = "(SELECT min(" + at + ") AS first, max(" + at + ") AS last FROM ";
        return exists("WITH bounds AS (SELECT greatest(r.first, o.first) AS first, least(r.last, o.last) AS last FROM "
                + extents + rows + ") r, " + extents + others() + ") o) (SELECT " + names + " FROM " + rows + both
                + ") INTERSECT (SELECT " + names + " FROM (SELECT * FROM " + others() + ")" + both + ")");
    }

    private String others() {
        return kind.table() + "_versions(make_timestamp(" + target.knownBy() + ")) WHERE batch_id <> " + target.batch();
    }

    /** Sampled values of what a field is read from, as rows; a row of the sample need not be one of the file. */
    private String sampled(SourceFile file, String field) {
        Set<String> needed = fields.columnsOf(field);
        List<List<String>> samples = file.columns().stream()
                .map(column -> needed.isEmpty() || needed.contains(column.name()) ? column.values() : List.<String>of())
                .toList();
        int most = samples.stream().mapToInt(List::size).max().orElse(0);
        int step = Math.max(1, most / LOOKED_AT);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < most; row += step) {
            int at = row;
            rows.add(samples.stream()
                    .filter(values -> !values.isEmpty())
                    .map(values -> at < values.size() ? Sql.literal(values.get(at)) : "NULL")
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        return "(" + fields.select(new RowSource(table(samples, rows), false, Optional.empty())) + ")";
    }

    private static String table(List<List<String>> samples, List<String> rows) {
        List<Integer> filled = IntStream.rangeClosed(1, samples.size())
                .filter(i -> !samples.get(i - 1).isEmpty())
                .boxed()
                .toList();
        String columns = IntStream.rangeClosed(1, samples.size())
                .mapToObj(i -> (filled.contains(i) ? "c" + i : "NULL") + "::VARCHAR AS c" + i)
                .collect(Collectors.joining(", ", "(SELECT ", ", NULL::VARCHAR AS raw FROM "));
        return rows.isEmpty()
                ? columns + "(SELECT 1))"
                : columns + "(VALUES " + String.join(", ", rows) + ") t("
                        + filled.stream().map(i -> "c" + i).collect(Collectors.joining(", ")) + "))";
    }
}
