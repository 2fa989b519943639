package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The test of a whole rule. Who belongs on some days is worked out for everybody at once from what is kept of its parts.
 *
 * @param rule says wholly what the test is, by {@code equals}
 * @param test the rule itself
 */
record MarkedTest(Object rule, MarkableTest test) implements CustomerTest {
    @Override
    public boolean test(Timeline timeline, int day) {
        return test.test(timeline, day);
    }

    @Override
    public Optional<Object> key() {
        return Optional.of(rule);
    }

    @Override
    public long test(Timeline timeline, int[] days) {
        return test.test(timeline, days);
    }

    /** Says nothing of the rule: values in it may be hidden from who reads a log. */
    @Override
    public String toString() {
        return "MarkedTest";
    }

    @Override
    public CustomerTest readyFor(Timelines timelines, int... days) {
        int[] sorted = Arrays.stream(days).sorted().distinct().toArray();
        return new Ready(this, sorted, test.marks(timelines, sorted));
    }

    /** Looks up the days that are ready and asks the rule on all others. */
    private static final class Ready implements CustomerTest {
        /** Days further apart are rather looked for than looked up. */
        private static final int TABLE = 4_096;

        private final MarkedTest rule;
        private final int[] days;
        private final long[][] marks;
        private final long[][] byDay;

        Ready(MarkedTest rule, int[] days, long[][] marks) {
            this.rule = rule;
            this.days = days;
            this.marks = marks;
            boolean close = days.length > 0 && days[days.length - 1] - (long) days[0] < TABLE;
            this.byDay = close ? new long[days[days.length - 1] - days[0] + 1][] : new long[0][];
            for (int i = 0; i < days.length && close; i++) {
                byDay[days[i] - days[0]] = marks[i];
            }
        }

        @Override
        public boolean test(Timeline timeline, int day) {
            long[] marked = find(day);
            if (marked == null) {
                return rule.test(timeline, day);
            }
            int customer = timeline.customer();
            return (marked[customer >> 6] >>> customer & 1) != 0;
        }

        @Override
        public long test(Timeline timeline, int[] several) {
            if (!Arrays.equals(days, several)) {
                return CustomerTest.super.test(timeline, several);
            }
            int word = timeline.customer() >> 6;
            int bit = timeline.customer() & 63;
            long belongs = 0;
            for (int i = 0; i < marks.length; i++) {
                belongs |= (marks[i][word] >>> bit & 1) << i;
            }
            return belongs;
        }

        @Override
        public Optional<Object> key() {
            return rule.key();
        }

        @Override
        public Optional<long[]> marks(int day) {
            return Optional.ofNullable(find(day));
        }

        private long @Nullable [] find(int day) {
            if (byDay.length > 0) {
                int place = day - days[0];
                return place >= 0 && place < byDay.length ? byDay[place] : null;
            }
            int found = Arrays.binarySearch(days, day);
            return found < 0 ? null : marks[found];
        }

        @Override
        public CustomerTest readyFor(Timelines timelines, int... more) {
            return rule.readyFor(
                    timelines,
                    IntStream.concat(Arrays.stream(days), Arrays.stream(more)).toArray());
        }
    }
}
