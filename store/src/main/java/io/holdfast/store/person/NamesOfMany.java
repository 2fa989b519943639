package io.holdfast.store.person;

import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.util.Collection;
import java.util.Map;
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
                            "SELECT customer_id, name FROM " + FactTable.PEOPLE
                                    + "_versions(TIMESTAMP 'infinity') WHERE name IS NOT NULL AND "
                                    + Sql.isOneOf("customer_id", customers)
                                    + " QUALIFY row_number() OVER (PARTITION BY customer_id"
                                    + " ORDER BY known_at DESC, batch_id DESC, row_no DESC) = 1",
                            row -> Map.entry(row.getString(1), row.getString(2)))
                    .stream()
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
