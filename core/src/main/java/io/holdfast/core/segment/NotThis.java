package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;

/** Who does not belong to another. */
record NotThis(CustomerTest test) implements CustomerTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        return !test.test(timeline, day);
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        return ~test.test(timeline, days);
    }
}
