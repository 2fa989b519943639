package io.holdfast.store.person;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who was erased, as a small file apart from the store, so that what a backup made before brings back is erased again. It
 * has sums of ids under the store's own secret, and the pseudonyms; no id. It stands in the data folder and, kept up to date
 * at each erasure, in every folder of this machine into which a backup of it was written. Its name has a part of a sum of the
 * secret, so that the lists of several stores lie in one folder.
 */
public final class ErasureList {
    private static final String FOLDERS = "backup-folders.txt";
    private static final String NAMED = "holdfast-erased-";
    private static final Pattern LINE =
            Pattern.compile("(\\S+)\t(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z)\t([0-9a-f]{64})");
    private static final String HEAD =
            "Who was erased from a Holdfast store. Keep it beside its backups: restore reads it.";

    private ErasureList() {}

    /** Writes the list of a store into its folder and beside its backups. */
    public static void write(FactStore store) {
        List<ErasedIds.Erased> all = ErasedIds.all(store);
        if (!all.isEmpty()) {
            String name = name(store);
            put(store.directory().resolve(name), all);
            for (Path folder : folders(store.directory())) {
                if (Files.isDirectory(folder)) {
                    put(folder.resolve(name), all);
                }
            }
        }
    }

    /** Keeps the list beside a backup from now on; needs no store, which may be open elsewhere. */
    public static void follow(Path data, Path folder) {
        try {
            Path beside = folder.toAbsolutePath().normalize();
            Set<Path> known = new LinkedHashSet<>(folders(data));
            if (known.add(beside)) {
                List<String> lines = known.stream().map(Path::toString).toList();
                WholeFile.write(data.resolve(FOLDERS), String.join("\n", lines) + "\n");
            }
            for (Path list : lists(data)) {
                put(beside.resolve(list.getFileName()), read(list));
            }
        } catch (IOException failure) {
            throw cannotWrite(folder, failure);
        }
    }

    /**
     * The list as it stands in the folder of its store, to be kept where the store's backups are.
     *
     * @param name of the file
     */
    public record Copy(String name, String text) {}

    /** That of a store; of one from which nobody was erased it names nobody. */
    public static Copy copy(FactStore store) {
        write(store);
        String name = name(store);
        Path list = store.directory().resolve(name);
        try {
            return new Copy(name, Files.exists(list) ? Files.readString(list) : HEAD + "\n");
        } catch (IOException failure) {
            throw cannotWrite(list, failure);
        }
    }

    /** The list of a store in a folder of backups, where there is one. */
    public static Optional<Path> in(Path folder, FactStore store) {
        return Optional.of(folder.toAbsolutePath().resolve(name(store))).filter(Files::isRegularFile);
    }

    private static String name(FactStore store) {
        return NAMED + ErasedIds.mark(store) + ".txt";
    }

    /**
     * Erases whom a list names from a store made of an older backup; a list of another store is refused. A browser may have
     * written a number behind its name.
     *
     * @return how many of them the store still knew
     */
    public static int apply(FactStore store, Path list) {
        if (!Files.isRegularFile(list)) {
            throw new Problem(ErrorCode.FILE_NOT_FOUND, "There is no list of erased customers %s.", list);
        }
        if (!String.valueOf(list.getFileName()).startsWith(NAMED + ErasedIds.mark(store))) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "%s is not the list of this store, which is called %s. Look for it in the data folder the backup was made"
                            + " of.",
                    list,
                    name(store));
        }
        int erased = new Erasure(store).again(read(list));
        write(store);
        return erased;
    }

    private static List<Path> folders(Path data) {
        Path file = data.resolve(FOLDERS);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Path::of).toList()
                    : List.of();
        } catch (IOException failure) {
            throw cannotWrite(file, failure);
        }
    }

    private static List<Path> lists(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(NAMED + "[0-9a-f]+\\.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static List<ErasedIds.Erased> read(Path list) {
        try {
            return Files.readAllLines(list).stream()
                    .filter(line -> !line.isBlank() && !line.equals(HEAD))
                    .map(line -> erased(list, line))
                    .toList();
        } catch (IOException failure) {
            throw cannotWrite(list, failure);
        }
    }

    /** A line that says nothing would leave somebody in who was erased. */
    private static ErasedIds.Erased erased(Path list, String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Problem(StoreParticular.ERASURES_DAMAGED, list, line);
        }
        return new ErasedIds.Erased(parts.group(1), Instant.parse(parts.group(2)), parts.group(3));
    }

    /** Whoever stands in the file stays there: it may know of more than a store made of an older backup. */
    private static void put(Path file, List<ErasedIds.Erased> erased) {
        Map<String, ErasedIds.Erased> bySum = new LinkedHashMap<>();
        (Files.exists(file) ? read(file) : List.<ErasedIds.Erased>of()).forEach(each -> bySum.put(each.sum(), each));
        erased.forEach(each -> bySum.putIfAbsent(each.sum(), each));
        List<String> lines = new ArrayList<>(List.of(HEAD));
        bySum.values().forEach(each -> lines.add(each.pseudonym() + "\t" + each.at() + "\t" + each.sum()));
        try {
            WholeFile.write(file, String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw cannotWrite(file, failure);
        }
    }

    private static Problem cannotWrite(Path file, IOException failure) {
        return new Problem(failure, StoreParticular.ERASURES_UNUSABLE, file, failure.toString());
    }
}
