package io.holdfast.server.database;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL that come with Holdfast, unpacked once. The folder bears the hash of the bundle, so another
 * version is unpacked beside the earlier one, and a half-unpacked one is never taken for a whole.
 */
final class PostgresBinaries {
    private static final int HASH_DIGITS = 12;

    private PostgresBinaries() {}

    /** Returns the folder with {@code bin}, {@code lib} and {@code share}; unpacks it below {@code parent} if need be. */
    static Path in(Path parent) {
        String resource = "/postgres-" + platform() + ".txz";
        try {
            Path folder = parent.resolve("programs-" + hash(resource));
            if (!Files.isDirectory(folder)) {
                Path part = Files.createTempDirectory(Files.createDirectories(parent), "unpacking");
                HalfMade.make(part, empty -> {
                    Permissions.readableByAll(empty);
                    unpack(resource, empty);
                    Files.move(empty, folder, StandardCopyOption.ATOMIC_MOVE);
                });
            }
            return folder;
        } catch (IOException failure) {
            throw new Problem(
                    failure,
                    ErrorCode.CANNOT_WRITE,
                    "PostgreSQL could not be unpacked into %s: %s. Make room there, or name a server with --db-url.",
                    parent,
                    String.valueOf(failure.getMessage()));
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String kind = system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "windows" : "linux";
        return kind + (processor.equals("aarch64") || processor.equals("arm64") ? "-arm_64" : "-x86_64");
    }

    private static InputStream open(String resource) {
        InputStream in = PostgresBinaries.class.getResourceAsStream(resource);
        if (in == null) {
            throw new Problem(
                    ErrorCode.DATABASE_UNAVAILABLE,
                    "This build brings no PostgreSQL for %s. Name a server with --db-url.",
                    platform());
        }
        return in;
    }

    private static String hash(String resource) throws IOException {
        try (InputStream in = open(resource)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(String resource, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(open(resource)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("the bundle holds a path outside itself: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean executable = (entry.getMode() & 0b001_000_000) != 0;
        if (executable && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }
}
