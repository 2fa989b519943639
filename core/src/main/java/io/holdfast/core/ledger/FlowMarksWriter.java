package io.holdfast.core.ledger;

import java.util.Arrays;

/** Collects the {@link FlowMarks} of one period, customer after customer. */
final class FlowMarksWriter {
    private static final int FEW = 16;

    private final long[] away;
    private final long[] there;
    private int[] others = new int[FEW];
    private byte[] kinds = new byte[FEW];
    private int[] days = new int[FEW];
    private int size;

    FlowMarksWriter(int customers) {
        int words = (customers + Long.SIZE - 1) / Long.SIZE;
        this.away = new long[words];
        this.there = new long[words];
    }

    void word(int word, long areAway, long areThere) {
        away[word] = areAway;
        there[word] = areThere;
    }

    void other(int local, int kind, int day) {
        if (size == others.length) {
            others = Arrays.copyOf(others, 2 * size);
            kinds = Arrays.copyOf(kinds, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
        }
        others[size] = local;
        kinds[size] = (byte) kind;
        days[size++] = day;
    }

    FlowMarks marks() {
        return new FlowMarks(
                away, there, Arrays.copyOf(others, size), Arrays.copyOf(kinds, size), Arrays.copyOf(days, size));
    }
}
