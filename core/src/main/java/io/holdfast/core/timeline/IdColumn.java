package io.holdfast.core.timeline;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The customers' ids as the source gave them, as one run of UTF-8. */
final class IdColumn {
    private final int[] starts;
    private final byte[] text;

    private IdColumn(int[] starts, byte[] text) {
        this.starts = starts;
        this.text = text;
    }

    int size() {
        return starts.length - 1;
    }

    String get(int local) {
        return new String(text, starts[local], starts[local + 1] - starts[local], StandardCharsets.UTF_8);
    }

    boolean is(int local, byte[] id) {
        return Arrays.equals(text, starts[local], starts[local + 1], id, 0, id.length);
    }

    int hash(int local) {
        return hash(text, starts[local], starts[local + 1]);
    }

    static int hash(byte[] text, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    long bytes() {
        return 4L * starts.length + text.length;
    }

    /** Collects ids. */
    static final class Writer {
        private final IntList starts = new IntList();
        private byte[] text = new byte[64];
        private int length;

        Writer() {
            starts.add(0);
        }

        void add(String id) {
            byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
            addText(utf8, 0, utf8.length);
        }

        void copy(IdColumn source, int from, int to) {
            for (int i = from; i < to; i++) {
                addText(source.text, source.starts[i], source.starts[i + 1]);
            }
        }

        private void addText(byte[] source, int from, int to) {
            int count = to - from;
            if (length + count > text.length) {
                text = Arrays.copyOf(text, Math.max(length + count, length * 2));
            }
            System.arraycopy(source, from, text, length, count);
            length += count;
            starts.add(length);
        }

        IdColumn build() {
            return new IdColumn(starts.toArray(), Arrays.copyOf(text, length));
        }
    }
}
