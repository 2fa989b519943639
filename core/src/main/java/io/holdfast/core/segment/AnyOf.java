package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.List;

/** Who belongs to any of several. */
record AnyOf(List<MarkableTest> tests) implements MarkableTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        for (MarkableTest test : tests) {
            if (test.test(timeline, day)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        long belongs = 0;
        for (MarkableTest test : tests) {
            belongs |= test.test(timeline, days);
        }
        return belongs;
    }

    @Override
    public long[][] marks(Timelines timelines, int[] days) {
        long[][] all = tests.get(0).marks(timelines, days);
        for (MarkableTest test : tests.subList(1, tests.size())) {
            all = MarkableTest.joined(all, test.marks(timelines, days), (left, right) -> left | right);
        }
        return all;
    }
}
