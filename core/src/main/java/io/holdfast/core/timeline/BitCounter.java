package io.holdfast.core.timeline;

import java.util.Arrays;

/**
 * Counts how often each bit of words is set. Counts stand "vertically": bit b of the planes together is the running count of
 * bit b, so that adding a word costs some ten operations however many of its bits are set; only carries out of the last
 * plane, one in 64, are counted bit by bit (bench: lifecycle).
 */
public final class BitCounter {
    private static final int PLANES = 6;

    private final int words;
    private final long[] planes;
    private final long[] counts;

    public BitCounter(int words) {
        this.words = words;
        this.planes = new long[words * PLANES];
        this.counts = new long[words * 64];
    }

    public int words() {
        return words;
    }

    public void add(int word, long bits) {
        int at = word * PLANES;
        long carry = bits;
        for (int plane = 0; plane < PLANES; plane++) {
            long old = planes[at + plane];
            planes[at + plane] = old ^ carry;
            carry &= old;
        }
        if (carry != 0) {
            addBits(word, carry, 1L << PLANES);
        }
    }

    public void add(BitCounter other) {
        other.flush();
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    /** The counts of the first bits of all words. */
    public long[] counts(int bits) {
        flush();
        return Arrays.copyOf(counts, bits);
    }

    private void flush() {
        for (int word = 0; word < words; word++) {
            for (int plane = 0; plane < PLANES; plane++) {
                addBits(word, planes[word * PLANES + plane], 1L << plane);
                planes[word * PLANES + plane] = 0;
            }
        }
    }

    private void addBits(int word, long bits, long weight) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            counts[64 * word + Long.numberOfTrailingZeros(rest)] += weight;
        }
    }
}
