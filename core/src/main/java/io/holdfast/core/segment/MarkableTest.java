package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Timelines;
import java.util.function.LongBinaryOperator;

/** A test that can tell of all customers at once. */
interface MarkableTest extends CustomerTest {
    /**
     * Who belongs on some days, one bit for each customer, shape (days, customers / 64). Not to be written: others read the
     * same.
     *
     * @param days going up
     */
    long[][] marks(Timelines timelines, int[] days);

    /** Marks of the same days, word by word. */
    static long[][] joined(long[][] left, long[][] right, LongBinaryOperator words) {
        long[][] joined = new long[left.length][];
        for (int day = 0; day < left.length; day++) {
            long[] marks = new long[left[day].length];
            for (int i = 0; i < marks.length; i++) {
                marks[i] = words.applyAsLong(left[day][i], right[day][i]);
            }
            joined[day] = marks;
        }
        return joined;
    }
}
