package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps the list of tables in which some natural key has more than one version. */
final class Versions {
    private Versions() {}

    /** Looks at the rows a batch has written, before it is committed. */
    static void note(Connection connection, int batch) {
        List<String> noted = Sql.list(connection, "SELECT table_name FROM versioned", row -> row.getString(1));
        for (FactKind kind : FactKind.values()) {
            if (!noted.contains(kind.table()) && repeats(connection, kind, batch)) {
                Sql.update(connection, "INSERT INTO versioned VALUES (?)", kind.table());
            }
        }
    }

    private static boolean repeats(Connection connection, FactKind kind, int batch) {
        List<String> columns =
                FactTable.repeatKey(kind).stream().map(FactTable::quoted).toList();
        String key =
                columns.size() == 1 ? columns.get(0) : columns.stream().collect(Collectors.joining(", ", "(", ")"));
        String keyed =
                " FROM " + kind.table() + " WHERE batch_id = " + batch + " AND " + columns.get(0) + " IS NOT NULL";
        if (Sql.number(connection, "SELECT count(*) FROM (SELECT 1" + keyed + " LIMIT 1)") == 0) {
            return false;
        }
        // Eight bytes of hash instead of the key: two keys with one hash only cost a needless search for versions.
        return Sql.number(connection, "SELECT (count(*) > count(DISTINCT hash(" + key + ")))::INTEGER" + keyed) == 1
                || Sql.number(
                                connection,
                                "SELECT count(*) FROM (SELECT 1 FROM " + kind.table() + " WHERE batch_id <> " + batch
                                        + " AND " + key + " IN (SELECT " + key + keyed + ") LIMIT 1)")
                        == 1;
    }
}
