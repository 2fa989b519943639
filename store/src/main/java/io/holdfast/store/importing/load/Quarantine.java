package io.holdfast.store.importing.load;

import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the rows that were set aside, each with its column, value and reason. */
final class Quarantine {
    private final Connection connection;
    private final Target target;
    private final String rows;
    private final String rowNumber;

    /**
     * @param rows the table with the rows whose {@code bad} is not null
     * @param rowNumber SQL of a row's number there
     */
    Quarantine(Connection connection, Target target, String rows, String rowNumber) {
        this.connection = connection;
        this.target = target;
        this.rows = rows;
        this.rowNumber = rowNumber;
    }

    void write(List<Check> checks) {
        Sql.run(
                connection,
                "INSERT INTO quarantine " + common() + "q.row_no, r.name, q.value, r.code, r.sentence FROM (SELECT "
                        + rowNumber + " AS row_no, CAST(split_part(bad, ':', 1) AS INTEGER) AS n,"
                        + " nullif(substr(bad, strpos(bad, ':') + 1), '') AS value FROM " + rows
                        + " WHERE bad IS NOT NULL) q JOIN (VALUES " + reasons(checks)
                        + ") r(n, name, code, sentence) ON r.n = q.n ORDER BY q.row_no");
    }

    void writeRejects() {
        Sql.run(
                connection,
                "INSERT INTO quarantine " + common() + "row_no, NULL, value, reason, r.sentence FROM " + Rejects.TABLE
                        + " JOIN (VALUES " + sentences() + ") r(code, sentence) ON r.code = reason ORDER BY row_no");
    }

    /** How many rows of the batch there are for each reason, the most usual first. */
    Map<String, Long> reasons() {
        Map<String, Long> reasons = new LinkedHashMap<>();
        Sql.list(
                        connection,
                        "SELECT reason_code, count(*) FROM quarantine WHERE batch_id = ? GROUP BY 1 ORDER BY 2 DESC, 1",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        target.batch())
                .forEach(entry -> reasons.put(entry.getKey(), entry.getValue()));
        return reasons;
    }

    private String common() {
        return "SELECT " + target.batch() + ", " + Sql.literal(target.fileName()) + ", ";
    }

    private static String reasons(List<Check> checks) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            rows.add("(" + i + ", nullif(" + Sql.literal(check.column()) + ", ''), "
                    + Sql.literal(check.reason().name()) + ", "
                    + Sql.literal(check.reason().sentence()) + ")");
        }
        return String.join(", ", rows);
    }

    private static String sentences() {
        List<String> rows = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            rows.add("(" + Sql.literal(reason.name()) + ", " + Sql.literal(reason.sentence()) + ")");
        }
        return String.join(", ", rows);
    }
}
