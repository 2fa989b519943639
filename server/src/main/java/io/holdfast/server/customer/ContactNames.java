package io.holdfast.server.customer;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.hand.HandFacts;
import io.holdfast.store.person.FactsOfOne;
import io.holdfast.store.person.OneFact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** With whom of a customer's contacts something was spoken: his name, or his id where no name is known. */
final class ContactNames {
    /** What an interaction is shown with beside its own fields. */
    static final String FIELD = "contact";

    /** What says who he is; an id may be an address. */
    static final Set<String> HIDDEN_FIELDS = Set.of(FIELD, "contact_id");

    private final Map<String, String> names;

    private ContactNames(Map<String, String> names) {
        this.names = names;
    }

    /** Those of the contacts some facts name, as known by a moment; nothing is read where they name none. */
    static ContactNames of(FactStore store, String customer, Instant knownBy, List<OneFact> facts) {
        Map<String, String> names = new HashMap<>();
        if (facts.stream().anyMatch(fact -> id(fact).isPresent())) {
            FactsOfOne.of(store, customer, knownBy, new FactsOfOne.Asked(Set.of(FactKind.CONTACT), HandFacts.SOURCE))
                    .stream()
                    .filter(contact -> contact.takenBack().isEmpty())
                    .forEach(contact -> contact.key().ifPresent(key -> Optional.ofNullable(
                                    contact.fields().get("name"))
                            .ifPresent(name -> names.put(key, name.toString()))));
        }
        return new ContactNames(names);
    }

    /** With whom it was; empty where it says nothing of it. */
    Optional<String> with(OneFact fact) {
        return id(fact).map(id -> names.getOrDefault(id, id));
    }

    private static Optional<String> id(OneFact fact) {
        return fact.kind() == FactKind.INTERACTION
                ? Optional.ofNullable(fact.fields().get("contact_id")).map(Object::toString)
                : Optional.empty();
    }
}
