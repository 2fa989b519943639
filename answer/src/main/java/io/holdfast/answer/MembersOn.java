package io.holdfast.answer;

import io.holdfast.core.cohort.SeenDays;
import io.holdfast.core.timeline.DaySource;
import java.util.function.IntPredicate;

/** Whom a question is about on one day, for folds and for their queries. */
record MembersOn(Question question, int day) {
    IntPredicate test() {
        return SegmentMembers.of(question, day);
    }

    /** The days of those customers. */
    SeenDays days(DaySource source) {
        return question.rule().days(source, day);
    }
}
