package io.holdfast.core.timeline;

import java.util.Arrays;

/** Collects the numbers of rows, most of which have none. */
final class SparseValuesWriter {
    private static final int[] SCALES = {1, 100, 10_000};

    private long[] present = new long[4];
    private int rows;
    private int[] scaled = new int[16];
    private double[] exact = new double[0];
    private int size;
    private int scale;
    private boolean allScaled = true;

    void add(double value) {
        if (value != 0) {
            present = room(present, rows >> 6);
            present[rows >> 6] |= 1L << rows;
            put(value);
        }
        rows++;
    }

    /** Adds rows without a number. */
    void skip(int count) {
        rows += count;
    }

    /** Adds rows {@code [from, to)} of another column. */
    void copy(SparseValues source, int from, int to) {
        int first = source.indexOf(from);
        int last = source.indexOf(to);
        if (first < last) {
            copyPresence(source, from, to);
            copyValues(source, first, last);
        }
        rows += to - from;
    }

    SparseValues build() {
        return new SparseValues(
                size == 0 ? new long[0] : Arrays.copyOf(present, Math.min(present.length, (rows + 63) >> 6)),
                SCALES[scale],
                allScaled ? Arrays.copyOf(scaled, size) : new int[0],
                allScaled ? new double[0] : Arrays.copyOf(exact, size));
    }

    private void copyPresence(SparseValues source, int from, int to) {
        present = room(present, (rows + to - from) >> 6);
        for (int at = from; at < to; at += 64) {
            long bits = source.presence(at);
            if (to - at < 64) {
                bits &= (1L << (to - at)) - 1;
            }
            int row = rows + at - from;
            present[row >> 6] |= bits << row;
            if ((row & 63) != 0 && bits >>> -row != 0) {
                present[(row >> 6) + 1] |= bits >>> -row;
            }
        }
    }

    private void copyValues(SparseValues source, int first, int last) {
        boolean sameScale = source.scaled().length > 0 && adopt(source.scale());
        if (!sameScale) {
            for (int i = first; i < last; i++) {
                put(source.value(i));
            }
            return;
        }
        int count = last - first;
        if (size + count > scaled.length) {
            scaled = Arrays.copyOf(scaled, Math.max(size + count, size * 2));
        }
        System.arraycopy(source.scaled(), first, scaled, size, count);
        size += count;
    }

    /** Takes on a source's scale while nothing has been added; says whether the scales are now the same. */
    private boolean adopt(double wanted) {
        for (int i = 0; size == 0 && i < SCALES.length; i++) {
            if (SCALES[i] == wanted) {
                scale = i;
            }
        }
        return allScaled && SCALES[scale] == wanted;
    }

    private void put(double value) {
        while (allScaled && !fits(value)) {
            widen();
        }
        if (allScaled) {
            if (size == scaled.length) {
                scaled = Arrays.copyOf(scaled, size * 2);
            }
            scaled[size++] = (int) Math.rint(value * SCALES[scale]);
        } else {
            if (size == exact.length) {
                exact = Arrays.copyOf(exact, size * 2);
            }
            exact[size++] = value;
        }
    }

    private boolean fits(double value) {
        double multiple = Math.rint(value * SCALES[scale]);
        return Math.abs(multiple) <= Integer.MAX_VALUE && multiple / SCALES[scale] == value;
    }

    /** Goes to the next finer scale, or to doubles where a number already taken would not fit it. */
    private void widen() {
        boolean possible = scale + 1 < SCALES.length;
        for (int i = 0; possible && i < size; i++) {
            possible = Math.abs(scaled[i]) <= Integer.MAX_VALUE / 100;
        }
        if (possible) {
            for (int i = 0; i < size; i++) {
                scaled[i] *= 100;
            }
            scale++;
            return;
        }
        exact = new double[Math.max(16, size)];
        for (int i = 0; i < size; i++) {
            exact[i] = scaled[i] / (double) SCALES[scale];
        }
        allScaled = false;
    }

    private static long[] room(long[] words, int word) {
        return word < words.length ? words : Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
    }
}
