package io.holdfast.store.hand;

import io.holdfast.core.fact.FactKind;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person writes down of a customer.
 *
 * @param kind one whose facts have a key of their own
 * @param customer whose it is
 * @param values by the names of the kind's fields: texts, numbers, truth values and {@link java.time.Instant}s; the field
 *     that says when the fact was true is among them
 * @param replaces the key of the fact by hand of which this is a newer version
 * @param seen the batch of the version the writer has seen, where it replaces one
 */
public record HandFact(
        FactKind kind, String customer, Map<String, Object> values, Optional<String> replaces, OptionalInt seen) {

    public HandFact {
        values = Map.copyOf(values);
    }

    /** Something new. */
    public static HandFact of(FactKind kind, String customer, Map<String, Object> values) {
        return new HandFact(kind, customer, values, Optional.empty(), OptionalInt.empty());
    }
}
