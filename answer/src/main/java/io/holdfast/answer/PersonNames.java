package io.holdfast.answer;

import java.util.Collection;
import java.util.Map;

/**
 * Looks up what persons are called. It is a value as an {@link Analysis} is: two that are equal, or have the same text, tell
 * the same names to whoever asks.
 */
@FunctionalInterface
public interface PersonNames {
    /** By customer; without those whose name is not known or not for whoever asks. */
    Map<String, String> of(Collection<String> customers);

    /** Whether anybody's name is told to whoever asks. */
    default boolean areAny() {
        return true;
    }
}
