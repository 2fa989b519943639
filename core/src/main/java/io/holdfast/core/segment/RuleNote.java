package io.holdfast.core.segment;

import java.util.Optional;

/**
 * A value that no customer has ever had, which looks like a slip.
 *
 * @param name of the attribute
 * @param suggestion what was probably meant
 */
public record RuleNote(String name, String value, Optional<String> suggestion) {

    /** The same for people. */
    public String sentence() {
        return "No customer has ever had " + name + " '" + value + "'"
                + suggestion.map(near -> "; did you mean '" + near + "'?").orElse(".");
    }
}
