package io.holdfast.server.live;

import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import io.holdfast.store.ErasedIds;
import java.util.List;
import java.util.Optional;

/**
 * Events as they may be written down: one of an erased customer is of his pseudonym, without who he is, before it reaches
 * the disk. It becomes the same facts as if it had been written as it came and erased after.
 */
final class ErasedEvents {
    private final ErasedIds erased;

    ErasedEvents(ErasedIds erased) {
        this.erased = erased;
    }

    /** The event itself where nobody erased is in it. */
    LiveEvent of(LiveEvent event) {
        if (erased.isEmpty()) {
            return event;
        }
        return erased.pseudonym(event.customer())
                .map(pseudonym -> of(event, pseudonym))
                .orElseGet(() -> withoutPrevious(event));
    }

    private LiveEvent of(LiveEvent event, String pseudonym) {
        String messageId = event.messageId().isEmpty() ? "" : erased.key(pseudonym, event.messageId());
        Optional<Purchase> order = event.order()
                .map(sent -> new Purchase(erased.key(pseudonym, sent.orderId()), sent.amount(), sent.currency()));
        List<Trait> traits = event.traits().stream()
                .filter(trait -> EventFacts.isAttribute(trait.name()) && !erased.isPersonal(trait.name()))
                .toList();
        return new LiveEvent(messageId, pseudonym, event.at(), event.activity(), event.value(), order, traits);
    }

    /** Somebody else may have been known by the id of one who was erased. */
    private LiveEvent withoutPrevious(LiveEvent event) {
        if (event.traits().stream().allMatch(trait -> kept(trait).equals(trait))) {
            return event;
        }
        List<Trait> traits = event.traits().stream().map(this::kept).toList();
        return new LiveEvent(
                event.messageId(),
                event.customer(),
                event.at(),
                event.activity(),
                event.value(),
                event.order(),
                traits);
    }

    private Trait kept(Trait trait) {
        return new Trait(trait.name(), erased.attribute(trait.name(), trait.value()));
    }
}
