package io.holdfast.server.customer;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.server.customer.ContactPage.Contact;
import io.holdfast.server.customer.ContactPage.LastInteraction;
import io.holdfast.store.FactStore;
import io.holdfast.store.hand.HandFacts;
import io.holdfast.store.person.FactsOfOne;
import io.holdfast.store.person.OneFact;
import io.holdfast.store.person.OwnWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whom one talks to at a customer, with what may not be seen masked. */
final class Contacts {
    private static final String CHAMPION = "champion";
    private static final List<String> ROLES = List.of(CHAMPION, "buyer", "user");

    private static final Comparator<Contact> PRESENT_FIRST = Comparator.comparing((Contact one) -> one.left() != null)
            .thenComparing(one -> one.left() == null ? "" : one.left(), Comparator.reverseOrder())
            .thenComparing(one -> rank(one.role()))
            .thenComparing(one -> String.valueOf(one.since()))
            .thenComparing(one -> String.valueOf(one.key()))
            .thenComparing(Contact::batch);

    private final FactStore store;
    private final ZoneId zone;
    private final boolean masked;

    /** @param masked whether personal data is hidden */
    Contacts(FactStore store, boolean masked) {
        this.store = store;
        this.zone = store.workspace().zone();
        this.masked = masked;
    }

    /** As known by a moment; who comes later is not among them. */
    ContactPage of(String customer, Instant knownBy) {
        List<OneFact> facts = FactsOfOne.of(
                        store,
                        customer,
                        knownBy,
                        new FactsOfOne.Asked(Set.of(FactKind.CONTACT, FactKind.INTERACTION), HandFacts.SOURCE))
                .stream()
                .filter(fact -> fact.takenBack().isEmpty())
                .filter(fact -> fact.at().filter(at -> at.isAfter(knownBy)).isEmpty())
                .toList();
        List<Contact> contacts = facts.stream()
                .filter(fact -> fact.kind() == FactKind.CONTACT)
                .map(this::contact)
                .sorted(PRESENT_FIRST)
                .toList();
        ContactNames names = ContactNames.of(store, customer, knownBy, facts);
        return new ContactPage(contacts, championLeft(contacts, day(knownBy)), last(facts, names), masked);
    }

    private Contact contact(OneFact fact) {
        boolean byHand = fact.origin().source().equals(HandFacts.SOURCE)
                && store.batch(fact.origin().batch())
                        .filter(HandFacts::isByHand)
                        .isPresent();
        return new Contact(
                fact.key().orElse(null),
                text(fact, "name"),
                Optional.ofNullable(text(fact, "role"))
                        .map(role -> isKnown(role) ? role.toLowerCase(Locale.ROOT) : role)
                        .orElse(null),
                text(fact, "email"),
                text(fact, "phone"),
                fact.at().map(this::day).orElse(null),
                Optional.ofNullable(fact.fields().get("left_at"))
                        .map(at -> day(Instant.parse(at.toString())))
                        .orElse(null),
                fact.at().map(Instant::toString).orElse(null),
                fact.origin().source(),
                byHand ? fact.origin().file() : null,
                fact.origin().batch(),
                fact.origin().row(),
                byHand);
    }

    private @Nullable String text(OneFact fact, String field) {
        Object value = fact.fields().get(field);
        boolean hidden = masked && OwnWords.of(fact.kind()).contains(field);
        return value == null ? null : hidden ? Timelines.HIDDEN : value.toString();
    }

    /** An announced leaving is none yet. */
    private static @Nullable String championLeft(List<Contact> contacts, String today) {
        List<Contact> champions =
                contacts.stream().filter(one -> CHAMPION.equals(one.role())).toList();
        boolean anyThere = champions.stream()
                .anyMatch(one -> one.left() == null || one.left().compareTo(today) > 0);
        return anyThere
                ? null
                : champions.stream()
                        .flatMap(one -> Optional.ofNullable(one.left()).stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private @Nullable LastInteraction last(List<OneFact> facts, ContactNames names) {
        return facts.stream()
                .filter(fact -> fact.kind() == FactKind.INTERACTION && fact.at().isPresent())
                .filter(fact -> !HandKind.NOTE_CHANNEL.equals(fact.fields().get("channel")))
                .max(Comparator.comparing((OneFact fact) -> fact.at().orElseThrow())
                        .thenComparing(fact -> fact.origin().batch())
                        .thenComparing(fact -> fact.origin().row()))
                .map(fact -> new LastInteraction(
                        day(fact.at().orElseThrow()),
                        text(fact, "channel"),
                        text(fact, "direction"),
                        text(fact, "by"),
                        names.with(fact)
                                .map(contact -> masked ? Timelines.HIDDEN : contact)
                                .orElse(null)))
                .orElse(null);
    }

    private String day(Instant moment) {
        return LocalDate.ofInstant(moment, zone).toString();
    }

    private static boolean isKnown(String role) {
        return rank(role) < ROLES.size() || role.equalsIgnoreCase("other");
    }

    private static int rank(@Nullable String role) {
        int rank = role == null ? -1 : ROLES.indexOf(role.toLowerCase(Locale.ROOT));
        return rank < 0 ? ROLES.size() : rank;
    }
}
