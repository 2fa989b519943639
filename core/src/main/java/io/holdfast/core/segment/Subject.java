package io.holdfast.core.segment;

import java.util.List;

/**
 * What a rule asks of: {@code tenure}, {@code "an attribute"}, {@code activities_30(export, "Report opened")}.
 *
 * @param name as it stands in the rule
 * @param of the names of the activities that count; empty for all, and of what counts no activity
 */
record Subject(Token name, List<Token> of) {

    /** The names of the activities as texts. */
    List<String> activities() {
        return of.stream().map(Token::text).toList();
    }

    /** The same wherever it stands. */
    Subject placeless() {
        return new Subject(name.placeless(), of.stream().map(Token::placeless).toList());
    }
}
