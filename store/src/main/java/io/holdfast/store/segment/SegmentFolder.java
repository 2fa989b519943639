package io.holdfast.store.segment;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.core.segment.SavedRules;
import io.holdfast.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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

    /**
     * What the folder holds.
     *
     * @param segments the newest version of each, by name
     * @param unreadable what is wrong with the files that hold none: one that a person has spoilt takes no other away
     */
    public record Listing(List<SavedSegment> segments, List<Problem> unreadable) {}

    public Listing list() {
        return read(files().stream().filter(name -> !name.contains("@")).toList());
    }

    /** The newest version of each that can be read, by name. */
    public List<SavedSegment> all() {
        return list().segments();
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

    /** The same for someone, to whom what he may not name is not there: an older version of what is not shared now either. */
    public Optional<SavedSegment> find(String reference, String person) {
        return SegmentName.of(reference)
                .flatMap(wanted -> wanted.version().isEmpty()
                        ? find(reference).filter(newest -> newest.isSeenBy(person))
                        : find(reference)
                                .filter(found -> versions(wanted.name(), person).contains(found)));
    }

    /** The versions of a segment that someone may name, the newest first. */
    public List<SavedSegment> versions(String name, String person) {
        List<SavedSegment> versions = versions(name);
        boolean shared = versions.stream()
                .findFirst()
                .filter(newest -> newest.isSeenBy(person))
                .isPresent();
        return versions.stream()
                .filter(each -> each.isOf(person) || (shared && each.shared()))
                .toList();
    }

    /** Every version of a segment that can be read, the newest first; of a deleted one those there were. */
    public List<SavedSegment> versions(String name) {
        Optional<String> wanted = SegmentName.of(name).map(SegmentName::name);
        if (wanted.isEmpty()) {
            return List.of();
        }
        String checked = wanted.get();
        List<String> names = Stream.concat(Stream.of(checked), asides(checked)).toList();
        return read(names).segments().stream()
                .sorted(Comparator.comparing(SavedSegment::version).reversed())
                .toList();
    }

    /** What the names in rules stand for, to someone who sees what is shared and his own. */
    public SavedRules rules(String person) {
        return name -> find(name, person).map(SavedSegment::rule);
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
        SavedSegment next = wanted.named(name, nextVersion(name, newest));
        if (newest.isPresent() && newest.get().saysTheSameAs(next)) {
            return newest.get();
        }
        newest.ifPresent(this::putAside);
        write(next.name(), next);
        return next;
    }

    /** By the names of the files too: one that cannot be read is not written over. */
    private int nextVersion(String name, Optional<SavedSegment> newest) {
        return 1
                + Stream.concat(
                                newest.stream().map(SavedSegment::version),
                                asides(name)
                                        .flatMap(file -> SegmentName.of(file).flatMap(SegmentName::version).stream()))
                        .reduce(0, Math::max);
    }

    private Stream<String> asides(String name) {
        return files().stream().filter(file -> file.startsWith(name + "@"));
    }

    /** Takes a segment away; its versions can still be asked for by their numbers. */
    public void delete(String name) {
        delete(name, any -> true);
    }

    /**
     * The same for someone.
     *
     * @param seen which segments he may be told of
     */
    public void delete(String name, Predicate<SavedSegment> seen) {
        SavedSegment newest = find(SegmentName.checked(name)).orElseThrow(() -> unknown(name));
        requireUnused(newest.name(), seen);
        putAside(newest);
        try {
            Files.deleteIfExists(file(newest.name()));
        } catch (IOException failure) {
            throw cannotWrite(failure, file(newest.name()));
        }
    }

    /**
     * Refuses where other segments name it.
     *
     * @param seen which segments whoever asks may be told of; the others are counted
     */
    public void requireUnused(String name, Predicate<SavedSegment> seen) {
        requireNone(name, users(name, "(?![\\p{L}\\p{N}_@-])"), seen);
    }

    /** Refuses where segments that are not someone's own name it, in whatever version: to them it would be gone. */
    public void requireUnusedByOthers(String name, String person) {
        List<SavedSegment> others = users(name, "(?![\\p{L}\\p{N}_-])").stream()
                .filter(user -> user.shared() || !user.isOf(person))
                .toList();
        requireNone(name, others, user -> user.isSeenBy(person));
    }

    private static void requireNone(String name, List<SavedSegment> users, Predicate<SavedSegment> seen) {
        if (users.isEmpty()) {
            return;
        }
        List<String> told = users.stream().filter(seen).map(SavedSegment::name).toList();
        String names = String.join(", ", told);
        int others = users.size() - told.size();
        if (others == 0) {
            throw new Problem(StoreParticular.SEGMENT_PART_OF, name, names);
        }
        throw told.isEmpty()
                ? new Problem(StoreParticular.SEGMENT_PART_OF_HIDDEN, name, others)
                : new Problem(StoreParticular.SEGMENT_PART_OF_BOTH, name, names, others);
    }

    /** That there is no segment of a name, and which there are. */
    public Problem unknown(String name) {
        String known = String.join(", ", all().stream().map(SavedSegment::name).toList());
        return known.isEmpty()
                ? new Problem(StoreParticular.SEGMENT_NONE_KEPT, name)
                : new Problem(StoreParticular.SEGMENT_UNHEARD_OF, name, known);
    }

    /** Which segments name it. */
    private List<SavedSegment> users(String name, String end) {
        Pattern named =
                Pattern.compile("@" + Pattern.quote(name) + end, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return all().stream().filter(each -> named.matcher(each.rule()).find()).toList();
    }

    private void putAside(SavedSegment segment) {
        write(segment.name() + "@" + segment.version(), segment);
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }

    private Listing read(List<String> names) {
        List<SavedSegment> segments = new ArrayList<>();
        List<Problem> unreadable = new ArrayList<>();
        for (String name : names) {
            try {
                read(name).ifPresent(segments::add);
            } catch (Problem problem) {
                unreadable.add(problem);
            }
        }
        return new Listing(List.copyOf(segments), List.copyOf(unreadable));
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

    private void write(String name, SavedSegment segment) {
        Path file = file(name);
        try {
            WholeFile.write(file, SegmentYaml.write(segment));
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
        return new Problem(failure, StoreParticular.SEGMENT_UNREADABLE, file, String.valueOf(failure.getMessage()));
    }

    private static Problem cannotWrite(IOException failure, Path file) {
        return new Problem(failure, StoreParticular.SEGMENT_NOT_KEPT, file, String.valueOf(failure.getMessage()));
    }
}
