package io.holdfast.server.live;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The form of one file of the log: records one after the other, each its length, the CRC-32C of its bytes, and the bytes.
 */
final class Segment {
    /** Bytes of a record before its own. */
    static final int FRAME = 8;

    /** No message is longer; a length above it is not one. */
    private static final int MAX_RECORD = 1 << 18;

    private static final int BUFFER = 1 << 16;

    private Segment() {}

    /** Takes the records of a segment in order. */
    @FunctionalInterface
    interface Visitor {
        /** @param offset the first byte of the record in its file */
        void record(long offset, byte[] bytes);
    }

    /** A record as it stands in the file. */
    static byte[] framed(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return ByteBuffer.allocate(FRAME + record.length)
                .putInt(record.length)
                .putInt((int) checksum.getValue())
                .put(record)
                .array();
    }

    /**
     * Reads the records that begin in a stretch of a file, up to the first that is not whole or not sound; returns where
     * the last good one ends.
     */
    static long read(Path file, long from, long to, Visitor visitor) throws IOException {
        long end = Math.min(to, Files.size(file));
        if (from >= end) {
            return from;
        }
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            input.skipNBytes(from);
            long at = from;
            while (at + FRAME <= end) {
                int length = input.readInt();
                int checksum = input.readInt();
                if (length <= 0 || length > MAX_RECORD || at + FRAME + length > end) {
                    return at;
                }
                byte[] record = input.readNBytes(length);
                CRC32C sum = new CRC32C();
                sum.update(record);
                if ((int) sum.getValue() != checksum) {
                    return at;
                }
                visitor.record(at, record);
                at += FRAME + length;
            }
            return at;
        }
    }
}
