package io.holdfast.server.backup;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import io.holdfast.store.FactsArchive;
import io.holdfast.store.person.ErasureList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * A ZIP file with the folders {@code facts} (Parquet), {@code operations} (JSON), {@code definitions}, {@code segments} and {@code mappings}, made
 * while all of it is in use. The facts are those of one moment and the operations those of one, a little later. Sessions are
 * left out: whoever was signed in signs in again.
 */
public final class Backup {
    static final String FACTS = "facts";
    static final String OPERATIONS = "operations";
    static final List<String> FOLDERS = List.of("definitions", "segments", "mappings");

    private final FactStore store;
    private final Optional<DataSource> operations;

    /** @param operations empty where no server ever ran */
    public Backup(FactStore store, Optional<DataSource> operations) {
        this.store = store;
        this.operations = operations;
    }

    /** Writes it; the stream stays open. */
    public void write(OutputStream output) {
        ErasureList.write(store);
        ZipOutputStream zip = new ZipOutputStream(output);
        try {
            Path facts = Files.createTempDirectory(store.directory().resolve("tmp"), "backup");
            try {
                FactsArchive.write(store, facts);
                add(zip, FACTS, facts);
            } finally {
                Folders.delete(facts);
            }
            if (operations.isPresent()) {
                new OperationRows(operations.get()).write(zip);
            }
            for (String folder : FOLDERS) {
                add(zip, folder, store.directory().resolve(folder));
            }
            zip.finish();
        } catch (IOException failure) {
            throw new Problem(failure, ServerParticular.BACKUP_NOT_WRITTEN, failure.toString());
        }
    }

    private static void add(ZipOutputStream zip, String name, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name + "/" + file.getFileName()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
