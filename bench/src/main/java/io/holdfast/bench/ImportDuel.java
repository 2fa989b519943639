package io.holdfast.bench;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.StoreOptions;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Imports the same files by DuckDB's own reader into an equal table and by the whole of our import, in turn, each into a
 * new file that is committed and checkpointed. Both tables must come out equal.
 */
final class ImportDuel {
    private final Path folder;
    private final StoreOptions options;
    private final int runs;

    ImportDuel(Path folder, StoreOptions options, int runs) {
        this.folder = folder;
        this.options = options;
        this.runs = runs;
    }

    /**
     * Files to import, one after the other; the last one is measured.
     *
     * @param peer whether DuckDB's reader does the same work; it neither leaves out known rows nor sets bad ones aside
     */
    record Task(String name, FactKind kind, List<Path> before, Path file, int rows, boolean peer) {}

    /** How long a task took: ours, and DuckDB's by the way its rows are numbered. */
    record Outcome(Task task, Times ours, Map<ImportPeer.Numbering, Times> theirs) {}

    /** Nanoseconds of each run. */
    record Times(long[] wall, long[] processor) {
        Times(int runs) {
            this(new long[runs], new long[runs]);
        }

        double wallSeconds() {
            return Timing.median(wall) / 1e9;
        }

        double processorSeconds() {
            return Timing.median(processor) / 1e9;
        }

        <E extends Exception> void take(int run, Timing.Work<?, E> work) throws E {
            long before = Timing.processorNanos();
            wall[run] = Timing.nanos(work);
            processor[run] = Timing.processorNanos() - before;
        }
    }

    /** A first run of each side, not measured, warms both up and compares what they have made. */
    Outcome run(Task task) throws SQLException, IOException {
        Times ours = new Times(runs);
        Map<ImportPeer.Numbering, Times> theirs = new EnumMap<>(ImportPeer.Numbering.class);
        for (int run = -1; run < runs; run++) {
            int slot = Math.max(0, run);
            Sums sums = ours(task, ours, slot);
            for (ImportPeer.Numbering numbering :
                    task.peer() ? ImportPeer.Numbering.values() : new ImportPeer.Numbering[0]) {
                boolean numbered = numbering != ImportPeer.Numbering.NONE;
                String sum = theirs(task, numbering, theirs.computeIfAbsent(numbering, any -> new Times(runs)), slot);
                check(task, numbered ? sums.numbered() : sums.bare(), sum);
            }
        }
        return new Outcome(task, ours, theirs);
    }

    private record Sums(String numbered, String bare) {}

    private Sums ours(Task task, Times times, int run) throws SQLException, IOException {
        try (FactStore store = FactStore.open(folder.resolve("ours"), options);
                Connection connection = store.connect()) {
            Importer importer = new Importer(store);
            for (Path file : task.before()) {
                bring(importer, connection, task.kind(), file);
            }
            times.take(run, () -> bring(importer, connection, task.kind(), task.file()));
            return new Sums(
                    ImportPeer.sum(connection, task.kind(), true), ImportPeer.sum(connection, task.kind(), false));
        } finally {
            delete(folder.resolve("ours"));
        }
    }

    private static int bring(Importer importer, Connection connection, FactKind kind, Path file) throws SQLException {
        importer.run(importer.plan(file, ImportOptions.as(kind)), Progress.NONE);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
        return 1;
    }

    private String theirs(Task task, ImportPeer.Numbering numbering, Times times, int run)
            throws SQLException, IOException {
        Path place = Files.createDirectories(folder.resolve("theirs"));
        try (ImportPeer peer = new ImportPeer(place, table(task.kind()), options.memoryBytes(), options.threads())) {
            for (Path file : task.before()) {
                peer.load(task.kind(), file, numbering);
                peer.checkpoint();
            }
            times.take(run, () -> {
                peer.load(task.kind(), task.file(), numbering);
                peer.checkpoint();
                return 1;
            });
            return peer.sum(task.kind(), numbering != ImportPeer.Numbering.NONE);
        } finally {
            delete(place);
        }
    }

    /** The statement of our own table, so that the other one is equal to it in columns, types and checks. */
    private String table(FactKind kind) throws SQLException, IOException {
        try (FactStore store = FactStore.open(folder.resolve("empty"), options);
                Connection connection = store.connect();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(
                        "SELECT sql FROM duckdb_tables() WHERE table_name = '" + kind.table() + "'")) {
            result.next();
            return result.getString(1);
        } finally {
            delete(folder.resolve("empty"));
        }
    }

    private static void check(Task task, String ours, String theirs) {
        if (!ours.equals(theirs)) {
            throw new IllegalStateException("%s: the tables differ: %s and %s".formatted(task.name(), ours, theirs));
        }
    }

    static void delete(Path place) throws IOException {
        if (!Files.exists(place)) {
            return;
        }
        try (Stream<Path> all = Files.walk(place)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Writes the files, imports them by both sides, and returns a table. */
    static String of(int rows, int runs) throws SQLException, IOException {
        Path folder = Files.createTempDirectory("holdfast-import");
        try {
            StoreOptions options = StoreOptions.standard(Clock.systemUTC());
            ImportDuel duel = new ImportDuel(folder, options, runs);
            List<Outcome> outcomes = new ArrayList<>();
            for (Task task : tasks(new Exports(folder), rows)) {
                outcomes.add(duel.run(task));
                System.err.print(ImportReport.lines(outcomes.get(outcomes.size() - 1)));
            }
            return ImportReport.of(options, outcomes);
        } finally {
            delete(folder);
        }
    }

    private static List<Task> tasks(Exports exports, int rows) throws IOException {
        ActivityLog log = new ActivityLog(Math.max(200, rows / 45));
        int all = Math.min(rows, log.rows());
        int part = all * 3 / 4;
        int few = all / 4;
        Path whole = exports.activity("whole.csv", log, 0, all);
        Path earlier = exports.activity("earlier.csv", log, 0, part);
        Path later = exports.activity("later.csv", log, part, all);
        Path bad = exports.withBadRows("bad.csv", whole);
        Path orders = exports.orders("orders.csv", log, few);
        Path contracts = exports.contracts("contracts.csv", few);
        return List.of(
                new Task("activity", FactKind.ACTIVITY, List.of(), whole, all, true),
                new Task("orders", FactKind.ORDER, List.of(), orders, few, true),
                new Task("contracts", FactKind.CONTRACT, List.of(), contracts, few, true),
                new Task(
                        "activity after earlier activity",
                        FactKind.ACTIVITY,
                        List.of(earlier),
                        later,
                        all - part,
                        true),
                new Task("activity, one row in 10,000 bad", FactKind.ACTIVITY, List.of(), bad, all, false),
                new Task("activity, three quarters known", FactKind.ACTIVITY, List.of(earlier), whole, all, false),
                new Task("the same file again", FactKind.ACTIVITY, List.of(whole), whole, all, false));
    }
}
