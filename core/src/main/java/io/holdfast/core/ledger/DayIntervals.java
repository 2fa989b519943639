package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Day;
import java.util.Arrays;

/**
 * The days on which one customer was one: disjoint half-open intervals in time order, none touching the next. Reused from
 * customer to customer.
 */
public final class DayIntervals {
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int size;

    public int size() {
        return size;
    }

    public int from(int index) {
        return from[index];
    }

    public int to(int index) {
        return to[index];
    }

    public boolean contains(int day) {
        for (int i = 0; i < size; i++) {
            if (from[i] <= day && day < to[i]) {
                return true;
            }
        }
        return false;
    }

    void clear() {
        size = 0;
    }

    /**
     * Adds an interval whose start is no earlier than that of the last. One that starts within {@code gapDays} of the
     * last one's end goes on with it.
     */
    void add(int start, int end, int gapDays) {
        if (start >= end) {
            return;
        }
        if (size > 0 && (to[size - 1] == Day.NEVER || start - (long) to[size - 1] <= gapDays)) {
            to[size - 1] = Math.max(to[size - 1], end);
            return;
        }
        append(start, end);
    }

    /** Takes days {@code [start, end)} out. */
    void remove(int start, int end) {
        int old = size;
        int[] oldFrom = Arrays.copyOf(from, old);
        int[] oldTo = Arrays.copyOf(to, old);
        size = 0;
        for (int i = 0; i < old; i++) {
            append(oldFrom[i], Math.min(oldTo[i], start));
            append(Math.max(oldFrom[i], end), oldTo[i]);
        }
    }

    private void append(int start, int end) {
        if (start >= end) {
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
        }
        from[size] = start;
        to[size++] = end;
    }
}
