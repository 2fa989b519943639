package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads as known at a moment, one pair of table macros per kind:
 *
 * <ul>
 *   <li>{@code contracts_versions(known_by)}: every row known by then whose batch was not undone by then;
 *   <li>{@code contracts_known(known_by)}: of these, the newest version of each natural key, by {@code known_at}, then
 *       batch, then row. Rows without a key are each a fact of their own.
 * </ul>
 *
 * Looking for versions and for undone batches costs a pass over tens of millions of rows, so the macros do it only where
 * there are any; {@link #create} is called again when that changes.
 */
final class KnownViews {
    private KnownViews() {}

    /**
     * What the macros must look for.
     *
     * @param versioned tables in which some key has more than one version
     * @param undone whether any batch was ever undone
     */
    record Needs(Set<String> versioned, boolean undone) {}

    static List<String> create(Needs needs) {
        List<String> statements = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            statements.add(versions(kind.table(), needs));
            statements.add(known(kind, needs));
        }
        statements.add(versions(FactTable.PEOPLE, needs));
        return statements;
    }

    private static String versions(String table, Needs needs) {
        String undone = needs.undone()
                ? " AND NOT EXISTS (SELECT 1 FROM undone u WHERE u.batch_id = f.batch_id AND u.known_at <= known_by)"
                : "";
        return macro(table + "_versions") + "SELECT * FROM " + table + " f WHERE f.known_at <= known_by" + undone;
    }

    private static String known(FactKind kind, Needs needs) {
        String select = macro(kind.table() + "_known") + "SELECT * FROM " + kind.table() + "_versions(known_by)";
        if (!needs.versioned().contains(kind.table())) {
            return select;
        }
        List<String> key =
                FactTable.versionKey(kind).stream().map(FactTable::quoted).toList();
        String keyless = FactTable.keyMayBeAbsent(kind) ? key.get(0) + " IS NULL OR " : "";
        return select + " QUALIFY " + keyless + "row_number() OVER (PARTITION BY " + String.join(", ", key)
                + " ORDER BY known_at DESC, batch_id DESC, row_no DESC) = 1";
    }

    private static String macro(String name) {
        return "CREATE OR REPLACE MACRO " + name + "(known_by) AS TABLE ";
    }
}
