package io.holdfast.server.backup;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactsArchive;
import io.holdfast.store.person.ErasureList;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Enumeration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Makes a data folder of a {@link Backup}. */
public final class Restore {
    /** What a backup consists of; a name that would lead out of its folder is none. */
    private static final Pattern ENTRY = Pattern.compile("(facts|operations|definitions|segments|mappings)/[^/\\\\]+");

    private static final Log LOG = LogFactory.getLog(Restore.class);

    private final Path file;
    private final Optional<Path> erased;
    private final Clock clock;

    /** @param erased the list of who was erased since; that beside the backup, if there is one, when empty */
    public Restore(Path file, Optional<Path> erased, Clock clock) {
        this.file = file;
        this.erased = erased;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param again how many were erased since the backup, came back with it, and are erased again
     * @param list of who was erased since, which was read; empty where there was none
     */
    public record Restored(int again, Optional<Path> list) {}

    /** Gives the operational tables, made and not used yet, to who fills them. */
    @FunctionalInterface
    public interface Operations {
        void use(Consumer<DataSource> filling);
    }

    /**
     * Fills a new data folder, and the operational tables where the backup has any; after a failure it is as it was.
     */
    public Restored into(Path data, Operations operations) {
        boolean isNew = !Files.exists(data);
        boolean done = false;
        try {
            Restored restored = fill(data, operations);
            done = true;
            return restored;
        } catch (ZipException | EOFException noZip) {
            throw new Problem(
                    noZip,
                    ErrorCode.FILE_FORMAT,
                    "%s is no backup, or not a whole one (%s). Use another backup; nothing was restored.",
                    file,
                    String.valueOf(noZip.getMessage()));
        } catch (IOException failure) {
            throw new Problem(
                    failure, ErrorCode.CANNOT_WRITE, "%s could not be restored: %s", file, failure.toString());
        } finally {
            if (!done) {
                takeBack(data, isNew);
            }
        }
    }

    private Restored fill(Path data, Operations operations) throws IOException {
        Files.createDirectories(data);
        Path whole = Files.createTempDirectory(data, "restore");
        try {
            unpack(whole);
            FactsArchive.read(whole.resolve(Backup.FACTS), data, clock);
            Restored restored = eraseAgain(data);
            for (String folder : Backup.FOLDERS) {
                if (Files.isDirectory(whole.resolve(folder))) {
                    Files.move(whole.resolve(folder), data.resolve(folder));
                }
            }
            Path rows = whole.resolve(Backup.OPERATIONS);
            if (Files.isDirectory(rows)) {
                operations.use(source -> new OperationRows(source).read(rows));
            }
            return restored;
        } finally {
            Folders.delete(whole);
        }
    }

    private Restored eraseAgain(Path data) {
        try (FactStore store = FactStore.open(data, clock)) {
            Optional<Path> list =
                    erased.or(() -> ErasureList.in(file.toAbsolutePath().resolveSibling("."), store));
            return new Restored(list.map(each -> ErasureList.apply(store, each)).orElse(0), list);
        }
    }

    /** A folder that was there before stays, empty as it was. */
    private static void takeBack(Path data, boolean isNew) {
        try {
            Folders.deleteWithin(data);
            if (isNew) {
                Files.deleteIfExists(data);
            }
        } catch (IOException failure) {
            LOG.warn("What a failed restore left in the folder could not be removed.", failure);
        }
    }

    private void unpack(Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!ENTRY.matcher(entry.getName()).matches() || entry.getName().contains("..")) {
                    throw new ZipException("no entry of a backup: " + entry.getName());
                }
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.resolveSibling(""));
                copy(zip, entry, target);
            }
        }
        if (!Files.isDirectory(folder.resolve(Backup.FACTS))) {
            throw new ZipException("no facts in it");
        }
    }

    /** What is written is what was once: reading an entry does not compare its sum by itself. */
    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
            long bytes = Files.copy(in, target);
            if (bytes != entry.getSize() || in.getChecksum().getValue() != entry.getCrc()) {
                throw new ZipException(entry.getName() + " is damaged");
            }
        }
    }
}
