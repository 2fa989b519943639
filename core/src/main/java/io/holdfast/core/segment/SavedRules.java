package io.holdfast.core.segment;

import java.util.Optional;

/** The rules that are kept under a name, by the name without its {@code @}. */
@FunctionalInterface
public interface SavedRules {
    /** There are none. */
    SavedRules NONE = name -> Optional.empty();

    Optional<String> find(String name);

    /** The same as if another rule were kept under a name. */
    default SavedRules with(String name, String rule) {
        return asked -> asked.equalsIgnoreCase(name.strip()) ? Optional.of(rule) : find(asked);
    }

    /** Whether a rule may name a saved one at all. */
    static boolean mayBeIn(String rule) {
        return rule.indexOf(RuleParser.SAVED) >= 0;
    }
}
