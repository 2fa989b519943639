package io.holdfast.core.timeline;

/** A square of 64 times 64 bits: bit j of word i is at row i, column j. */
public final class BitSquare {
    private static final int HALF = 32;

    private BitSquare() {}

    /**
     * Turns rows into columns: bit j of word i becomes bit i of word j. Swaps the two mixed quarters, then those of each
     * quarter, and so on: six passes for all bits at once. Source: Warren, Hacker's Delight, 2nd edition, 2012, section 7-3.
     *
     * @param rows 64 words
     */
    public static void transpose(long[] rows) {
        long low = 0xFFFF_FFFFL;
        for (int width = HALF; width != 0; width >>= 1, low ^= low << width) {
            for (int i = 0; i < Long.SIZE; i = (i + width + 1) & ~width) {
                long swapped = (rows[i] >>> width ^ rows[i + width]) & low;
                rows[i] ^= swapped << width;
                rows[i + width] ^= swapped;
            }
        }
    }
}
