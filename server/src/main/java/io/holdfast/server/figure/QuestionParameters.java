package io.holdfast.server.figure;

import io.holdfast.answer.Asked;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The question as a query string, under the names of the command line's options.
 *
 * @param set may be repeated; an array, so that a comma stays a part of its value
 */
record QuestionParameters(
        @Parameter(description = "Such as 2026-01, 2026-Q1, FY2026, 2026-01-01..2026-02-15; by default last-month.")
        @Nullable
        String period,

        @Parameter(description = "A definition's name; NAME@2 is an older version of your own. By default holdfast.")
        @Nullable
        String definition,

        @Parameter(description = "Turns a switch of the definition, such as gap_days=30; may be repeated.")
        String @Nullable [] set,

        @Parameter(
                description = "Only customers to whom a rule applies, such as country = CN and tenure >= 90, or @NAME,"
                        + " the name of a saved one.")
        @Nullable
        String segment,

        @Parameter(description = "As known at the end of that day.") @Nullable
        String asOf) {

    /** The question of the defaults. */
    static final QuestionParameters STANDARD = new QuestionParameters(null, null, null, null, null);

    Asked asked() {
        return new Asked(
                period == null ? Asked.LAST : period,
                definition == null ? Asked.USUAL : definition,
                set == null ? List.of() : List.of(set),
                segment == null ? "" : segment,
                Optional.ofNullable(asOf));
    }
}
