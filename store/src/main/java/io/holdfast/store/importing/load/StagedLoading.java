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
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file into a stage and makes those of its rows facts that are not known yet. It takes every file; most of those
 * that bring nothing but new rows go {@link StraightLoading straight}.
 */
public final class StagedLoading implements Loading {
    private final Connection connection;
    private final Mapping mapping;
    private final Target target;
    private final FieldRows fields;
    private final Stage stage;
    private Set<String> present;
    private boolean rejects;

    private StagedLoading(Connection connection, Mapping mapping, SourceFile file, Target target) {
        this.connection = connection;
        this.mapping = mapping;
        this.target = target;
        this.fields = new FieldRows(mapping, file, target.currency());
        this.stage = new Stage(fields, mapping.kind().key().orElse(""));
        this.present = fields.fields();
    }

    /** Never empty. */
    public static Optional<Loading> of(Connection connection, Mapping mapping, SourceFile file, Target target) {
        return Optional.of(new StagedLoading(connection, mapping, file, target));
    }

    @Override
    public String reading(RowSource source) {
        return stage.create(connection, source);
    }

    /** Numbers the rows, takes the erased out of them, adds what the file has no column for, takes over what was rejected. */
    @Override
    public boolean settle(RowSource source) {
        stage.numberLines(connection);
        new ErasedRows(connection, mapping, fields.fields()).settle();
        present = new Carried(connection, mapping, present, target).into(stage);
        rejects = Rejects.read(connection, source);
        return true;
    }

    @Override
    public String rows() {
        return "(SELECT * FROM " + Stage.TABLE + " WHERE bad IS NULL)";
    }

    /** Which rows are versions of each other is found only when they are written. */
    @Override
    public boolean isDistinct() {
        return false;
    }

    @Override
    public Loaded write() {
        new Known(connection, mapping.kind(), fields.fields(), target.knownBy()).find();
        long rejected = rejects ? Rejects.count(connection) : 0;
        long staged = Sql.number(connection, "SELECT count(*) FROM " + Stage.TABLE);
        long bad = Sql.number(connection, "SELECT count(*) FROM " + Stage.TABLE + " WHERE bad IS NOT NULL");
        long known = Sql.number(connection, "SELECT count(*) FROM " + Known.TABLE);
        long corrections = corrections();
        String good = Stage.TABLE + good(known);
        FactInsert insert = new FactInsert(mapping, target, present);
        long accepted = Sql.update(connection, insert.facts(number(), good));
        if (mapping.kind() == FactKind.CUSTOMER && insert.hasPeople()) {
            Sql.run(connection, insert.people(number(), good));
        }
        long attributes = new AttributeWriter(connection, mapping, target, number()).write();
        Quarantine quarantine = new Quarantine(connection, target, Stage.TABLE, number());
        quarantine.write(fields.checks());
        if (rejects) {
            quarantine.writeRejects();
        }
        BatchCounts counts = new BatchCounts(staged + rejected, accepted, known, bad + rejected);
        return new Loaded(counts, corrections, attributes, quarantine.reasons());
    }

    @Override
    public void drop() {
        for (String table : List.of(Stage.TABLE, Rejects.TABLE, Known.TABLE)) {
            Sql.run(connection, "DROP TABLE IF EXISTS " + table);
        }
    }

    private String number() {
        return stage.number(connection);
    }

    private String good(long known) {
        return " WHERE bad IS NULL" + (known == 0 ? "" : " AND rowid NOT IN (SELECT rid FROM " + Known.TABLE + ")");
    }

    private long corrections() {
        if (mapping.kind().key().filter(fields.fields()::contains).isEmpty()) {
            return 0;
        }
        String key = quoted(mapping.kind().key().orElseThrow());
        String versions = mapping.kind().table() + "_versions(make_timestamp(" + target.knownBy() + "))";
        return Sql.number(
                connection,
                "SELECT count(*) FROM " + Stage.TABLE + " WHERE bad IS NULL AND rowid NOT IN (SELECT rid FROM "
                        + Known.TABLE
                        + ") AND " + key + " IN (SELECT " + key + " FROM " + versions + " WHERE " + key
                        + " IS NOT NULL)");
    }
}
