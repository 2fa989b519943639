package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactField;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The statement that makes facts of rows: the common columns, then the fields. */
final class FactInsert {
    private final Mapping mapping;
    private final Target target;
    private final Set<String> present;

    /** @param present the fields that were read */
    FactInsert(Mapping mapping, Target target, Set<String> present) {
        this.mapping = mapping;
        this.target = target;
        this.present = present;
    }

    /** Into the kind's own table. */
    String facts(String number, String rows) {
        return into(mapping.kind().table(), present(FactTable.fields(mapping.kind())), number, rows);
    }

    /** Into the table of the personal fields; there is nothing to write where the file has none. */
    String people(String number, String rows) {
        return into(FactTable.PEOPLE, present(FactTable.peopleFields()), number, rows);
    }

    boolean hasPeople() {
        return present(FactTable.peopleFields()).size() > 1;
    }

    private List<FactField> present(List<FactField> fields) {
        return fields.stream().filter(field -> present.contains(field.name())).toList();
    }

    private String into(String table, List<FactField> fields, String number, String rows) {
        String validAt = mapping.kind().validAt();
        String valid = present.contains(validAt) ? quoted(validAt) : "NULL::TIMESTAMP";
        String moment = "make_timestamp(" + target.knownAt() + ")";
        String knownAt = present.contains(Mapping.KNOWN_AT) ? "coalesce(known_at, " + moment + ")" : moment;
        List<String> names = new ArrayList<>(FactTable.COMMON);
        fields.forEach(field -> names.add(field.name()));
        String columns = names.stream().map(FactTable::quoted).collect(Collectors.joining(", "));
        String values =
                fields.stream().map(field -> ", " + quoted(field.name())).collect(Collectors.joining());
        return "INSERT INTO " + table + " (" + columns + ") SELECT " + valid + ", " + knownAt + ", "
                + Sql.literal(target.source()) + ", " + target.batch() + ", " + number + values + " FROM " + rows;
    }
}
