package io.holdfast.store.importing.load;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.read.RowSource;
import java.sql.Connection;

/** The rows that could not even be split into columns when a file was rewritten. */
final class Rejects {
    static final String TABLE = "import_rejects";

    private Rejects() {}

    static void read(Connection connection, RowSource source) {
        String rejects = source.rejects()
                .map(path -> "read_csv(" + Sql.literal(path.toAbsolutePath().toString())
                        + ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"',"
                        + " columns = {'row_no': 'BIGINT', 'reason': 'VARCHAR', 'value': 'VARCHAR'})")
                .orElse("(SELECT 0::BIGINT AS row_no, '' AS reason, '' AS value WHERE false)");
        Sql.run(connection, "CREATE TEMP TABLE " + TABLE + " AS SELECT * FROM " + rejects);
    }

    static long count(Connection connection) {
        return Sql.number(connection, "SELECT count(*) FROM " + TABLE);
    }
}
