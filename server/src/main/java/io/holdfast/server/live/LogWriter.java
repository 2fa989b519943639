package io.holdfast.server.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The end of the log: writes and forces, in one thread. A segment that is full or old is followed by the next; a failed
 * write is cut off again, and what comes after it goes to the next segment too.
 */
final class LogWriter {
    private static final Duration OLD = Duration.ofHours(1);

    private final LogFolder folder;
    private final Clock clock;
    private final long full;
    private long number;
    private long size;
    private Instant since = Instant.EPOCH;
    private Optional<FileChannel> channel = Optional.empty();
    private volatile boolean turned;

    /**
     * @param next number of the next segment
     * @param full bytes from which on a segment takes no more
     */
    LogWriter(LogFolder folder, Clock clock, long next, long full) {
        this.folder = folder;
        this.clock = clock;
        this.full = full;
        this.number = next - 1;
    }

    /** The segment that is written to, or was last. */
    long number() {
        return number;
    }

    /** Bytes of it that are forced to disk. */
    long size() {
        return size;
    }

    /** What comes next goes to a new segment; not while it writes. */
    void turn() {
        turned = true;
    }

    /** Writes at the end and forces it to disk. */
    void write(ByteBuffer bytes) throws IOException {
        if (turned || channel.isEmpty() || size >= full || clock.instant().isAfter(since.plus(OLD))) {
            next();
        }
        FileChannel current = channel.orElseThrow();
        long end = size + bytes.remaining();
        while (bytes.hasRemaining()) {
            current.write(bytes);
        }
        current.force(false);
        size = end;
    }

    /** Cuts off what a failed write may have left; what comes next goes to a new segment. */
    void abandon() throws IOException {
        if (channel.isPresent()) {
            FileChannel torn = channel.get();
            torn.truncate(size);
            torn.force(true);
            close();
        }
    }

    void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
            channel = Optional.empty();
        }
    }

    private void next() throws IOException {
        close();
        number++;
        size = 0;
        channel = Optional.of(folder.create(number));
        turned = false;
        since = clock.instant();
    }
}
