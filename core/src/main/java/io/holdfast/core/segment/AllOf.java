package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import java.util.List;

/** Who belongs to all of several. */
record AllOf(List<CustomerTest> tests) implements CustomerTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        for (CustomerTest test : tests) {
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
}
