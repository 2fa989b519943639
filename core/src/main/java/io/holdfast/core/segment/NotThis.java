package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;

/** Who does not belong to another. */
record NotThis(MarkableTest test) implements MarkableTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        return !test.test(timeline, day);
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        return ~test.test(timeline, days);
    }

    /** The bits behind the last customer are set, too; nobody asks for them. */
    @Override
    public long[][] marks(Timelines timelines, int[] days) {
        long[][] marks = test.marks(timelines, days);
        return MarkableTest.joined(marks, marks, (left, same) -> ~left);
    }
}
