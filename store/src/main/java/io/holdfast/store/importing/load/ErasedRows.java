package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import io.holdfast.store.importing.mapping.Mapping;
import io.holdfast.store.person.OwnWords;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Staged rows of customers who were erased: they are given to the pseudonyms, without what says who somebody is and without
 * anybody's own words, before they are compared with what is known. A value in quarantine is dropped. What was not even a
 * row cannot be looked at.
 */
final class ErasedRows {
    private static final String FOUND = "import_erased";

    private final Connection connection;
    private final Mapping mapping;
    private final Set<String> fields;
    private final ErasedIds erased;
    private final ErasedContactRows contacts;

    ErasedRows(Connection connection, Mapping mapping, Set<String> fields) {
        this.connection = connection;
        this.mapping = mapping;
        this.fields = fields;
        this.erased = ErasedIds.of(connection);
        this.contacts = new ErasedContactRows(connection, erased, mapping.kind(), fields);
    }

    /** Whether there is nobody to look for. */
    boolean isNobody() {
        return erased.isEmpty() || !fields.contains("customer_id");
    }

    /** Whether rows of a table are theirs. */
    boolean areIn(String table) {
        return !isNobody() && (isAny(erased.among(table)) || contacts.areIn(table));
    }

    /** Gives their rows of the stage to their pseudonyms, contacts who were erased alone first. */
    void settle() {
        if (isNobody()) {
            return;
        }
        contacts.settle();
        if (isAny(erased.among(Stage.TABLE))) {
            settleCustomers();
        }
    }

    private boolean isAny(String found) {
        return Sql.number(connection, "SELECT count(*) FROM (" + found + ")") > 0;
    }

    private void settleCustomers() {
        Sql.run(connection, "CREATE TEMP TABLE " + FOUND + " AS " + erased.among(Stage.TABLE));
        if (mapping.kind() == FactKind.ATTRIBUTE) {
            forgetValues();
        }
        List<String> changes = new ArrayList<>(List.of("customer_id = f.pseudonym"));
        mapping.kind()
                .key()
                .filter(key -> !key.equals("customer_id") && fields.contains(key))
                .ifPresent(key -> changes.add(quoted(key) + " = " + key(key, mapping.kind())));
        if (mapping.kind() == FactKind.INTERACTION && fields.contains("contact_id")) {
            changes.add("contact_id = " + key("contact_id", FactKind.CONTACT));
        }
        nothing().forEach(column -> changes.add(column + " = NULL"));
        changes.add("bad = CASE WHEN bad IS NOT NULL THEN split_part(bad, ':', 1) || ':' END");
        Sql.run(
                connection,
                "UPDATE " + Stage.TABLE + " SET " + String.join(", ", changes) + " FROM " + FOUND + " f WHERE "
                        + Stage.TABLE + ".customer_id = f.id");
        Sql.run(connection, "DROP TABLE " + FOUND);
    }

    /** An id that stands in the store as it is was left there, since another customer has it too. */
    private String key(String key, FactKind kind) {
        String own = Stage.TABLE + "." + quoted(key);
        return "CASE WHEN " + own + " IN (SELECT " + quoted(key) + " FROM "
                + kind.table() + " WHERE " + quoted(key) + " IS NOT NULL) THEN " + own + " ELSE "
                + erased.keySql("f.pseudonym", own) + " END";
    }

    /** The columns of which nothing may stay. */
    private List<String> nothing() {
        List<String> columns = new ArrayList<>();
        mapping.kind().fields().stream()
                .filter(field -> FactTable.isPersonal(mapping.kind(), field))
                .forEach(field -> columns.add(field.name()));
        columns.addAll(OwnWords.of(mapping.kind()));
        columns.retainAll(fields);
        List<String> all =
                new ArrayList<>(columns.stream().map(FactTable::quoted).toList());
        int number = 0;
        for (String attribute : mapping.attributes().keySet()) {
            number++;
            if (erased.isPersonal(attribute)) {
                all.add(FieldRows.attributeColumn(number));
            }
        }
        return all;
    }

    private void forgetValues() {
        List<String> names = Sql.list(
                        connection,
                        "SELECT DISTINCT name FROM " + Stage.TABLE + " WHERE name IS NOT NULL AND customer_id IN"
                                + " (SELECT id FROM " + FOUND + ")",
                        row -> row.getString(1))
                .stream()
                .filter(erased::isPersonal)
                .toList();
        if (!names.isEmpty()) {
            Sql.run(
                    connection,
                    "UPDATE " + Stage.TABLE + " SET \"value\" = NULL WHERE " + Sql.isOneOf("name", names)
                            + " AND customer_id IN (SELECT id FROM " + FOUND + ")");
        }
    }
}
