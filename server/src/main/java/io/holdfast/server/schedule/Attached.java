package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What comes with a letter. */
enum Attached {
    NONE,
    /** The whole report, as a page that opens without a network. */
    REPORT,
    /** The figures as a workbook. */
    WORKBOOK;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Attached of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ServerParticular.ATTACHED_UNKNOWN,
                        word,
                        Arrays.stream(values()).map(Attached::word).collect(Collectors.joining(", "))));
    }
}
