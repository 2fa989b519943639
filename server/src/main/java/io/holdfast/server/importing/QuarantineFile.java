package io.holdfast.server.importing;

import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.export.Export;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /** One line a row, with its number in the file, the column and value that would not do, and why. */
    static void write(FactStore store, int batch, Path csv) {
        new Export(store)
                .query(
                        "SELECT row_no AS \"row\", column_name AS \"column\", value, reason_code AS code, reason"
                                + " FROM quarantine WHERE batch_id = " + batch + " ORDER BY row_no",
                        csv);
    }
}
