package io.holdfast.server.customer;

import io.holdfast.core.fact.FactKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What can be written down by hand of a customer. A note is an interaction in which the customer takes no part; it is told
 * from the others by its channel.
 */
enum HandKind {
    NOTE(FactKind.INTERACTION, List.of("text"), Set.of("text")),
    INTERACTION(FactKind.INTERACTION, List.of("channel", "direction", "outcome", "contact_id"), Set.of("channel")),
    VOID(FactKind.STATUS, List.of("reason_code", "competitor"), Set.of("reason_code")),
    UNVOID(FactKind.STATUS, List.of("reason_code"), Set.of()),
    TICKET(
            FactKind.TICKET,
            List.of("category", "priority", "channel", "is_complaint", "solved_at", "satisfaction"),
            Set.of("category")),
    RESPONSE(FactKind.RESPONSE, List.of("kind", "score", "text", "reason_code", "touchpoint"), Set.of("kind")),
    ORDER(FactKind.ORDER, List.of("amount", "currency", "product"), Set.of("amount")),
    COST(FactKind.COST, List.of("kind", "amount", "currency"), Set.of("kind", "amount")),
    CONTACT(FactKind.CONTACT, List.of("name", "role", "email", "phone", "left_at"), Set.of("name", "role"));

    /** The channel of a note. */
    static final String NOTE_CHANNEL = "note";

    private final FactKind fact;
    private final List<String> fields;
    private final Set<String> required;

    HandKind(FactKind fact, List<String> fields, Set<String> required) {
        this.fact = fact;
        this.fields = fields;
        this.required = required;
    }

    FactKind fact() {
        return fact;
    }

    /** The fields beside {@code at}, which says when, by default now. */
    List<String> fields() {
        return fields;
    }

    Set<String> required() {
        return required;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<HandKind> find(String word) {
        return List.of(values()).stream()
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
