package io.holdfast.core.timeline;

import java.util.Arrays;

/** Collects codes and widens only when one does not fit. */
final class CodesWriter {
    private static final byte[] NO_BYTES = {};
    private static final char[] NO_CHARS = {};
    private static final int[] NO_INTS = {};

    private byte[] bytes = NO_BYTES;
    private char[] chars = NO_CHARS;
    private int[] ints = NO_INTS;
    private int constant;
    private int width;
    private int size;

    int size() {
        return size;
    }

    /** Makes room for so many codes like those of another column, where they take a byte each. */
    void expect(Codes source, int codes) {
        if (size == 0 && source.bytesIfNarrow().length > 0) {
            widenTo(1);
            grow(codes);
        }
    }

    void add(int code) {
        widenFor(code);
        grow(1);
        put(size++, code);
    }

    void addAll(int[] codes, int count) {
        int all = 0;
        boolean same = true;
        for (int i = 0; i < count; i++) {
            all |= codes[i];
            same &= codes[i] == codes[0];
        }
        if (count == 0) {
            return;
        }
        widenFor(codes[0]);
        if (!same) {
            widenTo(widthOf(all));
        }
        grow(count);
        for (int i = 0; i < count; i++) {
            put(size++, codes[i]);
        }
    }

    /** Adds a run of another column. */
    void copy(Codes source, int from, int to) {
        byte[] narrow = source.bytesIfNarrow();
        if (narrow.length > 0) {
            widenTo(1);
        }
        if (narrow.length > 0 && width == 1) {
            grow(to - from);
            System.arraycopy(narrow, from, bytes, size, to - from);
            size += to - from;
            return;
        }
        for (int i = from; i < to; i++) {
            add(source.get(i));
        }
    }

    Codes build() {
        return new Codes(
                constant,
                width == 1 ? Arrays.copyOf(bytes, size) : NO_BYTES,
                width == 2 ? Arrays.copyOf(chars, size) : NO_CHARS,
                width == 4 ? Arrays.copyOf(ints, size) : NO_INTS);
    }

    private static int widthOf(int code) {
        if (code >>> 8 == 0) {
            return 1;
        }
        return code >>> 16 == 0 ? 2 : 4;
    }

    private void widenFor(int code) {
        if (size == 0 && width == 0) {
            constant = code;
        }
        if (width != 0 || code != constant) {
            widenTo(Math.max(widthOf(code), widthOf(constant)));
        }
    }

    private void widenTo(int wanted) {
        if (wanted <= width) {
            return;
        }
        int needed = Math.max(wanted, widthOf(constant));
        CodesWriter wide = new CodesWriter();
        wide.width = needed;
        wide.constant = constant;
        wide.grow(Math.max(size, 16));
        for (int i = 0; i < size; i++) {
            wide.put(i, get(i));
        }
        bytes = wide.bytes;
        chars = wide.chars;
        ints = wide.ints;
        width = needed;
    }

    private int get(int index) {
        return switch (width) {
            case 1 -> bytes[index] & 0xFF;
            case 2 -> chars[index];
            case 4 -> ints[index];
            default -> constant;
        };
    }

    private void put(int index, int code) {
        switch (width) {
            case 1 -> bytes[index] = (byte) code;
            case 2 -> chars[index] = (char) code;
            case 4 -> ints[index] = code;
            default -> constant = code;
        }
    }

    private void grow(int more) {
        int needed = size + more;
        if (width == 1 && needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        } else if (width == 2 && needed > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(needed, chars.length * 2));
        } else if (width == 4 && needed > ints.length) {
            ints = Arrays.copyOf(ints, Math.max(needed, ints.length * 2));
        }
    }
}
