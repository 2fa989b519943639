package io.holdfast.server.importing;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder people and programs put files into, one below for each kind of fact. Files that are hidden, or named as those
 * are that somebody is still writing, are left alone; so are links.
 */
final class InboxFolder {
    private static final Pattern UNFINISHED = Pattern.compile("\\..*|.*\\.(part|partial|tmp|temp|filepart|crdownload)");

    private static final List<String> FILED = List.of("done", "failed");
    private static final String NOTE = ".txt";

    private final Path folder;

    InboxFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes the folders, so that people see where to put what. */
    void create() {
        try {
            for (FactKind kind : FactKind.values()) {
                Files.createDirectories(folder.resolve(kind.table()));
            }
            for (String to : FILED) {
                Files.createDirectories(folder.resolve(to));
            }
        } catch (IOException failure) {
            throw problem(folder, failure);
        }
    }

    /** What is there now. */
    List<InboxFile> look() {
        List<InboxFile> found = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            Path below = folder.resolve(kind.table());
            if (Files.isDirectory(below)) {
                look(below, kind.table(), found);
            }
        }
        return found;
    }

    private static void look(Path below, String kind, List<InboxFile> found) {
        try (Stream<Path> files = Files.list(below)) {
            List<Path> whole = files.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !UNFINISHED
                            .matcher(String.valueOf(path.getFileName()))
                            .matches())
                    .sorted()
                    .toList();
            for (Path path : whole) {
                add(path, kind, found);
            }
        } catch (IOException failure) {
            throw problem(below, failure);
        }
    }

    /** A file may be put away between two looks. */
    private static void add(Path path, String kind, List<InboxFile> found) throws IOException {
        try {
            found.add(InboxFile.of(path, kind));
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /**
     * Moves a file away, with a note beside it that says what became of it.
     *
     * @param to {@code done} or {@code failed}
     * @param number makes the name one that was not there before
     */
    void file(InboxFile file, String to, long number, String note) {
        Path target = folder.resolve(to).resolve(number + "-" + file.name());
        try {
            Files.createDirectories(folder.resolve(to));
            Files.writeString(target.resolveSibling(target.getFileName() + NOTE), note);
            Files.move(file.path(), target);
        } catch (IOException failure) {
            throw problem(target, failure);
        }
    }

    /**
     * Takes away what was filed before a moment, with its note, whose time is that of the filing.
     *
     * @return how many files
     */
    long sweep(Instant before) {
        long swept = 0;
        for (String to : FILED) {
            Path filed = folder.resolve(to);
            if (Files.isDirectory(filed)) {
                swept += sweep(filed, before);
            }
        }
        return swept;
    }

    private static long sweep(Path filed, Instant before) {
        long swept = 0;
        try (Stream<Path> files = Files.list(filed)) {
            for (Path note : files.filter(InboxFolder::isNote).sorted().toList()) {
                if (Files.getLastModifiedTime(note).toInstant().isBefore(before)) {
                    String name = String.valueOf(note.getFileName());
                    Files.deleteIfExists(note.resolveSibling(name.substring(0, name.length() - NOTE.length())));
                    Files.deleteIfExists(note);
                    swept++;
                }
            }
            return swept;
        } catch (IOException failure) {
            throw problem(filed, failure);
        }
    }

    /** A file of data may be named as notes are, but then has a note itself. */
    private static boolean isNote(Path path) {
        return path.toString().endsWith(NOTE) && !Files.exists(path.resolveSibling(path.getFileName() + NOTE));
    }

    private static Problem problem(Path path, IOException failure) {
        return new Problem(failure, ServerParticular.INBOX_UNUSABLE, path, failure.toString());
    }
}
