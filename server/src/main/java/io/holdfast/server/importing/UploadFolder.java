package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The files people send, each in a folder of its own. What is not here whole is not here. */
final class UploadFolder {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path partial;
    private final long limit;

    /** @param limit how many bytes a file may have */
    UploadFolder(Path folder, long limit) {
        this.folder = folder;
        this.partial = folder.resolve("partial");
        this.limit = limit;
    }

    Path path(UUID id, String name) {
        return folder.resolve(id.toString()).resolve(name);
    }

    /** A new file for a short time, in a place that is cleared at each start. */
    Path scratch(String ending) {
        try {
            Files.createDirectories(partial);
            return Files.createTempFile(partial, "", ending);
        } catch (IOException failure) {
            throw cannotWrite(partial, failure);
        }
    }

    /**
     * Writes a file down as it comes, and forces it to the disk.
     *
     * @param declared how long the sender says it is; negative when he does not
     * @return the file, not in its place yet
     */
    Path receive(InputStream body, long declared) {
        if (declared > limit) {
            throw tooLarge();
        }
        Path part = scratch(".part");
        boolean whole = false;
        try {
            requireSpace(declared);
            if (copy(body, part) == 0) {
                throw new Problem(ServerParticular.UPLOAD_EMPTY);
            }
            whole = true;
            return part;
        } finally {
            if (!whole) {
                delete(part);
            }
        }
    }

    /** Puts a received file in its place. */
    void keep(Path received, UUID id, String name) {
        Path place = path(id, name);
        try {
            Files.createDirectories(place.resolveSibling("."));
            Files.move(received, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw cannotWrite(place, failure);
        }
    }

    /** Takes a file away; nothing happens when it is not there. */
    void remove(UUID id) {
        delete(folder.resolve(id.toString()));
    }

    /** Clears away what an earlier server did not finish receiving. */
    void clearPartial() {
        delete(partial);
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> innermostFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path one : innermostFirst) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            throw cannotWrite(path, failure);
        }
    }

    private void requireSpace(long declared) {
        try {
            long free = Files.getFileStore(partial).getUsableSpace();
            if (declared > free) {
                throw new Problem(ServerParticular.UPLOAD_HAS_NO_ROOM, declared, free);
            }
        } catch (IOException failure) {
            throw cannotWrite(partial, failure);
        }
    }

    private long copy(InputStream body, Path part) {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            for (int read = read(body, buffer, total); read >= 0; read = read(body, buffer, total)) {
                total += read;
                if (total > limit) {
                    throw tooLarge();
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
            }
            out.force(true);
        } catch (IOException failure) {
            throw cannotWrite(part, failure);
        }
        return total;
    }

    private static int read(InputStream body, byte[] buffer, long before) {
        try {
            return body.read(buffer);
        } catch (IOException broken) {
            throw new Problem(broken, ServerParticular.UPLOAD_BROKE_OFF, before);
        }
    }

    private Problem tooLarge() {
        return new Problem(ServerParticular.UPLOAD_TOO_LARGE, limit);
    }

    private static Problem cannotWrite(Path path, IOException failure) {
        String text = String.valueOf(failure.getMessage());
        boolean full = text.contains("No space left");
        return full
                ? new Problem(failure, ServerParticular.UPLOAD_DISK_FULL, String.valueOf(path.getFileName()))
                : new Problem(failure, ServerParticular.UPLOAD_NOT_WRITTEN, String.valueOf(path.getFileName()), text);
    }
}
