package io.holdfast.cli.install;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import io.holdfast.store.timeline.TimelineLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A temporary folder with stores in it, gone when closed. All examples play before the end of 2026, which is its day. */
final class Workshop implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-31T12:00:00Z"), ZoneOffset.UTC);

    private final Path folder;
    private final Map<String, Timelines> imported = new HashMap<>();
    private int next;

    private Workshop(Path folder) {
        this.folder = folder;
    }

    static Workshop open() {
        try {
            return new Workshop(Files.createTempDirectory("holdfast-test-install"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder of one's own. */
    Path folder() throws IOException {
        return Files.createDirectory(folder.resolve("check-" + ++next));
    }

    /** The timelines of a table, imported into a store of its own as any file is; the same table once only. */
    Timelines timelines(FactKind kind, String csv) throws IOException {
        Timelines known = imported.get(csv);
        if (known != null) {
            return known;
        }
        Timelines fresh = load(kind, csv);
        imported.put(csv, fresh);
        return fresh;
    }

    private Timelines load(FactKind kind, String csv) throws IOException {
        Path own = folder();
        Path file = Files.writeString(own.resolve(kind.table() + ".csv"), csv, StandardCharsets.UTF_8);
        try (FactStore store = FactStore.open(own.resolve("data"), CLOCK)) {
            Importer importer = new Importer(store);
            importer.run(importer.plan(file, ImportOptions.as(kind)), Progress.NONE);
            return new TimelineLoader(store).load();
        }
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
