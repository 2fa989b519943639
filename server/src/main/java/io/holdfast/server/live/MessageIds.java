package io.holdfast.server.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The ids of the newest messages: at least the last {@code window} of them, at most twice as many. An id is kept as 128
 * bits of its SHA-256, in two generations, of which the older is let go when the younger is full. Not for several threads
 * at once.
 */
final class MessageIds {
    private final int window;
    private Generation recent = new Generation();
    private Generation earlier = new Generation();

    MessageIds(int window) {
        this.window = window;
    }

    /** An id in 128 bits, of which two messages never share all. */
    record Key(long high, long low) {
        static Key of(String messageId) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
                ByteBuffer bits = ByteBuffer.wrap(digest);
                long neverZero = bits.getLong() | 1;
                return new Key(neverZero, bits.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Takes an id in; false when it is there. */
    boolean add(Key key) {
        if (earlier.contains(key) || !recent.add(key)) {
            return false;
        }
        if (recent.size == window) {
            earlier = recent;
            recent = new Generation();
        }
        return true;
    }

    /** A set with open addressing, two longs a place, half full at most; a place whose first is zero is free. */
    private static final class Generation {
        private static final int FIRST = 1 << 10;

        private long[] places = new long[2 * FIRST];
        private int size;

        boolean contains(Key key) {
            return places[place(key)] != 0;
        }

        boolean add(Key key) {
            int place = place(key);
            if (places[place] != 0) {
                return false;
            }
            places[place] = key.high;
            places[place + 1] = key.low;
            size++;
            if (4 * size > places.length) {
                grow();
            }
            return true;
        }

        /** Where a key is, or the free place where it would be. */
        private int place(Key key) {
            int mask = places.length / 2 - 1;
            int at = (int) key.low & mask;
            while (places[2 * at] != 0 && (places[2 * at] != key.high || places[2 * at + 1] != key.low)) {
                at = (at + 1) & mask;
            }
            return 2 * at;
        }

        private void grow() {
            long[] before = places;
            places = new long[2 * before.length];
            for (int i = 0; i < before.length; i += 2) {
                if (before[i] != 0) {
                    int place = place(new Key(before[i], before[i + 1]));
                    places[place] = before[i];
                    places[place + 1] = before[i + 1];
                }
            }
        }
    }
}
