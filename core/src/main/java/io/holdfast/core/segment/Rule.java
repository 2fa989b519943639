package io.holdfast.core.segment;

import java.util.List;

/** A rule as it was written. */
sealed interface Rule {

    record And(List<Rule> rules) implements Rule {}

    record Or(List<Rule> rules) implements Rule {}

    record Not(Rule rule) implements Rule {}

    /** Whether the left side has one of the values, or is larger or smaller than the only one. */
    record Comparison(Token name, Operator operator, List<Token> values) implements Rule {}

    /**
     * A rule kept under a name.
     *
     * @param name as it stands in the rule that names it, with the {@code @}
     */
    record Saved(Token name, Rule rule) implements Rule {}

    /** Whether there is a value at all. */
    record IsKnown(Token name) implements Rule {}

    enum Operator {
        IN,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        /** Whether a value that compares so with the one asked for fits. */
        boolean fits(int comparison) {
            return switch (this) {
                case IN -> comparison == 0;
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case MORE -> comparison > 0;
                case AT_LEAST -> comparison >= 0;
            };
        }
    }
}
