package io.holdfast.store;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/**
 * Everything known, on disk: a folder with {@code facts.duckdb}, which any DuckDB client can open too. Facts are only
 * ever added, one batch at a time, each batch one transaction. Read through the day views ({@code customer}, {@code
 * contract}, {@code purchase}, {@code activity}, {@code status}, {@code attribute}), or as known at an earlier moment
 * through {@code contract_as_known(known_by)} and its like.
 *
 * <p>One process at a time; within it, connections may be used by many threads, one each, while one batch is written.
 */
public final class FactStore implements AutoCloseable {
    private final Path directory;
    private final StoreOptions options;
    private final DuckDBConnection connection;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ReentrantLock commits = new ReentrantLock();

    private FactStore(Path directory, StoreOptions options, DuckDBConnection connection) {
        this.directory = directory;
        this.options = options;
        this.connection = connection;
    }

    /** Opens the store of a folder, making both where they are absent. */
    public static FactStore open(Path directory, Clock clock) {
        return open(directory, StoreOptions.standard(clock));
    }

    /** The same with other limits. */
    public static FactStore open(Path directory, StoreOptions options) {
        requireNoFile(directory);
        DuckDBConnection connection = Database.open(directory, options);
        boolean ready = false;
        try {
            Schema.migrate(connection, Micros.of(options.clock().instant()));
            Schema.inTransaction(connection, () -> Schema.refreshViews(connection));
            ready = true;
            return new FactStore(directory, options, connection);
        } finally {
            if (!ready) {
                Database.close(connection);
            }
        }
    }

    private static void requireNoFile(Path directory) {
        if (Files.isRegularFile(directory)) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "%s is a file. Name the folder of the facts, or one that is not there yet.",
                    directory);
        }
    }

    /** Opens a store that must be there already. */
    public static FactStore openExisting(Path directory, Clock clock) {
        requireNoFile(directory);
        if (!Files.isRegularFile(directory.resolve(Database.FILE))) {
            throw new Problem(StoreParticular.STORE_MISSING, directory);
        }
        return open(directory, clock);
    }

    public Path directory() {
        return directory;
    }

    public Clock clock() {
        return options.clock();
    }

    /** How much memory the database may use beside the Java heap. */
    public long memoryBytes() {
        return options.memoryBytes();
    }

    /** What the company has set. Like the other questions to the store itself, it may be asked by many threads at once. */
    public Workspace workspace() {
        synchronized (connection) {
            return Settings.workspace(connection);
        }
    }

    /** Sets it; every day view speaks in the new zone and currency from then on. */
    public void setWorkspace(Workspace workspace) {
        inOwnTransaction(own -> {
            Settings.write(own, workspace);
            Schema.refreshViews(own);
        });
    }

    /** Sets this and which attributes are personal, both or neither. */
    public void setWorkspace(Workspace workspace, PersonalAttributes personal) {
        inOwnTransaction(own -> {
            Settings.write(own, workspace);
            Settings.write(own, Settings.PERSONAL, personal.text());
            Schema.refreshViews(own);
        });
    }

    /** Which attributes say who a person is. */
    public PersonalAttributes personalAttributes() {
        synchronized (connection) {
            return Settings.read(connection, Settings.PERSONAL)
                    .map(PersonalAttributes::of)
                    .orElse(PersonalAttributes.STANDARD);
        }
    }

    public void setPersonalAttributes(PersonalAttributes personal) {
        inOwnTransaction(own -> Settings.write(own, Settings.PERSONAL, personal.text()));
    }

    /** A connection of one's own for reading; the caller closes it. */
    public Connection connect() {
        return Database.duplicate(connection);
    }

    /** Connections that all see the same facts, whatever is committed meanwhile; close them together. */
    public Connections connectAtOneMoment(int count) {
        Connections connections = new Connections(new ArrayList<>());
        boolean ready = false;
        commits.lock();
        try {
            for (int i = 0; i < count; i++) {
                Connection one = connect();
                connections.all.add(one);
                Sql.run(one, "BEGIN TRANSACTION");
                lastBatch(one);
            }
            ready = true;
            return connections;
        } finally {
            commits.unlock();
            if (!ready) {
                connections.close();
            }
        }
    }

    /** Several connections in one hand. */
    public record Connections(List<Connection> all) implements AutoCloseable {
        @Override
        public void close() {
            all.forEach(Database::close);
        }
    }

    /** Begins a batch; one at a time, and no undoing meanwhile. */
    public BatchWriter begin(BatchSource source) {
        beginWriting();
        boolean begun = false;
        try {
            BatchWriter batch = new BatchWriter(this, connect(), source, clock().instant());
            begun = true;
            return batch;
        } finally {
            if (!begun) {
                endWriting();
            }
        }
    }

    /** Every finished batch, oldest first. */
    public List<Batch> batches() {
        synchronized (connection) {
            return Batches.all(connection);
        }
    }

    public Optional<Batch> batch(int id) {
        synchronized (connection) {
            return Batches.find(connection, id);
        }
    }

    /** The batches a file was imported by as a kind and that are not undone, oldest first. */
    public List<Batch> batchesOfFile(FactKind kind, String sha256) {
        synchronized (connection) {
            return Batches.ofFile(connection, kind, sha256);
        }
    }

    /** A text that is another as soon as the same rows would be read otherwise: by other tables, zone or currency. */
    public String settingsFingerprint() {
        return "%d; %s%s".formatted(Schema.VERSION, workspace(), erasures());
    }

    /** In which other zones than the workspace's batches were read. */
    public ReadingZones readingZones() {
        synchronized (connection) {
            return ReadingZones.of(connection);
        }
    }

    private String erasures() {
        synchronized (connection) {
            return Sql.first(
                            connection,
                            "SELECT '; erased ' || count(*) || ' until ' || max(erased_at) FROM erasures",
                            row -> Optional.ofNullable(row.getString(1)).orElse(""))
                    .orElse("");
        }
    }

    /**
     * Changes rows that are there already, all of it or nothing, and no import meanwhile. Facts are only ever added but for
     * this: what may not be known any more.
     */
    public void rewrite(Consumer<Connection> work) {
        inOwnTransaction(work);
    }

    /** What the figures stand on. */
    public Lineage lineage() {
        try (Connections one = connectAtOneMoment(1)) {
            return Lineage.of(one.all().get(0));
        }
    }

    /**
     * Takes a batch back: from now on its facts are not known, and the versions they replaced are again. Nothing is
     * deleted; what was known before this moment can still be read as known then.
     */
    public Batch undo(int id) {
        Batch batch =
                batch(id).orElseThrow(() -> new Problem(StoreParticular.BATCH_UNKNOWN, id, lastBatch(connection)));
        if (batch.undoneAt().isPresent()) {
            throw new Problem(StoreParticular.BATCH_UNDONE, id, batch.undoneAt().get());
        }
        Instant now = clock().instant();
        inOwnTransaction(own -> {
            Sql.update(
                    own,
                    "INSERT INTO undone SELECT ?, greatest(make_timestamp(?), max(known_at)) FROM batches",
                    id,
                    Micros.of(now));
            Schema.refreshViews(own);
        });
        return batch(id).orElseThrow();
    }

    @Override
    public void close() {
        Database.close(connection);
    }

    Connection connection() {
        return connection;
    }

    void endWriting() {
        writing.set(false);
    }

    /** Commits while nobody is between two of his {@link #connectAtOneMoment}. */
    void commit(Connection writer) {
        commits.lock();
        try {
            writer.commit();
        } catch (SQLException failure) {
            throw StoreFailure.of(failure);
        } finally {
            commits.unlock();
        }
    }

    private void inOwnTransaction(Consumer<Connection> work) {
        beginWriting();
        Connection own = connect();
        commits.lock();
        try {
            Schema.inTransaction(own, () -> work.accept(own));
        } finally {
            commits.unlock();
            Database.close(own);
            endWriting();
        }
    }

    private void beginWriting() {
        if (!writing.compareAndSet(false, true)) {
            throw new Problem(StoreParticular.ANOTHER_IMPORT_RUNS);
        }
    }

    private static long lastBatch(Connection connection) {
        return Sql.number(connection, "SELECT coalesce(max(batch_id), 0) FROM batches");
    }
}
