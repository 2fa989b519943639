package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.read.RowSource;
import io.holdfast.store.importing.sniff.ColumnSample;
import io.holdfast.store.importing.sniff.SourceFile;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether rows of a file may be known already. Rows with a key meet where a key occurs twice, in the file or with the
 * store; rows without one can meet only where the times of the file and those of the store overlap.
 */
final class Meeting {
    /** Sampled rows to look at; they come from the beginning, the middle and the end of a file. */
    private static final int LOOKED_AT = 500;

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
        return meets("(" + fields.select(new RowSource(sample(file), false, Optional.empty())) + ")");
    }

    /** Judges by all rows of the batch, which lie in the table already. */
    boolean happened() {
        return meets("(SELECT * FROM " + kind.table() + " WHERE batch_id = " + target.batch() + ")");
    }

    private boolean meets(String rows) {
        boolean before = exists("SELECT 1 FROM " + others());
        Optional<String> key = kind.key().filter(fields.fields()::contains);
        if (key.isPresent()) {
            String column = quoted(key.get());
            return repeats(rows, column) || (before && (exists(absent(rows, column)) || shares(rows, column)));
        }
        return before && overlaps(rows);
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

    private boolean overlaps(String rows) {
        if (!fields.fields().contains(kind.validAt())) {
            return true;
        }
        String at = quoted(kind.validAt());
        return exists("SELECT 1 FROM " + others() + " AND coalesce(" + at + " BETWEEN (SELECT min(" + at + ") FROM "
                + rows + ") AND (SELECT max(" + at + ") FROM " + rows + "), true)");
    }

    private String others() {
        return kind.table() + "_versions(make_timestamp(" + target.knownBy() + ")) WHERE batch_id <> " + target.batch();
    }

    /** The values of each column beside each other; a row of the sample need not be one of the file. */
    private static String sample(SourceFile file) {
        List<ColumnSample> columns = file.columns();
        int most = columns.stream()
                .mapToInt(column -> column.values().size())
                .max()
                .orElse(0);
        int step = Math.max(1, most / LOOKED_AT);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < most; row += step) {
            int at = row;
            rows.add(columns.stream().map(column -> value(column, at)).collect(Collectors.joining(", ", "(", ")")));
        }
        String names = IntStream.rangeClosed(1, columns.size())
                .mapToObj(i -> "c" + i + "::VARCHAR AS c" + i)
                .collect(Collectors.joining(", "));
        String bare =
                IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        if (rows.isEmpty()) {
            rows.add("("
                    + String.join(", ", columns.stream().map(column -> "NULL").toList()) + ")");
        }
        return "(SELECT " + names + ", NULL::VARCHAR AS raw FROM (VALUES " + String.join(", ", rows) + ") t(" + bare
                + "))";
    }

    private static String value(ColumnSample column, int row) {
        return row < column.values().size() ? Sql.literal(column.values().get(row)) : "NULL";
    }
}
