package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.read.RowSource;
import io.holdfast.store.importing.sniff.SourceFile;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a file into the stage and makes its rows facts, all inside the batch's transaction. */
public final class Loader {
    /** The stage, for those who look at it before it is accepted. */
    public static final String STAGE = Stage.TABLE;

    private final Connection connection;
    private final Mapping mapping;
    private final Target target;
    private final Stage stage;
    private boolean numbered;

    public Loader(Connection connection, Mapping mapping, SourceFile file, Target target) {
        this.connection = connection;
        this.mapping = mapping;
        this.target = target;
        this.stage = new Stage(mapping, file, target.currency());
    }

    /** The statement that reads the file; run by the caller, who watches over its progress. */
    public String reading(RowSource source) {
        return stage.create(source);
    }

    /** Numbers the rows and takes over what the rewriting rejected. */
    public void staged(RowSource source) {
        numbered = source.numbered() || stage.lines();
        stage.number(connection, source.numbered());
        String rejects = source.rejects()
                .map(path -> "read_csv(" + Sql.literal(path.toAbsolutePath().toString())
                        + ", auto_detect = false, header = false, delim = ',', quote = '\"', escape = '\"',"
                        + " columns = {'row_no': 'BIGINT', 'reason': 'VARCHAR', 'value': 'VARCHAR'})")
                .orElse("(SELECT 0::BIGINT AS row_no, '' AS reason, '' AS value WHERE false)");
        Sql.run(connection, "CREATE TEMP TABLE import_rejects AS SELECT * FROM " + rejects);
    }

    /** Writes facts, people, attributes and quarantine. */
    public Loaded write() {
        new Known(connection, mapping.kind(), stage.fields(), target.knownBy()).find();
        long rejected = Sql.number(connection, "SELECT count(*) FROM import_rejects");
        long staged = Sql.number(connection, "SELECT count(*) FROM " + STAGE);
        long bad = Sql.number(connection, "SELECT count(*) FROM " + STAGE + " WHERE bad IS NOT NULL");
        long known = Sql.number(connection, "SELECT count(*) FROM " + Known.TABLE);
        long corrections = corrections();
        long accepted = insertFacts(known);
        insertPeople(known);
        long attributes = new AttributeWriter(connection, mapping, target, number()).write();
        Quarantine quarantine = new Quarantine(connection, target, number());
        quarantine.write(stage.checks());
        BatchCounts counts = new BatchCounts(staged + rejected, accepted, known, bad + rejected);
        return new Loaded(counts, corrections, attributes, quarantine.reasons());
    }

    /** Takes the temporary tables away. */
    public void drop() {
        for (String table : List.of(STAGE, "import_rejects", Known.TABLE)) {
            Sql.run(connection, "DROP TABLE IF EXISTS " + table);
        }
    }

    private String number() {
        return numbered ? "row_no" : Stage.rowNumber(connection);
    }

    private String good(long known) {
        return " WHERE bad IS NULL" + (known == 0 ? "" : " AND rowid NOT IN (SELECT rid FROM " + Known.TABLE + ")");
    }

    private long insertFacts(long known) {
        List<FactField> fields = FactTable.fields(mapping.kind()).stream()
                .filter(field -> stage.fields().contains(field.name()))
                .toList();
        return insert(mapping.kind().table(), fields, good(known));
    }

    private void insertPeople(long known) {
        Set<String> staged = stage.fields();
        List<FactField> fields = FactTable.peopleFields().stream()
                .filter(field -> staged.contains(field.name()))
                .toList();
        if (mapping.kind() == FactKind.CUSTOMER && fields.size() > 1) {
            insert(FactTable.PEOPLE, fields, good(known));
        }
    }

    private long insert(String table, List<FactField> fields, String where) {
        Set<String> staged = stage.fields();
        String valid = staged.contains(mapping.kind().validAt())
                ? quoted(mapping.kind().validAt())
                : "NULL::TIMESTAMP";
        String moment = "make_timestamp(" + target.knownAt() + ")";
        String knownAt = staged.contains(Mapping.KNOWN_AT) ? "coalesce(known_at, " + moment + ")" : moment;
        List<String> names = new ArrayList<>(FactTable.COMMON);
        fields.forEach(field -> names.add(field.name()));
        String columns = names.stream().map(FactTable::quoted).collect(Collectors.joining(", "));
        String values =
                fields.stream().map(field -> ", " + quoted(field.name())).collect(Collectors.joining());
        return Sql.update(
                connection,
                "INSERT INTO " + table + " (" + columns + ") SELECT " + valid + ", " + knownAt + ", "
                        + Sql.literal(target.source()) + ", " + target.batch() + ", " + number() + values + " FROM "
                        + STAGE + where);
    }

    private long corrections() {
        if (mapping.kind().key().filter(stage.fields()::contains).isEmpty()) {
            return 0;
        }
        String key = quoted(mapping.kind().key().orElseThrow());
        String versions = mapping.kind().table() + "_versions(make_timestamp(" + target.knownBy() + "))";
        return Sql.number(
                connection,
                "SELECT count(*) FROM " + STAGE + " WHERE bad IS NULL AND rowid NOT IN (SELECT rid FROM " + Known.TABLE
                        + ") AND " + key + " IN (SELECT " + key + " FROM " + versions + " WHERE " + key
                        + " IS NOT NULL)");
    }
}
