package io.holdfast.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read files of the data folder, on systems that know owners. */
final class Permissions {
    private Permissions() {}

    static void readableByAll(Path folder) throws IOException {
        set(folder, "rwxr-xr-x");
    }

    /** Writes a file that nobody but its owner could read at any moment. */
    static void writeSecret(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, secret);
    }

    private static void set(Path path, String permissions) throws IOException {
        if (isPosix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
