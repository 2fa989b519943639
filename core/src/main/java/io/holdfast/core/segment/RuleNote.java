package io.holdfast.core.segment;

import java.util.Optional;

/**
 * What looks like a slip: a value or an activity that no customer has ever had, or an attribute whose values who asks may not
 * see.
 *
 * @param name of the attribute, or of the feature that looks at some activities
 * @param value as written; empty where the values are hidden, for a saved rule may hold one of them
 * @param suggestion what was probably meant
 */
public record RuleNote(Kind kind, String name, String value, Optional<String> suggestion) {

    /** What it is about. */
    public enum Kind {
        /** No customer has ever had this value of an attribute. */
        VALUE,
        /** No customer has ever had an activity of this name. */
        ACTIVITY,
        /** Nobody fits because the values are hidden. */
        HIDDEN
    }

    static RuleNote nobodyHas(String name, String value, Optional<String> suggestion) {
        return new RuleNote(Kind.VALUE, name, value, suggestion);
    }

    static RuleNote noActivity(String name, String activity, Optional<String> suggestion) {
        return new RuleNote(Kind.ACTIVITY, name, activity, suggestion);
    }

    static RuleNote hidden(String name) {
        return new RuleNote(Kind.HIDDEN, name, "", Optional.empty());
    }

    boolean isHidden() {
        return kind == Kind.HIDDEN;
    }

    /** The same for people. */
    public String sentence() {
        String meant = suggestion.map(near -> "; did you mean '" + near + "'?").orElse(".");
        return switch (kind) {
            case HIDDEN -> "The values of " + name + " are hidden from you, so that no customer fits any of them.";
            case VALUE -> "No customer has ever had " + name + " '" + value + "'" + meant;
            case ACTIVITY -> "No customer has ever had an activity '" + value + "', which " + name + " counts" + meant;
        };
    }
}
