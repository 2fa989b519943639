package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The test of a rule, whose answers for whole days are kept; see {@link SegmentMarks}.
 *
 * @param key says wholly what the test is, by {@code equals}
 * @param test the rule itself
 */
record MarkedTest(Object key, CustomerTest test) implements CustomerTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        return test.test(timeline, day);
    }

    /** Says nothing of the rule: values in it may be hidden from who reads a log. */
    @Override
    public String toString() {
        return "MarkedTest";
    }

    @Override
    public CustomerTest readyFor(Timelines timelines, int... days) {
        int[] sorted = Arrays.stream(days).sorted().distinct().toArray();
        return new Ready(this, sorted, SegmentMarks.of(timelines).on(key, test, timelines, sorted));
    }

    /** Looks up the days that are ready and asks the rule on all others. */
    private record Ready(MarkedTest rule, int[] days, long[][] marks) implements CustomerTest {
        @Override
        public boolean test(Timeline timeline, int day) {
            int found = Arrays.binarySearch(days, day);
            if (found < 0) {
                return rule.test(timeline, day);
            }
            int customer = timeline.customer();
            return (marks[found][customer >> 6] >>> customer & 1) != 0;
        }

        @Override
        public CustomerTest readyFor(Timelines timelines, int... more) {
            return rule.readyFor(
                    timelines,
                    IntStream.concat(Arrays.stream(days), Arrays.stream(more)).toArray());
        }
    }
}
