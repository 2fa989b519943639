package io.holdfast.bench;

import io.holdfast.server.account.Role;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.live.LiveBatches;
import io.holdfast.store.live.LiveFact;
import io.holdfast.store.live.LogRange;
import io.holdfast.store.person.Erasure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Live events over HTTP on the loopback address: the server in a process of its own, the sender in this one, on the same
 * processors. Somebody was erased before. Fails when any event is missing from the store in the end, or is there twice.
 */
final class LiveBench {
    private static final int BATCH = 100;
    private static final int CONNECTIONS = 128;
    private static final int WARM_UP = 4_000;
    private static final int GOAL = 20_000;

    private LiveBench() {}

    static String of(int events) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("holdfast-live");
        double forced = forcedPerSecond(folder);
        eraseOne(folder.resolve("data"));
        try (LiveServer.Running server = LiveServer.run(folder.resolve("data"), "1g", Role.INGEST)) {
            LiveLoad load = new LiveLoad(server.address(), server.token(), CONNECTIONS, BATCH);
            String table = table(load, server.process(), events / BATCH, forced);
            server.stop();
            requireEach(folder.resolve("data"), load.sent());
            return table;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Where somebody was erased each event is looked at, whether it is his. */
    private static void eraseOne(Path data) {
        try (FactStore store = FactStore.open(data, Clock.systemUTC())) {
            new LiveBatches(store).append(new LogRange(1, 0, 1), rows -> {
                rows.nextEvent();
                rows.add(new LiveFact.Attribute("erased", "plan", Optional.of("pro"), 0));
            });
            new Erasure(store).erase("erased");
        }
    }

    private static String table(LiveLoad load, Process server, int requests, double forced)
            throws InterruptedException {
        load.run(WARM_UP, 0);
        StringBuilder table = new StringBuilder(
                "%,d bytes a message, %d messages a request, %d connections; %.0f forced writes of 4 kB a second by one thread%n%n"
                        .formatted(LiveRequest.messageBytes(), BATCH, CONNECTIONS, forced));
        table.append(
                        "| run | events | events/s | p50 ms | p99 ms | p99.9 ms | slowest ms | server's processor µs an event |\n")
                .append("|---|---|---|---|---|---|---|---|\n");
        line(table, "as fast as answered", server, () -> load.run(requests, 0));
        line(table, "%,d a second".formatted(GOAL), server, () -> load.run(requests, GOAL));
        line(table, "%,d a second".formatted(2 * GOAL), server, () -> load.run(requests, 2 * GOAL));
        return table.toString();
    }

    /** One run. */
    @FunctionalInterface
    private interface Running {
        LiveLoad.Run run() throws InterruptedException;
    }

    private static void line(StringBuilder table, String name, Process server, Running running)
            throws InterruptedException {
        long before = processorMicros(server);
        LiveLoad.Run run = running.run();
        double micros = (double) (processorMicros(server) - before) / run.events();
        table.append("| %s | %,d | %,.0f | %.1f | %.1f | %.1f | %.1f | %.1f |%n"
                .formatted(
                        name,
                        run.events(),
                        run.perSecond(),
                        run.millis(0.5),
                        run.millis(0.99),
                        run.millis(0.999),
                        run.millis(1),
                        micros));
    }

    private static long processorMicros(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1_000;
    }

    /** What the disk can do, to set the rest against. */
    private static double forcedPerSecond(Path folder) throws IOException {
        Path file = folder.resolve("forced");
        int writes = 200;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long began = System.nanoTime();
            for (int i = 0; i < writes; i++) {
                channel.write(ByteBuffer.allocate(4096));
                channel.force(false);
            }
            return writes / ((System.nanoTime() - began) / 1e9);
        } finally {
            Files.delete(file);
        }
    }

    private static void requireEach(Path data, long sent) throws SQLException {
        try (FactStore store = FactStore.openExisting(data, Clock.systemUTC());
                Connection connection = store.connect()) {
            long rows = Sql.number(connection, "SELECT count(*) FROM activities");
            long ids = Sql.number(connection, "SELECT count(DISTINCT message_id) FROM activities");
            if (rows != sent || ids != sent) {
                throw new IllegalStateException("%d sent, %d rows, %d ids".formatted(sent, rows, ids));
            }
        }
    }
}
