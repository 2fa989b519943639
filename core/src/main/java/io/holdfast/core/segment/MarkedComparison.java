package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;

/**
 * A rule without parts, whose answers for whole days are kept, whatever rules it is part of; see {@link SegmentMarks}.
 *
 * @param rule says wholly what the test is, by {@code equals}
 */
record MarkedComparison(Object rule, CustomerTest test) implements MarkableTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        return test.test(timeline, day);
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        return test.test(timeline, days);
    }

    @Override
    public long[][] marks(Timelines timelines, int[] days) {
        return SegmentMarks.of(timelines).on(rule, test, timelines, days);
    }

    /** Says nothing of the rule: values in it may be hidden from who reads a log. */
    @Override
    public String toString() {
        return "MarkedComparison";
    }
}
