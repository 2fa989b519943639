package io.holdfast.core.segment;

import java.util.Optional;

/**
 * Why a rule cannot be read.
 *
 * @param reason for programs
 * @param position where, counted from 1 in characters of the rule; within a saved segment, where its name stands
 * @param found what stands there; empty at the end
 * @param suggestion what was probably meant
 * @param sentence the same for people
 */
public record RuleFault(Reason reason, int position, String found, Optional<String> suggestion, String sentence) {

    /** The same for whoever may not see the rule itself, as a saved one may hold whom it looks for. */
    String sentenceOutside() {
        return switch (reason) {
            case NAME_WANTED,
                    BARE_WORD,
                    OPERATOR_WANTED,
                    VALUE_WANTED,
                    JOINT_WANTED,
                    OTHER_WANTED,
                    QUOTE_OPEN,
                    SIGN_UNKNOWN ->
                "It cannot be read from its character %d on; open it to see why.".formatted(position);
            default -> sentence;
        };
    }

    /** What is wrong. */
    public enum Reason {
        /** No such attribute or feature. */
        UNKNOWN_NAME,
        /** No such saved segment. */
        UNKNOWN_SAVED,
        /** A saved segment names itself, by way of others perhaps. */
        CIRCULAR,
        /** A saved segment can no longer be read. */
        IN_SAVED,
        /** A name, {@code not} or a parenthesis should stand here. */
        NAME_WANTED,
        /** A word stands alone, compared with nothing. */
        BARE_WORD,
        OPERATOR_WANTED,
        VALUE_WANTED,
        /** {@code and}, {@code or} or the end should stand here. */
        JOINT_WANTED,
        /** A word or sign of the language should stand here. */
        OTHER_WANTED,
        QUOTE_OPEN,
        SIGN_UNKNOWN,
        NUMBER_WANTED,
        DATE_WANTED,
        /** Names of activities stand behind something that counts none. */
        COUNTS_NO_ACTIVITY,
        /** Nothing is more or less than this text. */
        NO_ORDER,
        TOO_DEEP
    }
}
