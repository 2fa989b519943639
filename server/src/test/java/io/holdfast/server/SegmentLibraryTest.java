package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Segment's own library for Node sends arrives. It is fetched from the registry by its lock file; without Node, or
 * where the registry is out of reach, this test does not run and says so.
 */
@Timeout(600)
final class SegmentLibraryTest {
    @TempDir
    Path folder = Path.of("");

    private record Ended(int code, String output) {}

    private Ended run(Path in, String... words) throws InterruptedException {
        Path output = folder.resolve("output.txt");
        try {
            Process process = new ProcessBuilder(words)
                    .directory(in.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Ended(process.waitFor(), Files.readString(output));
        } catch (IOException absent) {
            return new Ended(-1, "" + absent.getMessage());
        }
    }

    private Path library() throws IOException, InterruptedException {
        Path copy = Files.createDirectory(folder.resolve("segment"));
        Path sources = Path.of("src/test/segment");
        for (String name : List.of("package.json", "package-lock.json", "send.mjs")) {
            Files.copy(sources.resolve(name), copy.resolve(name));
        }
        assumeTrue(run(copy, "node", "--version").code == 0, "Node is not installed: Segment's library is not tried");
        Ended fetched = run(copy, "npm", "ci", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts");
        assumeTrue(fetched.code == 0, "Segment's library cannot be fetched, so it is not tried: " + fetched.output);
        return copy;
    }

    @Test
    void whatItSendsArrives() throws IOException, InterruptedException, SQLException {
        Path library = library();
        Path data = folder.resolve("data");
        try (Server server = Server.start(ServerSettings.local(data, 0), Clock.systemUTC())) {
            String key = ServerTokens.create(
                    data,
                    Optional.empty(),
                    new Tokens.NewToken("live", Role.INGEST, Reach.USUAL, Optional.empty()),
                    Clock.systemUTC());

            Ended sent = run(library, "node", "send.mjs", server.address(), key);

            assertThat(sent.code).as("%s", sent.output).isZero();
        }
        try (FactStore store = FactStore.openExisting(data, Clock.systemUTC());
                Connection connection = store.connect()) {
            String day = "2026-02-03";
            assertThat(lines(connection, "SELECT customer_id, name, day, count(*) FROM activity GROUP BY ALL"))
                    .containsExactlyInAnyOrder(
                            "ann page " + day + " 1",
                            "visitor screen " + day + " 1",
                            "bob Order Completed " + day + " 1",
                            "cem login " + day + " 20");
            assertThat(lines(connection, "SELECT customer_id, name, value, from_day FROM attribute"))
                    .containsExactlyInAnyOrder(
                            "ann plan pro " + day,
                            "ann seats 5 " + day,
                            "ann group acme " + day,
                            "bob previous_id visitor " + day);
            assertThat(lines(connection, "SELECT order_id, amount, currency FROM purchase"))
                    .containsExactly("o1 1250 EUR");
            assertThat(lines(connection, "SELECT customer_id, email FROM people"))
                    .containsExactly("ann ann@example.org");
        }
    }

    private static List<String> lines(Connection connection, String sql) {
        return Sql.list(connection, sql, row -> {
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            return String.join(" ", values);
        });
    }
}
