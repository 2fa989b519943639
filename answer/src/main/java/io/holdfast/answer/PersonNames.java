package io.holdfast.answer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks up what persons are called. It is a value as an {@link Analysis} is: two that are equal, or have the same text, tell
 * the same names to whoever asks.
 */
@FunctionalInterface
public interface PersonNames {
    /** By customer; without those whose name is not known or not for whoever asks. */
    Map<String, String> of(Collection<String> customers);

    /** The ids of those in whose name some letters are, whatever their case, as far as they are told to whoever asks. */
    default Set<String> containing(String part) {
        return Set.of();
    }

    /** The same as queries of a store; none where nobody's are told. */
    default List<String> queriesContaining(String part) {
        return List.of();
    }

    /** Whether anybody's name is told to whoever asks. */
    default boolean areAny() {
        return true;
    }
}
