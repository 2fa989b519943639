package io.holdfast.store.person;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.ErasedContacts;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what somebody names a contact whose id he does not know, or who has none: all that is given must be so, in capital
 * letters or small ones.
 */
public record SaidOfContact(Optional<String> name, Optional<String> email, Optional<String> phone) {
    private static final String WHO = ErasedContacts.who(List.of("contact_id", "name", "email", "phone"));

    public boolean isNothing() {
        return given().isEmpty();
    }

    /** The one contact of a customer of whom it is said. */
    public Erasure.Contact of(FactStore store, String customer) {
        List<Object> values = new ArrayList<>(List.of(customer));
        StringBuilder sql =
                new StringBuilder("SELECT max(contact_id), min(batch_id), arg_min(row_no, batch_id) FROM contacts"
                        + " WHERE customer_id = ?");
        given().forEach((field, value) -> {
            sql.append(" AND lower(trim(").append(field).append(")) = lower(trim(?))");
            values.add(value);
        });
        List<Erasure.Contact> found;
        try (FactStore.Connections one = store.connectAtOneMoment(1)) {
            found = Sql.list(
                    one.all().get(0),
                    sql.append(" GROUP BY ").append(WHO).toString(),
                    row -> new Erasure.Contact(Optional.ofNullable(row.getString(1)), row.getInt(2), row.getLong(3)),
                    values.toArray());
        }
        if (found.size() > 1) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "%d contacts of the customer '%s' are so named. Give more of name, address and number, so that one is"
                            + " meant.",
                    found.size(),
                    customer);
        }
        return found.stream().findFirst().orElseThrow(() -> ContactErasure.unknown(customer));
    }

    private Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        name.ifPresent(value -> given.put("name", value));
        email.ifPresent(value -> given.put("email", value));
        phone.ifPresent(value -> given.put("phone", value));
        return given;
    }
}
