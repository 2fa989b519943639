package io.holdfast.store.live;

import java.util.Optional;
import java.util.OptionalDouble;

/** Something an event says of a customer. Moments are microseconds since 1970 UTC. */
public sealed interface LiveFact {
    /** Whose it is. */
    String customer();

    /** He did something. */
    record Activity(String customer, String messageId, long at, String name, OptionalDouble value)
            implements LiveFact {}

    /** He bought something; the amount in minor units of the currency, the workspace's when empty. */
    record Order(String customer, String orderId, long at, long amount, Optional<String> currency)
            implements LiveFact {}

    /**
     * A fact there would have been, had a value of it been one: set aside.
     *
     * @param property where it stood
     * @param code why, as for rows of files
     */
    record Unfit(String customer, String property, String value, String code, String sentence) implements LiveFact {}

    /** An attribute has a value from then on; empty takes it away. */
    record Attribute(String customer, String name, Optional<String> value, long at) implements LiveFact {}

    /** A personal field, which is kept apart from the facts. */
    record Person(String customer, Field field, Optional<String> value) implements LiveFact {
        /** Which one. */
        public enum Field {
            NAME,
            EMAIL,
            PHONE,
            BIRTHDAY
        }
    }
}
