package io.holdfast.cli;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.DaySource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which days count as signs of life. */
final class SignsOption {
    @Option(
            names = "--of",
            description =
                    "Days with ${COMPLETION-CANDIDATES}; by default activity where there is any and the definition"
                            + " does not go by purchases.")
    private @Nullable Signs of;

    /** The days in an analyst's words. */
    enum Signs {
        activity(DaySource.ACTIVITY),
        purchases(DaySource.PURCHASE);

        private final DaySource source;

        Signs(DaySource source) {
            this.source = source;
        }
    }

    /** The days asked for; a problem when there are none. */
    DaySource source(Question question) {
        DaySource source = of == null ? usual(question) : of.source;
        if (isAbsent(source, question)) {
            throw new Problem(
                    ErrorCode.NO_FACTS,
                    "There is no day with %s. Import a file of %s, or ask for the other with --of.",
                    source == DaySource.ACTIVITY ? "activity" : "a purchase",
                    source == DaySource.ACTIVITY ? "activities" : "orders");
        }
        return source;
    }

    private static DaySource usual(Question question) {
        boolean byPurchases = question.ledger().definition().basis() == Basis.PURCHASE;
        return byPurchases || isAbsent(DaySource.ACTIVITY, question) ? DaySource.PURCHASE : DaySource.ACTIVITY;
    }

    private static boolean isAbsent(DaySource source, Question question) {
        return source.extent(question.timelines()).isEmpty();
    }
}
