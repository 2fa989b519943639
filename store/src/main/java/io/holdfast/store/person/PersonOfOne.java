package io.holdfast.store.person;

import io.holdfast.core.fact.FactField;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactTable;
import io.holdfast.store.Sql;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The personal fields of one customer, as known now: of each the newest that says anything. */
public final class PersonOfOne {
    private PersonOfOne() {}

    /** Name, e-mail address, telephone number and birthday; null where nothing is known. */
    public static Map<String, @Nullable Object> of(FactStore store, String customer) {
        Map<String, @Nullable Object> person = new LinkedHashMap<>();
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            for (FactField field : FactTable.peopleFields()) {
                if (!field.name().equals("customer_id")) {
                    String column = FactTable.quoted(field.name());
                    person.put(
                            field.name(),
                            Sql.first(
                                            one.all().get(0),
                                            "SELECT " + column + "::VARCHAR FROM " + FactTable.PEOPLE
                                                    + "_versions(TIMESTAMP 'infinity') WHERE customer_id = ? AND "
                                                    + column + " IS NOT NULL"
                                                    + " ORDER BY known_at DESC, batch_id DESC, row_no DESC LIMIT 1",
                                            row -> row.getString(1),
                                            customer)
                                    .orElse(null));
                }
            }
        }
        return person;
    }
}
