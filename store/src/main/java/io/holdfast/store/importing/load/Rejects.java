package io.holdfast.store.importing.load;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.read.RowSource;
import java.sql.Connection;

/** The rows that could not even be split into columns when a file was rewritten. */
final class Rejects {
    static final String TABLE = "import_rejects";

    private Rejects() {}

    /** Takes over what a source rejected; false where it rejects nothing, since the database read the file itself. */
    static boolean read(Connection connection, RowSource source) {
        if (source.rejects().isEmpty()) {
            return false;
        }
        String rejects = source.rejects()
                .map(path -> "read_csv(" + Sql.literal(path.toAbsolutePath().toString())
                        + ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"',"
                        + " columns = {'row_no': 'BIGINT', 'reason': 'VARCHAR', 'value': 'VARCHAR'})")
                .orElseThrow();
        Sql.run(connection, "CREATE TEMP TABLE " + TABLE + " AS SELECT * FROM " + rejects);
        return true;
    }

    static long count(Connection connection) {
        return Sql.number(connection, "SELECT count(*) FROM " + TABLE);
    }
}
