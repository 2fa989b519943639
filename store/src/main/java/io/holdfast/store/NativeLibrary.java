package io.holdfast.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The database driver unpacks 70 MB of native library into the temporary folder and removes it only at an orderly end.
 * Where the system lets a mapped file go (Linux), the copy is removed as soon as it is loaded, so that even a killed
 * process leaves nothing; elsewhere the driver's own clean-up has to do.
 */
final class NativeLibrary {
    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final AtomicBoolean REMOVED = new AtomicBoolean();

    private NativeLibrary() {}

    static void removeUnpackedCopy() {
        if (!Files.isReadable(MAPS) || !REMOVED.compareAndSet(false, true)) {
            return;
        }
        try (Stream<String> lines = Files.lines(MAPS)) {
            for (String path : lines.filter(line -> line.contains("/libduckdb_java") && line.endsWith(".so"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .distinct()
                    .toList()) {
                Files.deleteIfExists(Path.of(path));
            }
        } catch (IOException keepsItsCopy) {
            REMOVED.set(true);
        }
    }
}
