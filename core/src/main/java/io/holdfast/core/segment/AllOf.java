package io.holdfast.core.segment;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.List;

/** Who belongs to all of several. */
record AllOf(List<MarkableTest> tests) implements MarkableTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        for (MarkableTest test : tests) {
            if (!test.test(timeline, day)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        long belongs = -1;
        for (int i = 0; i < tests.size() && belongs != 0; i++) {
            belongs &= tests.get(i).test(timeline, days);
        }
        return belongs;
    }

    @Override
    public long[][] marks(Timelines timelines, int[] days) {
        long[][] all = tests.get(0).marks(timelines, days);
        for (MarkableTest test : tests.subList(1, tests.size())) {
            all = MarkableTest.joined(all, test.marks(timelines, days), (left, right) -> left & right);
        }
        return all;
    }
}
