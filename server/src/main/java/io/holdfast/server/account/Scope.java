package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.util.Arrays;
import java.util.Locale;

/** Whose customers someone sees. */
public enum Scope {
    /** Those whose owner he is. */
    MINE,
    /** Those of everybody in his team. */
    TEAM,
    ALL;

    /** As written in the API and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a word. */
    public static Scope of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Problem(ServerParticular.SCOPE_UNKNOWN, word));
    }
}
