package io.holdfast.core.timeline;

/**
 * A column of small non-negative numbers in as few bytes as they need: none while all are equal, else one, two or four
 * each.
 */
final class Codes {
    private final int constant;
    private final byte[] bytes;
    private final char[] chars;
    private final int[] ints;

    Codes(int constant, byte[] bytes, char[] chars, int[] ints) {
        this.constant = constant;
        this.bytes = bytes;
        this.chars = chars;
        this.ints = ints;
    }

    int get(int index) {
        if (bytes.length > 0) {
            return bytes[index] & 0xFF;
        }
        if (chars.length > 0) {
            return chars[index];
        }
        return ints.length > 0 ? ints[index] : constant;
    }

    /** Whether all are equal. */
    boolean isConstant() {
        return bytes.length == 0 && chars.length == 0 && ints.length == 0;
    }

    /** The bytes themselves where one each is enough, else empty: for copying only. */
    byte[] bytesIfNarrow() {
        return bytes;
    }

    long bytes() {
        return bytes.length + 2L * chars.length + 4L * ints.length;
    }
}
