package io.holdfast.store.person;

import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What persons are called, as known now: of each the newest name there is, as {@link PersonOfOne} has it. */
public final class NamesOfMany {
    private NamesOfMany() {}

    /** Whether a name of anybody is known. */
    public static boolean areAny(FactStore store) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return !Sql.list(
                            one.all().get(0),
                            "SELECT 1 FROM " + FactTable.PEOPLE
                                    + "_versions(TIMESTAMP 'infinity') WHERE name IS NOT NULL LIMIT 1",
                            row -> row.getInt(1))
                    .isEmpty();
        }
    }

    /** By customer; without those of whom no name is known. */
    public static Map<String, String> of(FactStore store, Collection<String> customers) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return Sql.list(
                            one.all().get(0),
                            newest(" AND " + Sql.isOneOf("customer_id", customers)),
                            row -> Map.entry(row.getString(1), row.getString(2)))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** The ids of those in whose name some letters are, whatever their case. */
    public static Set<String> containing(FactStore store, String part) {
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            return Set.copyOf(Sql.list(one.all().get(0), sqlContaining(part), row -> row.getString(1)));
        }
    }

    /** The same as a query. */
    public static String sqlContaining(String part) {
        return "SELECT customer_id FROM (" + newest("") + ") WHERE contains(lower(name), "
                + Sql.literal(part.toLowerCase(Locale.ROOT)) + ")";
    }

    private static String newest(String where) {
        return "SELECT customer_id, name FROM " + FactTable.PEOPLE
                + "_versions(TIMESTAMP 'infinity') WHERE name IS NOT NULL" + where
                + " QUALIFY row_number() OVER (PARTITION BY customer_id"
                + " ORDER BY known_at DESC, batch_id DESC, row_no DESC) = 1";
    }
}
