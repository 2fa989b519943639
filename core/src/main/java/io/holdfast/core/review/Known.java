package io.holdfast.core.review;

import java.util.NoSuchElementException;

/** What is known of something, or that it is not known yet and what is missing. Never both, never a guess. */
public sealed interface Known<T> {

    /** It is known. */
    record Yes<T>(T value) implements Known<T> {}

    /**
     * Not known yet.
     *
     * @param missing what facts are missing, as a stable word for scripts and translation
     */
    record NotYet<T>(Missing missing) implements Known<T> {}

    /** What facts are missing. */
    enum Missing {
        /** Nobody left in the period. */
        NOBODY_LEFT,
        /** No leaving says why. */
        REASONS,
        /** No contract says what it pays. */
        AMOUNTS,
        /** What orders and returns were worth to come. */
        CUSTOMER_VALUE,
        /** What it cost to win and to serve. */
        COSTS,
        /** What was done for those who left or might. */
        INTERACTIONS,
        /** What was changed, and a group left as it was to compare with. */
        CHANGES
    }

    static <T> Known<T> yes(T value) {
        return new Yes<>(value);
    }

    static <T> Known<T> notYet(Missing missing) {
        return new NotYet<>(missing);
    }

    default boolean isKnown() {
        return this instanceof Yes<T>;
    }

    /** The value; ask {@link #isKnown} first. */
    default T value() {
        if (this instanceof Yes<T> yes) {
            return yes.value();
        }
        throw new NoSuchElementException("not known yet");
    }
}
