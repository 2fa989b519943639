package io.holdfast.store.timeline;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The timelines of a store in a file beside it, {@code timelines.snapshot}, for a fast start. It carries what it was made
 * from and a checksum of itself. One to which batches were only added since, or of which some were taken back, is brought up to date; one that is stale in
 * another way or damaged is thrown away and made again. It can be deleted at any moment.
 */
public final class Snapshot implements AutoCloseable {
    static final String FILE = "timelines.snapshot";
    private static final int MAGIC = 0x48465454;
    private static final int BUFFER = 1 << 20;
    private static final int CHECKSUM_BYTES = 8;
    private static final int MOST_TRIES = 3;

    private final FactStore store;
    private final Path file;
    private final Duration between;
    private final Unwritten unwritten;
    private Optional<Kept> last = Optional.empty();
    private boolean written = true;
    private boolean failed;
    private Instant triedAt = Instant.EPOCH;

    public Snapshot(FactStore store) {
        this(store, Duration.ZERO, Unwritten.FAILS);
    }

    /**
     * For who asks again and again: what was read last is kept in memory, and not written anew each time.
     *
     * @param between the time from one writing to the next; what is not written is in the end by {@link #close}
     * @param unwritten is told when it cannot be written, on a full disk for one; answers do not need it
     */
    public Snapshot(FactStore store, Duration between, Unwritten unwritten) {
        this.store = store;
        this.file = store.directory().resolve(FILE);
        this.between = between;
        this.unwritten = unwritten;
    }

    /** Is told how writing went. */
    public interface Unwritten {
        /** Then nothing is answered either. */
        Unwritten FAILS = new Unwritten() {
            @Override
            public void because(Problem problem) {
                throw problem;
            }

            @Override
            public void isOver() {}
        };

        /** It could not be written; it will be tried again. */
        void because(Problem problem);

        /** It was written. */
        void isOver();
    }

    /** What the file holds. */
    private record Kept(TimelineLoader.Dated dated, MadeFrom madeFrom) {}

    /**
     * The timelines of everything known: those read last or of the file when current, else made or brought up to date and
     * kept. What was committed while they were made may be in them or not, so they are made again; where that happens again
     * and again, they are given as they are and not kept, for what is added later must not be added twice.
     */
    public synchronized Timelines timelines() {
        Optional<Kept> kept = last.or(this::kept);
        MadeFrom now = MadeFrom.of(store);
        for (int tries = 1; kept.isEmpty() || !isCurrent(kept.get(), now); tries++) {
            TimelineLoader.Dated made = updated(kept, now);
            MadeFrom after = MadeFrom.of(store);
            if (after.equals(now)) {
                written = false;
                kept = Optional.of(new Kept(made, now));
                break;
            }
            if (tries == MOST_TRIES) {
                return made.timelines();
            }
            now = after;
        }
        return keep(kept.orElseThrow());
    }

    private Timelines keep(Kept kept) {
        last = between.isZero() ? Optional.empty() : Optional.of(kept);
        boolean due = !store.clock().instant().isBefore(triedAt.plus(between));
        if (!written && (due || (!failed && !Files.exists(file)))) {
            tryToWrite(kept);
        }
        return kept.dated.timelines();
    }

    private TimelineLoader.Dated updated(Optional<Kept> kept, MadeFrom now) {
        TimelineLoader loader = new TimelineLoader(store);
        return kept.filter(before -> now.adds(before.madeFrom, store))
                .map(before ->
                        loader.loadSince(before.dated, before.madeFrom.lastBatch(), now.undoneSince(before.madeFrom)))
                .orElseGet(() -> loader.loadDated(Optional.empty()));
    }

    /** Writes what is not written yet. */
    @Override
    public synchronized void close() {
        if (!written) {
            last.ifPresent(this::tryToWrite);
        }
    }

    /** What the file holds, if that is current and sound; else the file is removed. */
    public Optional<Timelines> read() {
        MadeFrom now = MadeFrom.of(store);
        Optional<Timelines> current =
                kept().filter(kept -> isCurrent(kept, now)).map(kept -> kept.dated.timelines());
        if (current.isEmpty()) {
            forget();
        }
        return current;
    }

    /** Removes the file: what it was made from may not be known any more. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private boolean isCurrent(Kept kept, MadeFrom now) {
        return kept.madeFrom.equals(now) && kept.dated.isGoodOn(today());
    }

    /** What the file holds, if it is sound and of this program's format. */
    private Optional<Kept> kept() {
        try {
            return Files.isRegularFile(file) && isSound() ? decode() : Optional.empty();
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    private Problem unreadable(IOException failure) {
        return new Problem(failure, StoreParticular.SNAPSHOT_UNREADABLE, file, failure.toString());
    }

    private void tryToWrite(Kept kept) {
        triedAt = store.clock().instant();
        try {
            write(kept);
            written = true;
            failed = false;
            unwritten.isOver();
        } catch (Problem problem) {
            failed = true;
            unwritten.because(problem);
        }
    }

    /** Good until facts are added, the workspace is changed or the day {@code goodBefore} comes. */
    private void write(Kept kept) {
        Path part = file.resolveSibling(FILE + ".part");
        try {
            try {
                encode(kept, part);
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException failure) {
            throw new Problem(failure, StoreParticular.SNAPSHOT_NOT_WRITTEN, file, failure.toString());
        }
    }

    private static void encode(Kept kept, Path part) throws IOException {
        CRC32C checksum = new CRC32C();
        try (DataOutputStream output = new DataOutputStream(
                new CheckedOutputStream(new BufferedOutputStream(Files.newOutputStream(part), BUFFER), checksum))) {
            output.writeInt(MAGIC);
            output.writeInt(TimelinesCodec.FORMAT);
            kept.madeFrom.write(output);
            output.writeInt(kept.dated.goodBefore());
            TimelinesCodec.write(kept.dated.timelines(), output);
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

    private Optional<Kept> decode() throws IOException {
        try (DataInputStream input = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            if (input.readInt() != MAGIC || input.readInt() != TimelinesCodec.FORMAT) {
                return Optional.empty();
            }
            MadeFrom madeFrom = MadeFrom.read(input);
            int goodBefore = input.readInt();
            return Optional.of(new Kept(new TimelineLoader.Dated(TimelinesCodec.read(input), goodBefore), madeFrom));
        }
    }

    private long today() {
        return LocalDate.ofInstant(store.clock().instant(), store.workspace().zone())
                .toEpochDay();
    }
}
