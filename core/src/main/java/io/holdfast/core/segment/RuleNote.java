package io.holdfast.core.segment;

import java.util.Optional;

/**
 * What looks like a slip: a value that no customer has ever had, or an attribute whose values who asks may not see.
 *
 * @param name of the attribute
 * @param value as written; empty where the values are hidden, for a saved rule may hold one of them
 * @param suggestion what was probably meant
 * @param hidden whether nobody fits because the values are hidden
 */
public record RuleNote(String name, String value, Optional<String> suggestion, boolean hidden) {

    static RuleNote nobodyHas(String name, String value, Optional<String> suggestion) {
        return new RuleNote(name, value, suggestion, false);
    }

    static RuleNote hidden(String name) {
        return new RuleNote(name, "", Optional.empty(), true);
    }

    /** The same without what was probably meant. */
    public RuleNote withoutSuggestion() {
        return new RuleNote(name, value, Optional.empty(), hidden);
    }

    /** Whether a customer has what was probably meant, as a rule. */
    public Optional<String> suggestedRule() {
        return suggestion.map(meant -> written(name) + " = " + quoted(meant));
    }

    /** The two fields that are no attributes stand without quotes. */
    private static String written(String name) {
        return TextField.NAMES.contains(name) ? name : quoted(name);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The same for people. */
    public String sentence() {
        return hidden
                ? "The values of " + name + " are hidden from you, so that no customer fits any of them."
                : "No customer has ever had " + name + " '" + value + "'"
                        + suggestion
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(".");
    }
}
