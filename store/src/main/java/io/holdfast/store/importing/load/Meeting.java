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

    /** What is found of keys. */
    private enum Keys {
        /** One of them has two rows. */
        MEET,
        /** A row has none; the others have one each. */
        SOME_ABSENT,
        /** Every row has one of its own. */
        DISTINCT
    }

    private final Connection connection;
    private final FactKind kind;
    private final FieldRows fields;
    private final Target target;
    private Optional<Boolean> before = Optional.empty();
    private boolean ruledOut;

    Meeting(Connection connection, FactKind kind, FieldRows fields, Target target) {
        this.connection = connection;
        this.kind = kind;
        this.fields = fields;
        this.target = target;
    }

    /** Judges by the sampled values of a file not yet read. */
    boolean likely(SourceFile file) {
        Optional<String> key = key();
        if (key.isPresent()) {
            return keysMeet(sampled(file, key.get()), quoted(key.get())) == Keys.MEET;
        }
        return before() && (!timed() || overlap(sampled(file, kind.validAt())) > MOST_IN_OVERLAP);
    }

    /** Judges by all rows of the batch, which lie in the table already. */
    boolean happened() {
        String rows = "(SELECT * FROM " + own() + ")";
        Optional<String> key = key();
        if (key.isEmpty()) {
            return before() && (!timed() || hasEqual());
        }
        Keys keys = keysMeet(rows, quoted(key.get()));
        ruledOut = keys == Keys.DISTINCT;
        return keys == Keys.MEET;
    }

    /** Whether it has been found that every row of the batch has a key that no other row has. */
    boolean isRuledOut() {
        return ruledOut;
    }

    private boolean before() {
        boolean some = before.orElseGet(() -> exists("SELECT 1 FROM " + others()));
        before = Optional.of(some);
        return some;
    }

    private Optional<String> key() {
        return kind.key().filter(fields.fields()::contains);
    }

    private boolean timed() {
        return fields.fields().contains(kind.validAt());
    }

    private Keys keysMeet(String rows, String key) {
        Keys keys = among(rows, key);
        boolean meet = keys == Keys.MEET || (before() && (keys == Keys.SOME_ABSENT || shares(rows, key)));
        return meet ? Keys.MEET : keys;
    }

    private boolean exists(String query) {
        return Sql.number(connection, "SELECT count(*) FROM (" + query + " LIMIT 1)") > 0;
    }

    /** How the keys of some rows are among themselves. */
    private Keys among(String rows, String key) {
        // Eight bytes of hash instead of the key: two keys with one hash only cost a needless stage.
        String meet = "count(" + key + ") > count(DISTINCT hash(" + key + ")) FILTER (" + key + " IS NOT NULL)";
        return Sql.first(
                        connection,
                        "SELECT CASE WHEN " + meet + " THEN 'MEET' WHEN count(" + key
                                + ") < count(*) THEN 'SOME_ABSENT' ELSE 'DISTINCT' END FROM " + rows,
                        row -> Keys.valueOf(row.getString(1)))
                .orElseThrow();
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

    /**
     * Whether a row equals one of the store in all fields that were read. Only times that both have are looked at; they are
     * found first, so that the database passes by the parts of the table that have none of them.
     */
    private boolean hasEqual() {
        String at = quoted(kind.validAt());
        String extent =
                "(SELECT min(" + at + ") AS first, max(" + at + ") AS last, count(*) > count(" + at + ") AS some FROM ";
        return Sql.first(
                        connection,
                        "SELECT epoch_us(greatest(r.first, o.first)), epoch_us(least(r.last, o.last)), r.some AND o.some"
                                + " FROM " + extent + own() + ") r, " + extent + others() + ") o",
                        row -> new Extent(row.getLong(1), row.getLong(2), row.getBoolean(3)))
                .filter(both -> both.withoutTime || both.first <= both.last)
                .filter(this::hasEqual)
                .isPresent();
    }

    /** What two sets of rows have in common: the times between two moments, and whether both have rows without one. */
    private record Extent(long first, long last, boolean withoutTime) {}

    private boolean hasEqual(Extent both) {
        String at = quoted(kind.validAt());
        String names = fields.fields().stream()
                .filter(name -> kind.field(name).isPresent())
                .map(FactTable::quoted)
                .collect(Collectors.joining(", "));
        String common = " AND (" + at + " BETWEEN make_timestamp(" + both.first + ") AND make_timestamp(" + both.last
                + ")" + (both.withoutTime ? " OR " + at + " IS NULL" : "") + ")";
        return exists("(SELECT " + names + " FROM " + own() + common + ") INTERSECT (SELECT " + names + " FROM "
                + others() + common + ")");
    }

    private String own() {
        return kind.table() + " WHERE batch_id = " + target.batch();
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
        return "(" + fields.select(new RowSource(table(samples, rows), false, Optional.empty()), field) + ")";
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
