package io.holdfast.server.live;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the log, one a segment, each named by its number. Numbers are never used again. */
final class LogFolder {
    private static final Pattern NAME = Pattern.compile("(\\d{12})\\.log");

    private static final String UNFINISHED = ".part";

    private final Path folder;

    LogFolder(Path folder) {
        this.folder = folder;
    }

    Path file(long number) {
        return folder.resolve("%012d.log".formatted(number));
    }

    /** The numbers of the segments that are there, ascending. */
    List<Long> numbers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(LogFolder::number)
                    .flatMap(Optional::stream)
                    .sorted()
                    .toList();
        }
    }

    /** A new segment, whose name is on disk when this returns. */
    FileChannel create(long number) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(file(number), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        forceNames();
        return channel;
    }

    /** Cuts what is behind a byte, and removes the file when nothing is before it. */
    void cut(long number, long end) throws IOException {
        if (end == 0) {
            Files.deleteIfExists(file(number));
        } else if (Files.size(file(number)) > end) {
            try (FileChannel channel = FileChannel.open(file(number), StandardOpenOption.WRITE)) {
                channel.truncate(end);
                channel.force(true);
            }
        }
    }

    /** What takes the place of a record, of the same length. */
    @FunctionalInterface
    interface Change {
        byte[] of(long offset, byte[] record);
    }

    /** Writes a file anew beside it and puts it in its place whole; its age stays. What is not sound at its end goes. */
    void rewrite(Path file, Change change) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        FileTime written = Files.getLastModifiedTime(file);
        try (FileChannel target = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream output = new BufferedOutputStream(Channels.newOutputStream(target))) {
            Segment.read(file, 0, Long.MAX_VALUE, (offset, record) -> {
                try {
                    output.write(Segment.framed(change.of(offset, record)));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
            output.flush();
            target.force(true);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        Files.setLastModifiedTime(part, written);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceNames();
    }

    /** Removes what a crash left of a file that was written anew. */
    void removeUnfinished() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, "*" + UNFINISHED)) {
                for (Path part : parts) {
                    Files.delete(part);
                }
            }
        }
    }

    void remove(long number) throws IOException {
        Files.deleteIfExists(file(number));
    }

    /** Names of files are durable by forcing their folder, where the system lets a folder be opened. */
    private void forceNames() throws IOException {
        FileStore store = Files.getFileStore(folder);
        if (store.supportsFileAttributeView(PosixFileAttributeView.class)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static Optional<Long> number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Optional.of(Long.parseLong(name.group(1))) : Optional.empty();
    }
}
