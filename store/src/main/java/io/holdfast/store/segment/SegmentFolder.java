package io.holdfast.store.segment;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.SavedRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The saved segments of a data folder, one file each: {@code segments/NAME.yaml} is the newest version, {@code
 * segments/NAME@1.yaml} an older one. People may edit them; the program never changes a version, it adds the next, and
 * versions of a deleted segment stay.
 */
public final class SegmentFolder {
    private static final String ENDING = ".yaml";

    private final Path folder;

    public SegmentFolder(Path dataDirectory) {
        this.folder = dataDirectory.resolve("segments");
    }

    /** The newest version of each, by name. */
    public List<SavedSegment> all() {
        return files().stream()
                .filter(name -> !name.contains("@"))
                .flatMap(name -> read(name).stream())
                .toList();
    }

    /** A segment by its name, or an older version of it such as {@code large@2}. */
    public Optional<SavedSegment> find(String reference) {
        return SegmentName.of(reference).flatMap(wanted -> {
            Optional<SavedSegment> newest = read(wanted.name());
            boolean isNewest = wanted.version().isEmpty()
                    || newest.map(SavedSegment::version).equals(wanted.version());
            return isNewest
                    ? newest
                    : read(wanted.name() + "@" + wanted.version().get());
        });
    }

    /** Every version of a segment, the newest first; of a deleted one those there were. */
    public List<SavedSegment> versions(String name) {
        Optional<String> wanted = SegmentName.of(name).map(SegmentName::name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String checked = wanted.get();
        return Stream.concat(
                        read(checked).stream(),
                        files().stream()
                                .filter(file -> file.startsWith(checked + "@"))
                                .flatMap(file -> read(file).stream()))
                .sorted(Comparator.comparing(SavedSegment::version).reversed())
                .toList();
    }

    /** What the names in rules stand for, to someone who sees what is shared and his own. */
    public SavedRules rules(String person) {
        return name -> find(name).filter(found -> found.isSeenBy(person)).map(SavedSegment::rule);
    }

    /** The same for whoever holds the folder. */
    public SavedRules rules() {
        return name -> find(name).map(SavedSegment::rule);
    }

    /**
     * Keeps a segment as the next version of its name; one that says the same as the newest is that.
     *
     * @return the newest version
     */
    public SavedSegment save(SavedSegment wanted) {
        String name = SegmentName.checked(wanted.name());
        Optional<SavedSegment> newest = read(name);
        List<SavedSegment> before = versions(name);
        SavedSegment next = wanted.named(
                name, 1 + before.stream().mapToInt(SavedSegment::version).max().orElse(0));
        if (newest.isPresent() && newest.get().saysTheSameAs(next)) {
            return newest.get();
        }
        newest.ifPresent(this::putAside);
        write(next.name(), next);
        return next;
    }

    /** Takes a segment away; its versions can still be asked for by their numbers. */
    public void delete(String name) {
        SavedSegment newest = find(SegmentName.checked(name)).orElseThrow(() -> unknown(name));
        requireUnused(newest.name());
        putAside(newest);
        try {
            Files.deleteIfExists(file(newest.name()));
        } catch (IOException failure) {
            throw cannotWrite(failure, file(newest.name()));
        }
    }

    /** Refuses where other segments name it. */
    public void requireUnused(String name) {
        List<String> users = users(name);
        if (!users.isEmpty()) {
            throw new Problem(
                    ErrorCode.SEGMENT_IN_USE,
                    "The segment '%s' is a part of %s; change these first.",
                    name,
                    String.join(", ", users));
        }
    }

    /** That there is no segment of a name, and which there are. */
    public Problem unknown(String name) {
        String known = String.join(", ", all().stream().map(SavedSegment::name).toList());
        return new Problem(
                ErrorCode.UNKNOWN_SEGMENT,
                "There is no saved segment '%s'. Known: %s.",
                name,
                known.isEmpty() ? "none" : known);
    }

    /** Which segments name it. */
    private List<String> users(String name) {
        Pattern named = Pattern.compile(
                "@" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_@-])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return all().stream()
                .filter(each -> named.matcher(each.rule()).find())
                .map(SavedSegment::name)
                .toList();
    }

    private void putAside(SavedSegment segment) {
        write(segment.name() + "@" + segment.version(), segment);
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private Optional<SavedSegment> read(String name) {
        Path file = file(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SegmentYaml.read(Files.readString(file, StandardCharsets.UTF_8), file.toString()));
        } catch (IOException unreadable) {
            throw cannotRead(unreadable, file);
        }
    }

    /** All at once: who reads meanwhile sees the old file or the new one. */
    private void write(String name, SavedSegment segment) {
        Path file = file(name);
        Path part = folder.resolve("." + name + ENDING + ".part");
        try {
            Files.createDirectories(folder);
            Files.writeString(part, SegmentYaml.write(segment), StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw cannotWrite(failure, file);
        }
    }

    private List<String> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw cannotRead(failure, folder);
        }
    }

    private static Problem cannotRead(IOException failure, Path file) {
        return new Problem(
                failure,
                ErrorCode.FILE_NOT_FOUND,
                "%s cannot be read: %s.",
                file,
                String.valueOf(failure.getMessage()));
    }

    private static Problem cannotWrite(IOException failure, Path file) {
        return new Problem(
                failure,
                ErrorCode.CANNOT_WRITE,
                "The segment cannot be kept as %s: %s.",
                file,
                String.valueOf(failure.getMessage()));
    }
}
