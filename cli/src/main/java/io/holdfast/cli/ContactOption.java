package io.holdfast.cli;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.Erasure;
import io.holdfast.store.person.SaidOfContact;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that name one contact of a customer: his id, or what is known of one who has none. */
final class ContactOption {
    @Option(
            names = "--contact",
            paramLabel = "ID",
            description = "Only this contact of his, by the id the facts have; the customer stays as he is.")
    private @Nullable String id;

    @Option(
            names = "--contact-name",
            paramLabel = "NAME",
            description = "Only the contact of this name, where he has no id; whole, as the facts have it.")
    private @Nullable String name;

    @Option(names = "--contact-email", paramLabel = "ADDRESS", description = "The same by his e-mail address.")
    private @Nullable String email;

    @Option(names = "--contact-phone", paramLabel = "NUMBER", description = "The same by his telephone number.")
    private @Nullable String phone;

    /** The one that is named; empty when none is. */
    Optional<Erasure.Contact> in(FactStore store, String customer) {
        SaidOfContact said =
                new SaidOfContact(Optional.ofNullable(name), Optional.ofNullable(email), Optional.ofNullable(phone));
        if (id == null) {
            return said.isNothing() ? Optional.empty() : Optional.of(said.of(store, customer));
        }
        if (!said.isNothing()) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "A contact is named by --contact, or by --contact-name, --contact-email and --contact-phone, not by"
                            + " both.");
        }
        return Optional.of(Erasure.Contact.of(id));
    }
}
