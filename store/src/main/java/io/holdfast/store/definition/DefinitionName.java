package io.holdfast.store.definition;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name by which a definition is asked for, with the version where not the newest is meant: {@code ours@2}.
 *
 * @param name in small letters
 * @param version absent for the newest
 */
record DefinitionName(String name, Optional<Integer> version) {
    private static final Pattern REFERENCE = Pattern.compile("([^@]*)@([1-9][0-9]{0,5})");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]{0,39}");

    static DefinitionName of(String text) {
        Matcher versioned = REFERENCE.matcher(text.strip());
        return versioned.matches()
                ? new DefinitionName(normal(versioned.group(1)), Optional.of(Integer.valueOf(versioned.group(2))))
                : new DefinitionName(normal(text), Optional.empty());
    }

    Optional<ChurnDefinition> shipped() {
        return Definitions.ALL.stream()
                .filter(one -> one.name().equals(name)
                        && version.map(v -> v == one.version()).orElse(true))
                .findFirst();
    }

    /** Whether it can be the name of a file. */
    boolean isPossible() {
        return NAME.matcher(name).matches();
    }

    /** The name of an own definition, or a problem that says what is wrong with it. */
    static String checked(String text) {
        DefinitionName wanted = new DefinitionName(normal(text), Optional.empty());
        if (!wanted.isPossible()) {
            throw new Problem(StoreParticular.DEFINITION_NAME_WRONG, text);
        }
        if (wanted.shipped().isPresent()) {
            throw new Problem(StoreParticular.DEFINITION_SHIPPED, text);
        }
        return wanted.name();
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
