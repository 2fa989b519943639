package io.holdfast.answer;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.core.timeline.DaySource;
import java.util.Optional;

/** Which days count as signs of life; in small letters, as it is written on the command line. */
public enum Signs {
    activity(DaySource.ACTIVITY),
    purchases(DaySource.PURCHASE);

    private final DaySource source;

    Signs(DaySource source) {
        this.source = source;
    }

    /** The days asked for, or else the usual ones; a problem when there are none. */
    static DaySource source(Optional<Signs> asked, Question question) {
        DaySource source = asked.map(signs -> signs.source).orElseGet(() -> usual(question));
        if (isAbsent(source, question)) {
            throw new Problem(
                    source == DaySource.ACTIVITY
                            ? QuestionParticular.NO_DAY_OF_ACTIVITY
                            : QuestionParticular.NO_DAY_OF_PURCHASE);
        }
        return source;
    }

    /** Activity where there is any and the definition does not go by purchases. */
    private static DaySource usual(Question question) {
        boolean byPurchases = question.ledger().definition().basis() == Basis.PURCHASE;
        return byPurchases || isAbsent(DaySource.ACTIVITY, question) ? DaySource.PURCHASE : DaySource.ACTIVITY;
    }

    private static boolean isAbsent(DaySource source, Question question) {
        return source.extent(question.timelines()).isEmpty();
    }
}
