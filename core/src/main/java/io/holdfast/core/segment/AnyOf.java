package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import java.util.List;

/** Who belongs to any of several. */
record AnyOf(List<CustomerTest> tests) implements CustomerTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        for (CustomerTest test : tests) {
            if (test.test(timeline, day)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        long belongs = 0;
        for (CustomerTest test : tests) {
            belongs |= test.test(timeline, days);
        }
        return belongs;
    }
}
