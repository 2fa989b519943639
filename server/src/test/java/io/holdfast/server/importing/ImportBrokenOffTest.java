package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.OwnServer;
import io.holdfast.server.ServerProcess;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What becomes of an import that something comes between: somebody who does not want it, the end of the server, a kill. */
final class ImportBrokenOffTest {
    private static final int ROWS = 800_000;

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void place() {
        data = folder.resolve("data");
    }

    private String begin(OwnServer.Program analyst) throws IOException {
        HttpResponse<String> sent =
                analyst.postFile("/api/v1/uploads?name=large.csv", ManyRows.of(ROWS, folder.resolve("large.csv")));
        String id = OwnServer.json(sent).path("id").asString();
        HttpResponse<String> asked = analyst.post("/api/v1/imports", "{\"upload\":\"" + id + "\",\"as\":\"activity\"}");
        return asked.headers().firstValue("Location").orElseThrow();
    }

    private static void isDoneOnce(OwnServer.Program analyst, String at) {
        JsonNode done = analyst.until(at, job -> job.path("finishedAt").isString());
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("counts").toString())
                .isEqualTo("{\"read\":%d,\"accepted\":%d,\"known\":0,\"quarantined\":0}".formatted(ROWS, ROWS));
        assertThat(done.path("batch").asInt()).as("the first and only one").isEqualTo(1);
        assertThat(analyst.json("/api/v1/imports").path("imports").size()).isEqualTo(1);
    }

    private static boolean reads(JsonNode job) {
        return job.path("progress").path("phase").asString("").equals("reading");
    }

    @Test
    void leavesNothingWhenItIsCancelledAndTellsItsListener() throws IOException {
        try (OwnServer server = OwnServer.start(data)) {
            OwnServer.Program analyst = server.program(Role.ANALYST);
            String running = begin(analyst);
            String waiting = begin(analyst);
            CompletableFuture<HttpResponse<String>> events =
                    CompletableFuture.supplyAsync(() -> analyst.get(running + "/events"));
            analyst.until(running, job -> job.path("state").asString().equals("running"));

            JsonNode never = OwnServer.json(analyst.post(waiting + "/cancel", ""));
            assertThat(never.path("state").asString())
                    .as("one that was not begun")
                    .isEqualTo("cancelled");
            assertThat(analyst.post(running + "/cancel", "").statusCode()).isEqualTo(202);
            JsonNode over = analyst.until(running, job -> job.path("finishedAt").isString());

            assertThat(over.path("state").asString()).isEqualTo("cancelled");
            assertThat(over.path("batch").isNull()).isTrue();
            String told = events.join().body();
            assertThat(told).startsWith("event: progress\ndata: {");
            assertThat(told.substring(told.lastIndexOf("event:")))
                    .startsWith("event: end")
                    .contains("\"state\":\"cancelled\"");
            assertThat(data.resolve("tmp")).isEmptyDirectory();
        }
    }

    @Test
    void goesOnAfterTheServerWasStoppedInTheMiddle() throws IOException {
        OwnServer server = OwnServer.start(data);
        try (server) {
            OwnServer.Program before = server.program(Role.ANALYST);
            String at = begin(before);
            before.until(at, job -> job.path("state").asString().equals("running"));
            server.close();

            server.start();
            isDoneOnce(server.program(Role.ANALYST), at);
        }
    }

    @Test
    void goesOnAfterTheServerWasKilledInTheMiddle() throws IOException, InterruptedException {
        String at;
        try (ServerProcess process = ServerProcess.start(data)) {
            OwnServer.Program before = OwnServer.at(data, process.address()).program(Role.ANALYST);
            at = begin(before);
            before.until(at, ImportBrokenOffTest::reads);
            process.kill();
        }
        Path partial = Files.writeString(data.resolve("uploads/partial/left.part"), "half a fi");

        try (OwnServer server = OwnServer.start(data)) {
            OwnServer.Program after = server.program(Role.ANALYST);
            isDoneOnce(after, at);
            assertThat(after.json(at).path("attempts").asInt()).isEqualTo(2);
            assertThat(partial).as("what was half received").doesNotExist();
        }
    }
}
