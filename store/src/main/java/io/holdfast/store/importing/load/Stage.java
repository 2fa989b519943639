package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.read.RowSource;
import java.sql.Connection;

/** The temporary table a file is read into before its rows are compared with what is known. */
final class Stage {
    static final String TABLE = "import_stage";
    /** The column of the staged rows {@code s} that tells {@link #extend} when they became known. */
    static final String MOMENT = "import_moment";

    private final FieldRows rows;
    private final String key;
    private boolean numbered;

    /** @param key the field by which lines of one thing are put together */
    Stage(FieldRows rows, String key) {
        this.rows = rows;
        this.key = key;
    }

    /** The statement that reads the file so that its rows come to lie in their order. */
    String create(Connection connection, RowSource source) {
        String filling = "CREATE TEMP TABLE " + TABLE + " AS ";
        String unnumbered = filling + rows.select(source);
        numbered = source.numbered() || !RowNumbers.inOrder(connection, unnumbered);
        return numbered && !source.numbered()
                ? filling + "FROM (" + rows.numbered(source) + ") ORDER BY row_no"
                : unnumbered;
    }

    /** Numbers the lines of shared keys, and with them the rows. */
    void numberLines(Connection connection) {
        if (!rows.lines()) {
            return;
        }
        String line = quoted(key);
        String rowNumber = numbered ? "" : number(connection) + " AS row_no, ";
        String replaced = line + " || '#' || row_number() OVER (PARTITION BY " + line + " ORDER BY "
                + (numbered ? "row_no" : "rowid") + ") AS " + line;
        Sql.run(
                connection,
                "CREATE TEMP TABLE import_lines AS SELECT " + rowNumber + "* REPLACE (" + replaced + ") FROM " + TABLE);
        Sql.run(connection, "DROP TABLE " + TABLE);
        Sql.run(connection, "ALTER TABLE import_lines RENAME TO " + TABLE);
        numbered = true;
    }

    /**
     * Adds columns to the rows, which keep their order.
     *
     * @param moment SQL of when a row became known
     * @param columns each with a comma before it
     * @param joins what the columns come from, joined to the rows {@code s}
     */
    void extend(Connection connection, String moment, String columns, String joins) {
        String rowNumber = numbered ? "" : number(connection) + " AS row_no, ";
        Sql.run(
                connection,
                "CREATE TEMP TABLE import_extended AS SELECT s.* EXCLUDE (" + MOMENT + ")" + columns + " FROM (SELECT "
                        + rowNumber + "*, " + moment + " AS " + MOMENT + " FROM " + TABLE + ") s" + joins
                        + " ORDER BY s.row_no");
        Sql.run(connection, "DROP TABLE " + TABLE);
        Sql.run(connection, "ALTER TABLE import_extended RENAME TO " + TABLE);
        numbered = true;
    }

    /** SQL of a row's number, from 1, in the order of the file. */
    String number(Connection connection) {
        if (numbered) {
            return "row_no";
        }
        long first = Sql.number(connection, "SELECT coalesce(min(rowid), 0) FROM " + TABLE);
        return "(rowid - " + first + " + 1)";
    }
}
