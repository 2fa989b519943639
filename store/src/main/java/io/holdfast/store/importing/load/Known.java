package io.holdfast.store.importing.load;

import static io.holdfast.store.FactTable.quoted;

import io.holdfast.core.fact.FactField;
import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the rows of a file that are known already. A row with a key is, when it equals the newest version of its key; a
 * row that differs is a new version. Rows without a key are told apart by all their fields and counted: of n equal rows
 * of the file, as many are known as there are such rows in the store. Nothing is compared where there is nothing to
 * compare with.
 */
final class Known {
    static final String TABLE = "import_known";

    private final Connection connection;
    private final FactKind kind;
    private final Set<String> fields;
    private final String versions;

    /**
     * @param fields the fields of the stage
     * @param knownBy the moment of the import in microseconds
     */
    Known(Connection connection, FactKind kind, Set<String> fields, long knownBy) {
        this.connection = connection;
        this.kind = kind;
        this.fields = fields;
        this.versions = kind.table() + "_versions(make_timestamp(" + knownBy + "))";
    }

    /** Fills {@link #TABLE} with the {@code rowid}s of known rows. */
    void find() {
        Sql.run(connection, "CREATE TEMP TABLE " + TABLE + " (rid BIGINT)");
        boolean before = exists("SELECT 1 FROM " + versions);
        Optional<String> key = kind.key().filter(fields::contains);
        if (key.isPresent()) {
            String column = quoted(key.get());
            if (before || repeats(column)) {
                keyed(key.get());
            }
            if (before && exists("SELECT 1 FROM " + Stage.TABLE + " WHERE bad IS NULL AND " + column + " IS NULL")) {
                counted("AND " + column + " IS NULL");
            }
        } else if (before) {
            counted("");
        }
    }

    private boolean exists(String query) {
        return Sql.number(connection, "SELECT count(*) FROM (" + query + " LIMIT 1)") > 0;
    }

    private boolean repeats(String key) {
        return Sql.number(
                        connection,
                        "SELECT (count(" + key + ") > count(DISTINCT hash(" + key + ")))::INTEGER FROM " + Stage.TABLE
                                + " WHERE bad IS NULL AND " + key + " IS NOT NULL")
                == 1;
    }

    /** The store's newest version of each key, then the file's rows in order: each is compared with the one before it. */
    private void keyed(String keyField) {
        String key = quoted(keyField);
        String row = joined(keyedFields(keyField), field -> "'" + field + "': " + quoted(field), "{", "}");
        String newest = "SELECT -1 AS rid, " + key + " AS k, " + row + " AS r FROM (" + newest(key) + ")";
        String staged = "SELECT rowid AS rid, " + key + " AS k, " + row + " AS r FROM " + Stage.TABLE
                + " WHERE bad IS NULL AND " + key + " IS NOT NULL";
        Sql.run(
                connection,
                "INSERT INTO " + TABLE + " SELECT rid FROM (SELECT rid, r, lag(rid) OVER version AS before_rid,"
                        + " lag(r) OVER version AS before FROM (" + newest + " UNION ALL " + staged
                        + ") WINDOW version AS (PARTITION BY k ORDER BY rid))"
                        + " WHERE rid >= 0 AND before_rid IS NOT NULL AND r IS NOT DISTINCT FROM before");
    }

    private List<String> keyedFields(String keyField) {
        List<String> compared = new ArrayList<>(fields);
        compared.remove(keyField);
        compared.remove("known_at");
        compared.add(0, keyField);
        return compared;
    }

    private String newest(String key) {
        String order = " ORDER BY known_at DESC, batch_id DESC, row_no DESC";
        String wanted = " WHERE " + key + " IN (SELECT " + key + " FROM " + Stage.TABLE + " WHERE bad IS NULL)";
        String one = " QUALIFY row_number() OVER (PARTITION BY " + key + order + ") = 1";
        String facts = "SELECT * FROM " + versions + wanted + one;
        if (kind != FactKind.CUSTOMER) {
            return facts;
        }
        String people = versions.replace(kind.table(), FactTable.PEOPLE);
        String personal = FactTable.peopleFields().stream()
                .map(FactField::name)
                .filter(name -> !name.equals("customer_id"))
                .map(name -> ", p." + quoted(name))
                .collect(Collectors.joining());
        return "SELECT f.*" + personal + " FROM (" + facts + ") f LEFT JOIN (SELECT * FROM " + people + wanted + one
                + ") p ON p.customer_id = f.customer_id";
    }

    /** Equal rows are numbered; those up to the number of such rows in the store are known. */
    private void counted(String extra) {
        List<String> compared = new ArrayList<>();
        kind.fields().stream().map(FactField::name).filter(fields::contains).forEach(compared::add);
        String names = joined(compared, FactTable::quoted, "", "");
        String same = compared.stream()
                .map(field -> "s." + quoted(field) + " IS NOT DISTINCT FROM e." + quoted(field))
                .collect(Collectors.joining(" AND "));
        String at = quoted(kind.validAt());
        String range = fields.contains(kind.validAt())
                ? " WHERE " + at + " BETWEEN (SELECT min(" + at + ") FROM " + Stage.TABLE + ") AND (SELECT max(" + at
                        + ") FROM " + Stage.TABLE + ")"
                : " WHERE true";
        Sql.run(
                connection,
                "INSERT INTO " + TABLE + " SELECT s.rid FROM (SELECT rowid AS rid, " + names
                        + ", row_number() OVER (PARTITION BY " + names + " ORDER BY rowid) AS nth FROM " + Stage.TABLE
                        + " WHERE bad IS NULL " + extra + ") s JOIN (SELECT " + names + ", count(*) AS n FROM "
                        + versions + range + " " + extra + " GROUP BY ALL) e ON " + same + " WHERE s.nth <= e.n");
    }

    private static String joined(List<String> names, Function<String, String> form, String before, String after) {
        return names.stream().map(form).collect(Collectors.joining(", ", before, after));
    }
}
