package io.holdfast.store.hand;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.store.Sql;
import java.sql.Connection;
import java.util.Optional;

/** Whether the contact a fact is of, or was spoken with, is one of whom something may be written. */
final class SpokenTo {
    private final Connection connection;

    SpokenTo(Connection connection) {
        this.connection = connection;
    }

    /** @throws Problem of one who was erased, or whom the customer does not have */
    void check(HandFact fact) {
        if (fact.kind() == FactKind.CONTACT) {
            fact.replaces().ifPresent(this::refuseErased);
        }
        if (fact.kind() == FactKind.INTERACTION) {
            Optional.ofNullable(fact.values().get("contact_id"))
                    .map(Object::toString)
                    .ifPresent(contact -> requireOf(fact.customer(), contact));
        }
    }

    private void refuseErased(String contact) {
        if (Sql.number(connection, "SELECT count(*) FROM erasures WHERE pseudonym = ?", contact) > 0) {
            throw new Problem(StoreParticular.CONTACT_ERASED, contact);
        }
    }

    private void requireOf(String customer, String contact) {
        if (Sql.number(
                        connection,
                        "SELECT count(*) FROM contacts_known(TIMESTAMP 'infinity') WHERE contact_id = ? AND customer_id = ?",
                        contact,
                        customer)
                == 0) {
            throw new Problem(StoreParticular.CONTACT_OF_ANOTHER, contact);
        }
    }
}
