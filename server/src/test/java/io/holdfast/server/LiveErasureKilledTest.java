package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.server.account.Role;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.person.Erasure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed after an erasure, and one that begins after it, keep nothing of who the customer was. */
@Timeout(600)
final class LiveErasureKilledTest {
    private static final String SECRET = "secret@example.org";

    @TempDir
    Path folder = Path.of("");

    @Test
    void areKeptOfThePseudonymBeforeAndAfterAKill() throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("data");
        GuardedCompany.bring(data);
        try (ServerProcess process = ServerProcess.start(data)) {
            OwnServer server = OwnServer.at(data, process.address());
            OwnServer.Program sender = server.program(Role.INGEST);
            send(sender, "m0");
            assertThat(log(data)).as("who he is, as it came").contains(SECRET);
            assertThat(server.program(Role.OWNER)
                            .post("/api/v1/customers/a/erase", "")
                            .statusCode())
                    .isEqualTo(200);
            send(sender, "m1");
            assertThat(log(data)).contains("erased1").doesNotContain(SECRET);
            process.kill();
        }
        try (ServerProcess process = ServerProcess.start(data)) {
            OwnServer.Program sender = OwnServer.at(data, process.address()).program(Role.INGEST);
            for (String message : List.of("m0", "m1", "m2")) {
                send(sender, message);
            }
            assertThat(log(data)).contains("erased1").doesNotContain(SECRET);
            process.kill();
        }
        OwnServer.start(data).close();

        try (FactStore store = FactStore.openExisting(data, GuardedCompany.CLOCK);
                Connection connection = store.connect()) {
            assertThat(Sql.list(
                            connection,
                            "SELECT customer_id FROM activities WHERE name = 'pinged'",
                            row -> row.getString(1)))
                    .as("each of three messages once")
                    .containsExactly("erased1", "erased1", "erased1");
            assertThat(Sql.number(connection, "SELECT count(*) FROM people WHERE email = ?", SECRET))
                    .isZero();
        }
    }

    /** What came of him lies in the log for half a minute before it becomes facts. */
    @Test
    void erasesWhomOnlyEventsKnowThatAreNoFactsYet() throws IOException {
        Path data = folder.resolve("data");
        GuardedCompany.bring(data);
        try (OwnServer server = OwnServer.start(data)) {
            OwnServer.Program owner = server.program(Role.OWNER);
            OwnServer.Program sender = server.program(Role.INGEST);
            send(sender, "m0");
            String event = "{\"userId\":\"new\",\"event\":\"pinged\",\"messageId\":\"n0\"}";
            assertThat(sender.post("/v1/track", event).statusCode()).isEqualTo(200);
            assertThat(owner.get("/api/v1/customers/new/facts").statusCode())
                    .as("no fact yet")
                    .isEqualTo(404);

            HttpResponse<String> erased = owner.post("/api/v1/customers/new/erase", "");

            assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
            assertThat(erased.body()).contains("\"pseudonym\":\"erased1\",\"rows\":1,\"events\":1");
            assertThat(log(data)).doesNotContain("new").contains(SECRET);
            assertThat(owner.post("/api/v1/customers/nobody/erase", "").statusCode())
                    .isEqualTo(404);
        }
    }

    /** As the command {@code erase} does; else who is known by such events alone would be unknown to it. */
    @Test
    void areFactsForWhoErasesBesideAKilledServer() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        GuardedCompany.bring(data);
        try (ServerProcess process = ServerProcess.start(data)) {
            OwnServer.Program sender = OwnServer.at(data, process.address()).program(Role.INGEST);
            String event = "{\"userId\":\"new\",\"event\":\"pinged\",\"messageId\":\"n0\"}";
            assertThat(sender.post("/v1/track", event).statusCode()).isEqualTo(200);
            assertThatThrownBy(() -> ServerErasure.open(data, Clock.systemUTC()))
                    .hasMessageContaining(
                            "The server at " + process.address() + " has the facts open. Erase him there");
            process.kill();
        }
        try (FactStore store = ServerErasure.open(data, Clock.systemUTC())) {
            assertThat(new Erasure(store).erase("new").rows()).isEqualTo(1);
        }
        List<Path> segments = files(data.resolve("live"));
        ServerErasure.open(data, Clock.systemUTC()).close();
        assertThat(files(data.resolve("live")))
                .as("the log is left alone where nothing is left in it")
                .isEqualTo(segments);
        try (OwnServer server = OwnServer.start(data)) {
            OwnServer.Program owner = server.program(Role.OWNER);
            assertThat(owner.get("/api/v1/customers/new/facts").statusCode()).isEqualTo(404);
            assertThat(owner.get("/api/v1/customers/erased1/facts").body().split("pinged", -1))
                    .as("brought in once")
                    .hasSize(2);
        }
    }

    private static void send(OwnServer.Program sender, String message) {
        String batch = """
                {"batch": [
                  {"type": "track", "userId": "a", "event": "pinged", "messageId": "%1$s"},
                  {"type": "identify", "userId": "a", "messageId": "%1$s-i", "traits": {"email": "%2$s"}}
                ]}""".formatted(message, SECRET);
        assertThat(sender.post("/v1/batch", batch).statusCode()).isEqualTo(200);
    }

    /** As every command does that answers questions. */
    @Test
    void areFactsForWhoAsksBesideAKilledServer() throws IOException, InterruptedException, SQLException {
        Path data = folder.resolve("data");
        GuardedCompany.bring(data);
        try (ServerProcess process = ServerProcess.start(data)) {
            OwnServer.Program sender = OwnServer.at(data, process.address()).program(Role.INGEST);
            String event = "{\"userId\":\"late\",\"event\":\"pinged\",\"messageId\":\"l0\"}";
            assertThat(sender.post("/v1/track", event).statusCode()).isEqualTo(200);
            process.kill();
        }
        for (int time = 0; time < 2; time++) {
            try (FactStore store = ServerFacts.open(data, Clock.systemUTC());
                    Connection connection = store.connect()) {
                assertThat(Sql.number(connection, "SELECT count(*) FROM activities WHERE customer_id = ?", "late"))
                        .isEqualTo(1);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static String log(Path data) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(data.resolve("live"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
