package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the list of tables in which some natural key has more than one version. */
final class Versions {
    private Versions() {}

    /**
     * Looks at the rows a batch has written, before it is committed.
     *
     * @param distinct kinds of which it is known that the batch has no key more than once
     */
    static void note(Connection connection, int batch, Set<FactKind> distinct) {
        Set<String> written = Set.copyOf(Sql.list(connection, written(batch), row -> row.getString(1)));
        for (FactKind kind : FactKind.values()) {
            boolean repeated = written.contains(kind.table())
                    && ((!distinct.contains(kind) && repeats(connection, kind, batch))
                            || returns(connection, kind, batch));
            if (repeated) {
                Sql.update(connection, "INSERT INTO versioned VALUES (?)", kind.table());
            }
        }
    }

    /** The tables not noted yet into which the batch has written rows with a key: in one query, since most have none. */
    private static String written(int batch) {
        return Stream.of(FactKind.values())
                .map(kind ->
                        "SELECT * FROM (SELECT '" + kind.table() + "' AS table_name" + keyed(kind, batch) + " LIMIT 1)")
                .collect(Collectors.joining(" UNION ALL ", "FROM (", ") WHERE table_name NOT IN (FROM versioned)"));
    }

    /** Eight bytes of hash instead of the key: two keys with one hash only cost a needless search for versions. */
    private static boolean repeats(Connection connection, FactKind kind, int batch) {
        return Sql.number(
                        connection,
                        "SELECT (count(*) > count(DISTINCT hash(" + key(kind) + ")))::INTEGER" + keyed(kind, batch))
                == 1;
    }

    /** Whether a key of the batch was there before. */
    private static boolean returns(Connection connection, FactKind kind, int batch) {
        return Sql.number(
                        connection,
                        "SELECT count(*) FROM (SELECT 1 FROM " + kind.table() + " WHERE batch_id <> " + batch + " AND "
                                + key(kind) + " IN (SELECT " + key(kind) + keyed(kind, batch) + ") LIMIT 1)")
                == 1;
    }

    private static String key(FactKind kind) {
        List<String> columns =
                FactTable.repeatKey(kind).stream().map(FactTable::quoted).toList();
        return columns.size() == 1 ? columns.get(0) : columns.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static String keyed(FactKind kind, int batch) {
        String first = FactTable.quoted(FactTable.repeatKey(kind).get(0));
        return " FROM " + kind.table() + " WHERE batch_id = " + batch + " AND " + first + " IS NOT NULL";
    }
}
