package io.holdfast.store.importing.load;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.ErasedContacts;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.Sql;
import io.holdfast.store.person.OwnWords;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Staged rows of contacts who were erased alone, or that say what was spoken with them. */
final class ErasedContactRows {
    private static final String FOUND = "import_erased_contacts";

    private final Connection connection;
    private final ErasedContacts erased;
    private final FactKind kind;
    private final Set<String> fields;

    ErasedContactRows(Connection connection, ErasedIds erased, FactKind kind, Set<String> fields) {
        this.connection = connection;
        this.erased = new ErasedContacts(erased);
        this.kind = kind;
        this.fields = fields;
    }

    /** Whether rows of a table are theirs. */
    boolean areIn(String table) {
        return mayBe() && Sql.number(connection, "SELECT count(*) FROM (" + erased.among(table, fields) + ")") > 0;
    }

    private boolean mayBe() {
        return kind == FactKind.CONTACT || (kind == FactKind.INTERACTION && fields.contains("contact_id"));
    }

    /** Gives the rows to their pseudonyms; a contact without an id has none afterwards either. */
    void settle() {
        if (!areIn(Stage.TABLE)) {
            return;
        }
        Sql.run(connection, "CREATE TEMP TABLE " + FOUND + " AS " + erased.among(Stage.TABLE, fields));
        List<String> changes = new ArrayList<>();
        if (fields.contains("contact_id")) {
            changes.add("contact_id = CASE WHEN contact_id IS NOT NULL THEN f.pseudonym END");
        }
        OwnWords.of(kind).stream().filter(fields::contains).forEach(words -> changes.add(words + " = NULL"));
        changes.add("bad = CASE WHEN bad IS NOT NULL THEN split_part(bad, ':', 1) || ':' END");
        Sql.run(
                connection,
                "UPDATE " + Stage.TABLE + " SET " + String.join(", ", changes) + " FROM " + FOUND + " f WHERE "
                        + ErasedContacts.who(fields) + " = f.id");
        Sql.run(connection, "DROP TABLE " + FOUND);
    }
}
