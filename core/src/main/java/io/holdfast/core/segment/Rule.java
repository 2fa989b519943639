package io.holdfast.core.segment;

import java.util.List;

/** A rule as it was written. */
sealed interface Rule {

    /** The same wherever it stands: its tokens have no positions, so that rules that say the same are equal. */
    Rule placeless();

    private static List<Rule> placeless(List<Rule> rules) {
        return rules.stream().map(Rule::placeless).toList();
    }

    record And(List<Rule> rules) implements Rule {
        @Override
        public Rule placeless() {
            return new And(Rule.placeless(rules));
        }
    }

    record Or(List<Rule> rules) implements Rule {
        @Override
        public Rule placeless() {
            return new Or(Rule.placeless(rules));
        }
    }

    record Not(Rule rule) implements Rule {
        @Override
        public Rule placeless() {
            return new Not(rule.placeless());
        }
    }

    /** Whether the left side has one of the values, or is larger or smaller than the only one. */
    record Comparison(Subject subject, Operator operator, List<Token> values) implements Rule {
        @Override
        public Rule placeless() {
            return new Comparison(
                    subject.placeless(),
                    operator,
                    values.stream().map(Token::placeless).toList());
        }
    }

    /**
     * A rule kept under a name.
     *
     * @param name as it stands in the rule that names it, with the {@code @}
     */
    record Saved(Token name, Rule rule) implements Rule {
        /** What it stands for: under its name there may be another rule tomorrow. */
        @Override
        public Rule placeless() {
            return rule.placeless();
        }
    }

    /** Whether there is a value at all. */
    record IsKnown(Subject subject) implements Rule {
        @Override
        public Rule placeless() {
            return new IsKnown(subject.placeless());
        }
    }

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
