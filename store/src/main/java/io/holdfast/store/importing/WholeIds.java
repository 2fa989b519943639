package io.holdfast.store.importing;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FieldType;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.FieldMapping;
import io.holdfast.store.importing.mapping.IdStyle;
import io.holdfast.store.importing.mapping.ImportNote;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.importing.sniff.ColumnSample;
import io.holdfast.store.importing.sniff.SourceFile;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads ids that a spreadsheet wrote as decimals as whole numbers. What the sample says is held against all rows: one
 * value that is no whole number, anywhere in the file, and the column is kept as written. A format that the mapping names
 * already is not questioned, so that the ids of a source meet from one file to the next.
 */
final class WholeIds {
    private WholeIds() {}

    /** Thrown where a column is not what its sample seemed to be. */
    static final class Contradicted extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;
        private final String value;

        Contradicted(String field, String value) {
            super(field + " holds " + value);
            this.field = field;
            this.value = value;
        }
    }

    /** The fields of ids without a format whose sampled values are all whole numbers written as decimals. */
    static Set<String> of(Mapping mapping, SourceFile file) {
        Set<String> whole = new LinkedHashSet<>();
        for (FactField field : mapping.kind().fields()) {
            Optional<FieldMapping> from = Optional.ofNullable(mapping.fields().get(field.name()));
            boolean undecided = field.type() == FieldType.ID
                    && from.filter(id -> id.format().isEmpty()).isPresent();
            if (undecided
                    && sample(from.orElseThrow(), file).filter(IdStyle::isWhole).isPresent()) {
                whole.add(field.name());
            }
        }
        return whole;
    }

    private static Optional<ColumnSample> sample(FieldMapping from, SourceFile file) {
        return from.column().map(file::indexOf).filter(place -> place >= 0).map(file.columns()::get);
    }

    /** The mapping that reads these fields so, saying it in a note each. */
    static Mapping read(Mapping mapping, Set<String> whole, List<ImportNote> notes) {
        Mapping read = mapping;
        for (String field : whole) {
            FieldMapping from = read.fields().getOrDefault(field, FieldMapping.constant(""));
            read = read.withField(field, from.withFormat(IdStyle.WHOLE));
            notes.add(ImportNote.of(ImportNote.Code.WHOLE_IDS, from.column().orElse(field), IdStyle.TEXT));
        }
        return read;
    }

    /** Fails where one of the rows that were read is not as the sample promised. */
    static void require(ImportPlan plan, Connection connection, String rows) throws Contradicted {
        for (String field : plan.wholeIds()) {
            String id = quoted(field);
            Optional<String> odd = Sql.first(
                    connection,
                    "SELECT " + id + " FROM " + rows + " WHERE NOT regexp_full_match(" + id
                            + ", '0|[1-9][0-9]*') LIMIT 1",
                    row -> row.getString(1));
            if (odd.isPresent()) {
                throw new Contradicted(field, odd.get());
            }
        }
    }

    /** The plan that keeps the ids of the contradicted field as they are written. */
    static ImportPlan asWritten(ImportPlan plan, Contradicted why) {
        FieldMapping from = plan.mapping().fields().getOrDefault(why.field, FieldMapping.constant(""));
        Set<String> left = new LinkedHashSet<>(plan.wholeIds());
        left.remove(why.field);
        List<ImportNote> notes = new ArrayList<>(plan.notes());
        notes.add(ImportNote.of(ImportNote.Code.IDS_AS_WRITTEN, from.column().orElse(why.field), why.value));
        Mapping mapping = plan.mapping().withField(why.field, from.withFormat(IdStyle.TEXT));
        return new ImportPlan(plan.file(), mapping, left, notes, plan.options());
    }
}
