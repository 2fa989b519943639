package io.holdfast.server.importing;

import io.holdfast.report.page.Language;
import io.holdfast.server.text.ServerTexts;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.export.Export;
import io.holdfast.store.importing.load.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a batch that are no facts: how many for which reason, and each of them as a file. */
final class QuarantineFile {
    private QuarantineFile() {}

    /** The most usual reason first. */
    static Map<String, Long> reasons(FactStore store, int batch) {
        Map<String, Long> reasons = new LinkedHashMap<>();
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            Connection connection = one.all().get(0);
            Sql.list(
                            connection,
                            "SELECT reason_code, count(*) FROM quarantine WHERE batch_id = ? GROUP BY 1 ORDER BY 2 DESC, 1",
                            row -> Map.entry(row.getString(1), row.getLong(2)),
                            batch)
                    .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        }
        return reasons;
    }

    /**
     * A row that was set aside.
     *
     * @param row its number in the file; absent where the file could not be cut into rows there
     * @param column the column that would not do; absent when it is the row as a whole
     * @param value what stands there
     */
    record QuarantinedRow(
            @Nullable Long row,
            @Nullable String column,
            @Nullable String value,
            String code,
            String reason) {}

    /** Some of the rows, in the order of the file. */
    static List<QuarantinedRow> rows(FactStore store, int batch, long skipped, int limit) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return Sql.list(
                    one.all().get(0),
                    "SELECT row_no, column_name, value, reason_code, reason FROM quarantine WHERE batch_id = ?"
                            + " ORDER BY row_no NULLS LAST, column_name LIMIT ? OFFSET ?",
                    QuarantineFile::row,
                    batch,
                    limit,
                    skipped);
        }
    }

    private static QuarantinedRow row(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        return new QuarantinedRow(
                row.wasNull() ? null : number, row.getString(2), row.getString(3), row.getString(4), row.getString(5));
    }

    /** One line a row, with its number in the file, the column and value that would not do, and why, in the language of the texts. */
    static void write(FactStore store, int batch, ServerTexts texts, Path csv) {
        new Export(store)
                .query(
                        "SELECT row_no AS \"row\", column_name AS \"column\", value, reason_code AS code, "
                                + worded(texts) + " AS reason FROM quarantine WHERE batch_id = " + batch
                                + " ORDER BY row_no",
                        csv);
    }

    /** The reason by its code; as it was kept where it has no words here, or the language is the one it was kept in. */
    private static String worded(ServerTexts texts) {
        if (texts.language() == Language.EN) {
            return "reason";
        }
        StringBuilder sql = new StringBuilder("CASE reason_code");
        for (Reason reason : Reason.values()) {
            texts.find("quarantined." + reason)
                    .ifPresent(words -> sql.append(" WHEN '%s' THEN '%s'".formatted(reason, words.replace("'", "''"))));
        }
        return sql.append(" ELSE reason END").toString();
    }
}
