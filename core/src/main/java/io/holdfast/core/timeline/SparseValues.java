package io.holdfast.core.timeline;

/**
 * Numbers that most rows do not have. One bit a row says who has one; the numbers stand in order, as whole multiples of
 * 1, 1/100 or 1/10,000 in four bytes where all of them are, else as doubles.
 */
final class SparseValues {
    /** Bit {@code row & 63} of word {@code row >> 6}: the row has a number. Rows past the last word have none. */
    private final long[] present;

    /** How many numbers there are before each word. */
    private final int[] rank;

    private final double scale;
    private final int[] scaled;
    private final double[] exact;

    SparseValues(long[] present, double scale, int[] scaled, double[] exact) {
        this.present = present;
        this.scale = scale;
        this.scaled = scaled;
        this.exact = exact;
        this.rank = new int[present.length];
        int count = 0;
        for (int i = 0; i < present.length; i++) {
            rank[i] = count;
            count += Long.bitCount(present[i]);
        }
    }

    /** The row's number; 0 when it has none. */
    double get(int row) {
        int word = row >> 6;
        if (word >= present.length || ((present[word] >>> row) & 1) == 0) {
            return 0;
        }
        return value(indexOf(row));
    }

    /** How many rows before this one have a number. */
    int indexOf(int row) {
        int word = row >> 6;
        if (word >= present.length) {
            return exact.length + scaled.length;
        }
        return rank[word] + Long.bitCount(present[word] & ((1L << row) - 1));
    }

    double value(int index) {
        return exact.length > 0 ? exact[index] : scaled[index] / scale;
    }

    double scale() {
        return scale;
    }

    /** The numbers as multiples of 1 / {@link #scale()}; empty when they are not. For copying only. */
    int[] scaled() {
        return scaled;
    }

    /** Up to 64 presence bits from a row on. */
    long presence(int row) {
        int word = row >> 6;
        long low = word < present.length ? present[word] >>> row : 0;
        boolean split = (row & 63) != 0 && word + 1 < present.length;
        return split ? low | (present[word + 1] << -row) : low;
    }

    long bytes() {
        return 8L * present.length + 4L * rank.length + 4L * scaled.length + 8L * exact.length;
    }
}
