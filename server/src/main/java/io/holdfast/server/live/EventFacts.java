package io.holdfast.server.live;

import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import io.holdfast.store.importing.load.Reason;
import io.holdfast.store.live.LiveFact;
import io.holdfast.store.live.LiveFact.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an event becomes in the store. Traits that say who a person is are kept apart from the facts, as those of files
 * are; traits that show him and are of no use to anybody are not kept at all.
 */
final class EventFacts {
    private static final Map<String, Person.Field> PERSONAL = Map.of(
            "name", Person.Field.NAME,
            "email", Person.Field.EMAIL,
            "phone", Person.Field.PHONE,
            "birthday", Person.Field.BIRTHDAY);
    private static final Set<String> PARTS_OF_A_NAME = Set.of("firstName", "lastName");
    private static final Set<String> NOT_KEPT = Set.of("avatar", "username", "description", "website");

    private final Currency usual;

    /** @param currency that of amounts which come without one */
    EventFacts(String currency) {
        this.usual = Currency.getInstance(currency);
    }

    /** @param substituteId stands for a message id where the sender gave none, so that the activity has one */
    List<LiveFact> of(LiveEvent event, String substituteId) {
        List<LiveFact> facts = new ArrayList<>();
        if (!event.activity().isEmpty()) {
            String id = event.messageId().isEmpty() ? substituteId : event.messageId();
            facts.add(new LiveFact.Activity(event.customer(), id, event.at(), event.activity(), event.value()));
        }
        event.order().map(order -> order(event, order)).ifPresent(facts::add);
        name(event).ifPresent(facts::add);
        for (Trait trait : event.traits()) {
            trait(event, trait).ifPresent(facts::add);
        }
        return facts;
    }

    /** An amount that is none, in a currency nobody pays in, or of more units than there are, is no order and set aside. */
    private LiveFact order(LiveEvent event, Purchase order) {
        Optional<Currency> currency = order.currency().isEmpty()
                ? Optional.of(usual)
                : Currency.getAvailableCurrencies().stream()
                        .filter(known ->
                                known.getCurrencyCode().equals(order.currency().toUpperCase(Locale.ROOT)))
                        .filter(known -> known.getDefaultFractionDigits() >= 0)
                        .findFirst();
        if (currency.isEmpty()) {
            return unfit(event, "currency", order.currency(), Reason.BAD_VALUE);
        }
        Optional<Long> amount = minorUnits(order.amount(), currency.get());
        return amount.isPresent()
                ? new LiveFact.Order(
                        event.customer(),
                        order.orderId(),
                        event.at(),
                        amount.get(),
                        Optional.of(currency.get().getCurrencyCode()))
                : unfit(event, "total", order.amount(), order.amount().isEmpty() ? Reason.MISSING : Reason.BAD_NUMBER);
    }

    private static LiveFact unfit(LiveEvent event, String property, String value, Reason why) {
        return new LiveFact.Unfit(event.customer(), property, value, why.name(), why.sentence());
    }

    private static Optional<Long> minorUnits(String amount, Currency currency) {
        if (!Message.isNumber(amount)) {
            return Optional.empty();
        }
        BigDecimal units = new BigDecimal(amount)
                .movePointRight(currency.getDefaultFractionDigits())
                .setScale(0, RoundingMode.HALF_EVEN);
        return units.precision() <= 18 ? Optional.of(units.longValueExact()) : Optional.empty();
    }

    /** A name sent in two parts, unless it came whole too. */
    private static Optional<LiveFact> name(LiveEvent event) {
        Map<String, String> given = event.traits().stream()
                .filter(trait -> trait.name().equals("name") || PARTS_OF_A_NAME.contains(trait.name()))
                .collect(Collectors.toMap(Trait::name, Trait::value, (first, second) -> second));
        String whole = (given.getOrDefault("firstName", "") + ' ' + given.getOrDefault("lastName", "")).strip();
        return given.containsKey("name") || whole.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(event.customer(), Person.Field.NAME, Optional.of(whole)));
    }

    private static Optional<LiveFact> trait(LiveEvent event, Trait trait) {
        String name = trait.name();
        Optional<String> value = Optional.of(trait.value()).filter(text -> !text.isEmpty());
        if (PERSONAL.containsKey(name)) {
            return Optional.of(new Person(event.customer(), PERSONAL.get(name), value));
        }
        return isAttribute(name)
                ? Optional.of(new LiveFact.Attribute(event.customer(), name, value, event.at()))
                : Optional.empty();
    }

    /** Whether a trait is an attribute; otherwise it says who a person is, or is not kept. */
    static boolean isAttribute(String trait) {
        return !trait.isBlank()
                && !PERSONAL.containsKey(trait)
                && !PARTS_OF_A_NAME.contains(trait)
                && !NOT_KEPT.contains(trait);
    }
}
