package io.holdfast.core.timeline;

import java.util.Arrays;

/** A column of amounts in minor units: four bytes each while all of them fit. */
final class AmountColumn {
    private final int[] narrow;
    private final long[] wide;

    private AmountColumn(int[] narrow, long[] wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    long get(int index) {
        return wide.length > 0 ? wide[index] : narrow[index];
    }

    /** Reads rows {@code [from, to)} at once. */
    void read(int from, int to, long[] into) {
        if (wide.length > 0) {
            System.arraycopy(wide, from, into, 0, to - from);
            return;
        }
        for (int i = 0; i < to - from; i++) {
            into[i] = narrow[from + i];
        }
    }

    long sum(int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += get(i);
        }
        return sum;
    }

    long bytes() {
        return 4L * narrow.length + 8L * wide.length;
    }

    /** Collects amounts. */
    static final class Writer {
        private long[] amounts = new long[16];
        private int size;
        private boolean wide;

        void add(long amount) {
            if (size == amounts.length) {
                amounts = Arrays.copyOf(amounts, size * 2);
            }
            wide |= amount != (int) amount;
            amounts[size++] = amount;
        }

        void copy(AmountColumn source, int from, int to) {
            for (int i = from; i < to; i++) {
                add(source.get(i));
            }
        }

        AmountColumn build() {
            if (wide) {
                return new AmountColumn(new int[0], Arrays.copyOf(amounts, size));
            }
            int[] narrow = new int[size];
            for (int i = 0; i < size; i++) {
                narrow[i] = (int) amounts[i];
            }
            return new AmountColumn(narrow, new long[0]);
        }
    }
}
