package io.holdfast.server.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The database of operations: a server of the company's own where its address is given, else the PostgreSQL that comes
 * with Holdfast, in the folder {@code operations} of the data. Closing it stops what was started here and nothing else.
 */
public final class OperationsDatabase implements AutoCloseable {
    private static final String FOLDER = "operations";
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final DatabaseAddress address;
    private final Optional<EmbeddedPostgres> embedded;
    private final Optional<DatabaseWatch> watch;

    private OperationsDatabase(
            DatabaseAddress address, Optional<EmbeddedPostgres> embedded, Optional<DatabaseWatch> watch) {
        this.address = address;
        this.embedded = embedded;
        this.watch = watch;
    }

    /**
     * Starts the database of a server; one that a killed server left running is taken over. Ours is started again when it
     * ends before it is closed.
     */
    public static OperationsDatabase start(Path data, Optional<DatabaseAddress> outside) {
        return outside.map(OperationsDatabase::outside)
                .orElseGet(() ->
                        watched(EmbeddedPostgres.start(data.toAbsolutePath().resolve(FOLDER))));
    }

    /** Joins the database of a server that runs already, or starts it for a moment. */
    public static OperationsDatabase join(Path data, Optional<DatabaseAddress> outside) {
        Path folder = data.toAbsolutePath().resolve(FOLDER);
        return outside.map(OperationsDatabase::outside)
                .orElseGet(() -> of(EmbeddedPostgres.running(folder).orElseGet(() -> EmbeddedPostgres.start(folder))));
    }

    /** Whether the folder of the data has one of its own. */
    public static boolean isIn(Path data) {
        return Files.isDirectory(data.resolve(FOLDER));
    }

    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        watch.ifPresent(DatabaseWatch::close);
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    private static OperationsDatabase outside(DatabaseAddress address) {
        OutsideDatabase.require(address);
        return new OperationsDatabase(address, Optional.empty(), Optional.empty());
    }

    private static OperationsDatabase of(EmbeddedPostgres postgres) {
        return new OperationsDatabase(postgres.address(), Optional.of(postgres), Optional.empty());
    }

    private static OperationsDatabase watched(EmbeddedPostgres postgres) {
        DatabaseWatch watch = new DatabaseWatch(postgres::isAlive, postgres::startAgain, LOOK_EVERY);
        watch.start();
        return new OperationsDatabase(postgres.address(), Optional.of(postgres), Optional.of(watch));
    }
}
