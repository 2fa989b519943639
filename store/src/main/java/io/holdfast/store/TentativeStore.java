package io.holdfast.store;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A store opened for an import that may come to nothing. One that was not there before and holds no batch when this is
 * closed is taken away again, with the folders made for it; a store or a folder that was there stays as it is.
 */
public final class TentativeStore implements AutoCloseable {
    private final Path directory;
    private final boolean made;
    private final List<Path> madeFolders;
    private final FactStore store;

    private TentativeStore(Path directory, boolean made, List<Path> madeFolders, FactStore store) {
        this.directory = directory;
        this.made = made;
        this.madeFolders = madeFolders;
        this.store = store;
    }

    /** Opens the store of a folder, making both where they are absent. */
    public static TentativeStore open(Path directory, Clock clock) {
        boolean absent = !Files.exists(directory.resolve(Database.FILE));
        List<Path> missing = missing(directory);
        return new TentativeStore(directory, absent, missing, FactStore.open(directory, clock));
    }

    public FactStore store() {
        return store;
    }

    @Override
    public void close() {
        boolean nothing;
        try (store) {
            nothing = made && store.batches().isEmpty();
        }
        if (nothing) {
            takeAway();
        }
    }

    /** The folder and those above it that do not exist, the innermost first. */
    private static List<Path> missing(Path directory) {
        List<Path> missing = new ArrayList<>();
        Optional<Path> at = Optional.of(directory.toAbsolutePath().normalize());
        while (at.isPresent() && !Files.exists(at.get())) {
            missing.add(at.get());
            at = Optional.ofNullable(at.get().getParent());
        }
        return missing;
    }

    private void takeAway() {
        try {
            Files.deleteIfExists(directory.resolve(Database.FILE));
            Files.deleteIfExists(directory.resolve(Database.FILE + ".wal"));
            removeIfEmpty(directory.resolve(Database.TEMPORARY));
            for (Path folder : madeFolders) {
                removeIfEmpty(folder);
            }
        } catch (IOException failure) {
            throw new Problem(
                    failure, StoreParticular.EMPTY_STORE_LEFT, directory, String.valueOf(failure.getMessage()));
        }
    }

    /** What somebody else has put there meanwhile is not ours to remove. */
    private static void removeIfEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (empty) {
            Files.delete(folder);
        }
    }
}
