package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes the sniffer looks at: the head of a file, and slices from its middle and end so that what only shows late
 * (a day above 12, a letter outside ASCII) is seen too. A compressed file gives its head only.
 *
 * @param head the first bytes
 * @param slices parts from later in the file, each starting and ending anywhere; empty for small or compressed files
 * @param complete whether the head is the whole file
 * @param gzip whether the file is compressed
 */
record FileSample(byte[] head, List<byte[]> slices, boolean complete, boolean gzip) {
    static final int HEAD = 1 << 19;
    private static final int SLICE = 1 << 16;
    private static final int SLICES = 8;

    /** Reads the sample, or says why the file cannot be read. */
    static FileSample of(Path path) {
        if (!Files.exists(path)) {
            throw new Problem(FileParticular.FILE_MISSING, path);
        }
        if (!Files.isRegularFile(path)) {
            throw new Problem(FileParticular.FILE_IS_FOLDER, path);
        }
        try {
            return read(path);
        } catch (EOFException | ZipException broken) {
            throw new Problem(
                    broken, FileParticular.GZIP_BROKEN, path.getFileName(), String.valueOf(broken.getMessage()));
        } catch (IOException unreadable) {
            throw new Problem(
                    unreadable, FileParticular.FILE_UNREADABLE, path, String.valueOf(unreadable.getMessage()));
        }
    }

    private static FileSample read(Path path) throws IOException {
        long size = Files.size(path);
        if (size == 0) {
            throw new Problem(FileParticular.FILE_WITHOUT_BYTES, path.getFileName());
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (head.length > 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
            return compressed(path);
        }
        return new FileSample(head, slices(path, size), size <= HEAD, false);
    }

    private static FileSample compressed(Path path) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(path), 1 << 16)) {
            byte[] head = in.readNBytes(HEAD);
            if (head.length == 0) {
                throw new Problem(FileParticular.UNPACKED_TO_NOTHING, path.getFileName());
            }
            return new FileSample(head, List.of(), head.length < HEAD, true);
        }
    }

    private static List<byte[]> slices(Path path, long size) throws IOException {
        // A file too short for slices beside each other is read whole: a row seen twice would look like two rows of one
        // id.
        if (size < HEAD + (SLICES + 1L) * SLICE) {
            return size <= HEAD ? List.of() : List.of(slice(path, HEAD, (int) (size - HEAD)));
        }
        List<byte[]> slices = new ArrayList<>();
        for (int i = 1; i <= SLICES; i++) {
            slices.add(slice(path, HEAD + (size - HEAD - SLICE) / SLICES * i, SLICE));
        }
        return slices;
    }

    private static byte[] slice(Path path, long from, int length) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            ByteBuffer buffer = ByteBuffer.allocate(length);
            channel.position(from);
            int read = 0;
            while (buffer.hasRemaining() && read >= 0) {
                read = channel.read(buffer);
            }
            byte[] bytes = new byte[buffer.position()];
            buffer.flip();
            buffer.get(bytes);
            return bytes;
        }
    }
}
