package io.holdfast.store.timeline;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesCodec;
import io.holdfast.store.FactStore;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The timelines of a store in a file beside it, {@code timelines.snapshot}, for a fast start. It carries a fingerprint of
 * what it was made from and a checksum of itself; one that is stale or damaged is thrown away and made again. It can be
 * deleted at any moment.
 */
public final class Snapshot {
    static final String FILE = "timelines.snapshot";
    private static final int MAGIC = 0x48465453;
    private static final int BUFFER = 1 << 20;
    private static final int CHECKSUM_BYTES = 8;

    private final FactStore store;
    private final Path file;

    public Snapshot(FactStore store) {
        this.store = store;
        this.file = store.directory().resolve(FILE);
    }

    /** The timelines of everything known: from the file when it is current, else loaded and kept there. */
    public Timelines timelines() {
        Optional<Timelines> kept = read();
        if (kept.isPresent()) {
            return kept.get();
        }
        String fingerprint = store.fingerprint();
        TimelineLoader.Dated loaded = new TimelineLoader(store).loadDated(Optional.empty());
        write(loaded.timelines(), loaded.goodBefore(), fingerprint);
        return loaded.timelines();
    }

    /** What the file holds, if that is current and sound; else the file is removed. */
    public Optional<Timelines> read() {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            Optional<Timelines> timelines = isSound() ? decode() : Optional.empty();
            if (timelines.isEmpty()) {
                Files.deleteIfExists(file);
            }
            return timelines;
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be read: %s", file, failure.toString());
        }
    }

    /** Keeps timelines until facts are added, the workspace is changed or the day {@code goodBefore} comes. */
    void write(Timelines timelines, int goodBefore, String fingerprint) {
        Path part = file.resolveSibling(FILE + ".part");
        try {
            try {
                encode(timelines, goodBefore, fingerprint, part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new Problem(failure, ErrorCode.CANNOT_WRITE, "%s cannot be written: %s", file, failure.toString());
        }
    }

    private static void encode(Timelines timelines, int goodBefore, String fingerprint, Path part) throws IOException {
        CRC32C checksum = new CRC32C();
        try (DataOutputStream output = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER), checksum))) {
            output.writeInt(MAGIC);
            output.writeInt(TimelinesCodec.FORMAT);
            output.writeUTF(fingerprint);
            output.writeInt(goodBefore);
            TimelinesCodec.write(timelines, output);
            output.writeLong(checksum.getValue());
        }
    }

    /** Whether the checksum at the end is that of all before it. */
    private boolean isSound() throws IOException {
        long length = Files.size(file) - CHECKSUM_BYTES;
        if (length < 0) {
            return false;
        }
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[BUFFER];
        try (DataInputStream input = new DataInputStream(Files.newInputStream(file))) {
            for (long left = length; left > 0; ) {
                int count = input.read(buffer, 0, (int) Math.min(left, BUFFER));
                if (count < 0) {
                    return false;
                }
                checksum.update(buffer, 0, count);
                left -= count;
            }
            return input.readLong() == checksum.getValue();
        }
    }

    private Optional<Timelines> decode() throws IOException {
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (input.readInt() != MAGIC || input.readInt() != TimelinesCodec.FORMAT) {
                return Optional.empty();
            }
            boolean current = input.readUTF().equals(store.fingerprint());
            return current && today() < input.readInt() ? Optional.of(TimelinesCodec.read(input)) : Optional.empty();
        }
    }

    private long today() {
        return LocalDate.ofInstant(store.clock().instant(), store.workspace().zone())
                .toEpochDay();
    }
}
