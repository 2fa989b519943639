package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.Optional;

/** Whether a customer belongs to a segment on a day. Stateless, or one per thread. */
@FunctionalInterface
public interface CustomerTest {
    CustomerTest EVERYBODY = new CustomerTest() {
        @Override
        public boolean test(Timeline timeline, int day) {
            return true;
        }

        @Override
        public Optional<Object> key() {
            return Optional.of("everybody");
        }
    };

    boolean test(Timeline timeline, int day);

    /** What says wholly what the test is, by {@code equals}; empty where nothing does. */
    default Optional<Object> key() {
        return Optional.empty();
    }

    /** Whether he belongs on each of several days that go up, at most 64: bit i of the i-th. */
    default long test(Timeline timeline, int[] days) {
        long belongs = 0;
        for (int i = 0; i < days.length; i++) {
            belongs |= test(timeline, days[i]) ? 1L << i : 0;
        }
        return belongs;
    }

    /**
     * Who belongs on a day that was made ready, one bit for each customer; empty where that is not known beforehand. Not to be
     * written: others read the same.
     */
    default Optional<long[]> marks(int day) {
        return Optional.empty();
    }

    /**
     * The same test, quick on some days. Worth asking for where nearly every customer is tested on them; who belongs on such a
     * day is found once and kept beside the columns.
     */
    default CustomerTest readyFor(Timelines timelines, int... days) {
        return this;
    }
}
