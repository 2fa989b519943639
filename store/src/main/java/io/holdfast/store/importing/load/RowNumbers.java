package io.holdfast.store.importing.load;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.sniff.Container;
import io.holdfast.store.importing.sniff.SourceFile;
import java.sql.Connection;

/**
 * Gives the rows of a batch the numbers they have in their file, afterwards. Numbering while reading would keep the reader
 * to one thread; the rows of a batch lie in the table in the order of the file, so that their places tell their numbers.
 */
final class RowNumbers {
    /** What a changed number holds in memory until the commit, measured at 13.5 bytes, with something to spare. */
    private static final int BYTES_A_ROW = 16;
    /** So many rows share a list of the bad rows among them. */
    private static final int BLOCK = 64;

    /** The operator that keeps the order; its counterpart has each thread put its rows where it likes. */
    private static final String ORDERED = "Batch ";

    private final Connection connection;
    private final String table;
    private final int batch;
    private final long first;

    /** @param first the {@code rowid} of the batch's first row */
    RowNumbers(Connection connection, String table, int batch, long first) {
        this.connection = connection;
        this.table = table;
        this.batch = batch;
        this.first = first;
    }

    /** Whether so many numbers find room in a quarter of the memory; larger files are numbered as they are read. */
    static boolean fit(SourceFile file, long memory) {
        double length = file.preview().stream()
                .mapToInt(row -> row.stream().mapToInt(String::length).sum() + row.size())
                .average()
                .orElse(1);
        return file.container() != Container.PARQUET && file.bytes() / Math.max(1, length) * BYTES_A_ROW < memory / 4.0;
    }

    /** Whether a statement that fills a table puts the rows there in their order; the database says so in its plan. */
    static boolean inOrder(Connection connection, String filling) {
        return Sql.list(connection, "EXPLAIN " + filling, row -> row.getString(2)).stream()
                .anyMatch(plan -> plan.contains(ORDERED));
    }

    /** Where no row was set aside. */
    void ofAll() {
        Sql.run(connection, "UPDATE " + table + " SET row_no = " + nth() + " WHERE batch_id = " + batch);
    }

    /**
     * Where the rows of a table {@code (row_no)} were set aside. Before the i-th of them, of number b, there are b - i
     * others; from the next one on numbers are shifted by i.
     */
    void ofAllBut(String bad) {
        String steps = "SELECT row_no - row_number() OVER (ORDER BY row_no) + 1 AS step FROM " + bad;
        String filled = "SELECT step // " + BLOCK + " AS block, count(*) AS n, list(step) AS steps FROM (" + steps
                + ") GROUP BY 1";
        String blocks =
                "SELECT r.range AS block, f.steps, coalesce(sum(f.n) OVER (ORDER BY r.range ROWS BETWEEN UNBOUNDED"
                        + " PRECEDING AND 1 PRECEDING), 0)::BIGINT AS before FROM range(0, (SELECT count(*) // " + BLOCK
                        + " + 1 FROM " + table + " WHERE batch_id = " + batch + ")) r LEFT JOIN (" + filled
                        + ") f ON f.block = r.range";
        String nth = nth();
        Sql.run(
                connection,
                "UPDATE " + table + " SET row_no = " + nth + " + b.before + CASE WHEN b.steps IS NULL THEN 0 ELSE"
                        + " len(list_filter(b.steps, lambda step: step <= " + nth + ")) END FROM (" + blocks
                        + ") b WHERE batch_id = " + batch + " AND b.block = " + nth + " // " + BLOCK);
    }

    private String nth() {
        return "(" + table + ".rowid - " + first + " + 1)";
    }
}
