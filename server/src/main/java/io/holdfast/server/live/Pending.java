package io.holdfast.server.live;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Records that wait to be written together. */
final class Pending {
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long events;

    void add(byte[] record) {
        if (length + record.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + record.length));
        }
        System.arraycopy(record, 0, bytes, length, record.length);
        length += record.length;
        events++;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    int length() {
        return length;
    }

    long events() {
        return events;
    }

    void clear() {
        length = 0;
        events = 0;
    }
}
