package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.nightly.NightlyTask;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.Erasure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody is erased while no server runs, or while an import has a file of him: the night finds him in every place. */
final class ErasureNightTest {
    private static final String SECRET = "secret@example.org";

    @TempDir
    Path folder = Path.of("");

    private Path data = Path.of("");

    @Test
    void findsHimInEveryPlaceAndAFileOnceNobodyWantsIt() throws IOException {
        data = folder.resolve("data");
        GuardedCompany.bring(data);
        try (Server server = Server.start(ServerSettings.local(data, 0), GuardedCompany.CLOCK)) {
            sendHim(server);
        }
        try (FactStore store = FactStore.open(data, GuardedCompany.CLOCK)) {
            new Erasure(store).erase("a");
        }
        try (Server server = Server.start(ServerSettings.local(data, 0), GuardedCompany.CLOCK)) {
            JdbcClient jdbc = jdbc(server);
            assertThat(places(jdbc)).containsExactly("live", "inbox", "uploads", "rehearsals");
            jdbc.sql(
                            "INSERT INTO job (kind, state, actor, subject, request, created_at) SELECT 'import', 'running', 'kim',"
                                    + " 'crm.csv', jsonb_build_object('upload', id), now() FROM upload")
                    .update();

            night(server);

            assertThat(places(jdbc)).as("an import wants it").containsExactly("uploads");
            assertThat(erased(server, "b")).contains("\"files\":0,\"filesInUse\":1");
            night(server);
            assertThat(places(jdbc)).containsExactly("uploads");

            jdbc.sql("UPDATE job SET state = 'done', finished_at = now() WHERE kind = 'import'")
                    .update();
            night(server);
            assertThat(places(jdbc)).isEmpty();
            assertThat(erased(server, "c")).contains("\"files\":0,\"filesInUse\":0");
        }
    }

    /** Nobody was erased: the night leaves what was sent where it is. */
    @Test
    void leavesEverythingWhereNobodyWasErased() throws IOException {
        data = folder.resolve("data");
        GuardedCompany.bring(data);
        try (Server server = Server.start(ServerSettings.local(data, 0), GuardedCompany.CLOCK)) {
            sendHim(server);
            night(server);
            assertThat(places(jdbc(server))).containsExactly("live", "inbox", "uploads", "rehearsals");
        }
    }

    private void sendHim(Server server) throws IOException {
        RunningServer.Client client = new RunningServer.Client(server);
        String event = "{\"userId\":\"a\",\"messageId\":\"m1\",\"traits\":{\"email\":\"" + SECRET + "\"}}";
        assertThat(client.post("/v1/identify", event, client.bearer(Role.INGEST, Reach.USUAL))
                        .statusCode())
                .isEqualTo(200);
        client.post(
                "/api/v1/uploads?name=crm.csv",
                "customer_id,email\na," + SECRET + "\n",
                client.bearer(Role.OWNER, Reach.USUAL));
        Path done = Files.createDirectories(data.resolve("inbox/done"));
        Files.writeString(done.resolve("1-crm.csv"), "customer_id,email\na," + SECRET + "\n");
        Path note = Files.writeString(done.resolve("1-crm.csv.txt"), "imported");
        Files.setLastModifiedTime(note, FileTime.from(GuardedCompany.CLOCK.instant()));
        jdbc(server)
                .sql("INSERT INTO job (kind, state, actor, subject, request, result, created_at, finished_at)"
                        + " VALUES ('rehearsal', 'done', 'kim', 'crm.csv', '{}', jsonb_build_object('sample', ?),"
                        + " timestamptz '2026-02-10 11:59:00Z', timestamptz '2026-02-10 11:59:30Z')")
                .param(SECRET)
                .update();
    }

    private static JdbcClient jdbc(Server server) {
        return JdbcClient.create(server.parts().getBean(DataSource.class));
    }

    private static void night(Server server) {
        server.parts().getBeansOfType(NightlyTask.class).values().forEach(NightlyTask::run);
    }

    private static String erased(Server server, String customer) {
        RunningServer.Client client = new RunningServer.Client(server);
        Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
        return client.post("/api/v1/customers/" + customer + "/erase", "", owner)
                .body();
    }

    /** Where what was sent of him still stands. */
    private List<String> places(JdbcClient jdbc) throws IOException {
        List<String> results = jdbc.sql("SELECT result::text FROM job WHERE kind = 'rehearsal' AND result IS NOT NULL")
                .query(String.class)
                .list();
        Map<String, Boolean> found = Map.of(
                "live", isIn("live"),
                "inbox", isIn("inbox"),
                "uploads", isIn("uploads"),
                "rehearsals", results.stream().anyMatch(text -> text.contains(SECRET)));
        return Stream.of("live", "inbox", "uploads", "rehearsals")
                .filter(found::get)
                .toList();
    }

    private boolean isIn(String name) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(data.resolve(name))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.indexOf(SECRET) >= 0;
    }
}
