package io.holdfast.server.live;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is kept of a message.
 *
 * @param messageId the sender's own id of it; empty when there is none
 * @param customer of whom it speaks
 * @param at when it happened, microseconds since 1970 UTC
 * @param activity what the customer did; empty when the message says nothing of the kind
 * @param value a number that goes with it
 * @param order what he bought
 * @param traits what he is from then on
 */
record LiveEvent(
        String messageId,
        String customer,
        long at,
        String activity,
        OptionalDouble value,
        Optional<Purchase> order,
        List<Trait> traits) {
    LiveEvent {
        traits = List.copyOf(traits);
    }

    /**
     * An order as it was sent.
     *
     * @param amount in the currency's main unit, a decimal number
     * @param currency the workspace's when empty
     */
    record Purchase(String orderId, String amount, String currency) {}

    /** A trait and its value; an empty one takes it away. */
    record Trait(String name, String value) {}
}
