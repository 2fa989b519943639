package io.holdfast.core.timeline;

import java.nio.charset.StandardCharsets;

/** Reads what {@link PackedWriter} wrote, in the same order. */
final class PackedReader {
    private final byte[] bytes;
    private int at;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int count() {
        byte next = bytes[at++];
        int value = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[at++];
            value |= (next & 0x7F) << shift;
        }
        return value;
    }

    long number() {
        byte next = bytes[at++];
        long value = next & 0x7F;
        for (int shift = 7; next < 0; shift += 7) {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
        }
        return (value >>> 1) ^ -(value & 1);
    }

    int day() {
        return (int) number();
    }

    double real() {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | (bytes[at++] & 0xFF);
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        int length = count();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
