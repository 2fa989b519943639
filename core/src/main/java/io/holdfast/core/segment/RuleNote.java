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
