package io.holdfast.store.importing;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder for the temporary files of one import, beside the store so that it is on the same disk; gone afterwards. */
final class Scratch implements AutoCloseable {
    private static final String PREFIX = "import-";

    private final Path folder;

    private Scratch(Path folder) {
        this.folder = folder;
    }

    /** Makes the folder, and clears away what a killed import left; only one import runs at a time. */
    static Scratch in(Path storeDirectory) {
        Path parent = storeDirectory.resolve("tmp");
        try {
            Files.createDirectories(parent);
            try (Stream<Path> left = Files.list(parent)) {
                List<Path> stale = left.filter(
                                path -> String.valueOf(path.getFileName()).startsWith(PREFIX))
                        .toList();
                for (Path path : stale) {
                    delete(path);
                }
            }
            return new Scratch(Files.createTempDirectory(parent, PREFIX));
        } catch (IOException failure) {
            throw problem(parent, failure);
        }
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException failure) {
            throw problem(folder, failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }

    private static Problem problem(Path folder, IOException failure) {
        return new Problem(failure, FileParticular.SCRATCH_UNUSABLE, folder, String.valueOf(failure.getMessage()));
    }
}
