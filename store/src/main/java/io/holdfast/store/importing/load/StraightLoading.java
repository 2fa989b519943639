package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.read.RowSource;
import io.holdfast.store.importing.sniff.SourceFile;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the good rows of a file into their table in the very pass that reads it, which costs half of what a stage costs.
 * That is right only where no row is known already: the sampled values say beforehand whether it is worth trying, and
 * {@link #settle} looks at all rows before anything is accepted. Bad rows are counted on the way; only where there are
 * any the file is read once more to fetch them.
 */
public final class StraightLoading implements Loading {
    private static final String BAD = "import_bad";
    private static final String BAD_COUNT = "import_bad_count";

    private final Connection connection;
    private final Mapping mapping;
    private final Target target;
    private final FieldRows fields;
    private final FactInsert insert;
    private final Meeting meeting;
    private boolean numberedByReader;
    private boolean rejects;
    private long bad;
    private long inserted;

    private StraightLoading(Connection connection, Mapping mapping, SourceFile file, Target target) {
        this.connection = connection;
        this.mapping = mapping;
        this.target = target;
        this.fields = new FieldRows(mapping, file, target.currency());
        this.insert = new FactInsert(mapping, target, fields.fields());
        this.meeting = new Meeting(connection, mapping.kind(), fields, target);
        this.numberedByReader = !RowNumbers.fit(file, target.memory());
    }

    /** Empty where the rows go to more than one table, are changed by each other, or seem to be known in part. */
    public static Optional<Loading> of(Connection connection, Mapping mapping, SourceFile file, Target target) {
        StraightLoading loading = new StraightLoading(connection, mapping, file, target);
        boolean oneTable =
                mapping.attributes().isEmpty() && !(mapping.kind() == FactKind.CUSTOMER && loading.insert.hasPeople());
        boolean possible = oneTable && !loading.fields.lines() && !loading.meeting.likely(file);
        return possible ? Optional.of(loading) : Optional.empty();
    }

    @Override
    public String reading(RowSource source) {
        Sql.run(connection, "CREATE TEMP SEQUENCE " + BAD_COUNT);
        String unnumbered = statement("0", fields.select(source));
        if (source.numbered() || (!numberedByReader && RowNumbers.inOrder(connection, unnumbered))) {
            return source.numbered() ? statement("row_no", fields.select(source)) : unnumbered;
        }
        numberedByReader = true;
        return statement("row_no", fields.numbered(source));
    }

    /** The condition is true for good rows; for bad ones alone it draws a number, and so counts them, and is false. */
    private String statement(String number, String rows) {
        return insert.facts(
                number,
                "(" + rows + ") WHERE CASE WHEN bad IS NULL THEN true ELSE nextval('" + BAD_COUNT + "') IS NULL END");
    }

    @Override
    public boolean settle(RowSource source) {
        long[] counts = Sql.first(
                        connection,
                        "SELECT nextval('" + BAD_COUNT + "') - 1, n, first FROM (SELECT count(*) AS n,"
                                + " coalesce(min(rowid), 0) AS first FROM " + own() + ")",
                        row -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .orElseThrow();
        bad = counts[0];
        inserted = counts[1];
        ErasedRows erased = new ErasedRows(connection, mapping, fields.fields());
        boolean ofErased = !erased.isNobody() && (bad > 0 || erased.areIn("(SELECT * FROM " + own() + ")"));
        if (ofErased || meeting.happened()) {
            return false;
        }
        rejects = Rejects.read(connection, source);
        if (bad > 0) {
            Sql.run(
                    connection,
                    "CREATE TEMP TABLE " + BAD + " AS SELECT row_no, bad FROM (" + fields.numbered(source)
                            + ") WHERE bad IS NOT NULL");
        }
        if (!source.numbered() && !numberedByReader) {
            RowNumbers numbers = new RowNumbers(connection, mapping.kind().table(), target.batch(), counts[2]);
            if (bad == 0) {
                numbers.ofAll();
            } else {
                numbers.ofAllBut(BAD);
            }
        }
        return true;
    }

    @Override
    public String rows() {
        String names = String.join(
                ", ", fields.fields().stream().map(name -> quoted(name)).toList());
        return "(SELECT " + names + " FROM " + own() + ")";
    }

    @Override
    public boolean isDistinct() {
        return meeting.isRuledOut();
    }

    @Override
    public Loaded write() {
        Quarantine quarantine = new Quarantine(connection, target, BAD, "row_no");
        if (bad > 0) {
            quarantine.write(fields.checks());
        }
        if (rejects) {
            quarantine.writeRejects();
        }
        long rejected = rejects ? Rejects.count(connection) : 0;
        BatchCounts counts = new BatchCounts(inserted + bad + rejected, inserted, 0, bad + rejected);
        return new Loaded(counts, 0, 0, bad + rejected == 0 ? Map.of() : quarantine.reasons());
    }

    @Override
    public void drop() {
        for (String table : List.of(BAD, Rejects.TABLE)) {
            Sql.run(connection, "DROP TABLE IF EXISTS " + table);
        }
        Sql.run(connection, "DROP SEQUENCE IF EXISTS " + BAD_COUNT);
    }

    private String own() {
        return mapping.kind().table() + " WHERE batch_id = " + target.batch();
    }
}
