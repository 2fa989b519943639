package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.OwnServer;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not taken in leave nothing behind; here one may have ten thousand bytes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class UploadRefusalTest {
    private static final String LIMIT = "holdfast.uploads.limit";

    private Path uploads;
    private OwnServer server;
    private OwnServer.Program analyst;

    @BeforeAll
    void serve(@TempDir Path folder) {
        uploads = folder.resolve("data/uploads");
        System.setProperty(LIMIT, "10000B");
        server = OwnServer.start(folder.resolve("data"));
        analyst = server.program(Role.ANALYST);
    }

    @AfterAll
    void stop() {
        server.close();
        System.clearProperty(LIMIT);
    }

    @Test
    void takesAFileUpToTheLimitAndNoByteMore() {
        assertThat(analyst.post("/api/v1/uploads?name=fits.csv", "x".repeat(10_000))
                        .statusCode())
                .isEqualTo(201);
        HttpResponse<String> refused = analyst.post("/api/v1/uploads?name=large.csv", "x".repeat(10_001));
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body())
                .contains("FILE_TOO_LARGE")
                .contains("10000 bytes")
                .contains(LIMIT);
        assertThat(uploads.resolve("partial")).isEmptyDirectory();
    }

    /** Nothing says how long a file in chunks will be, so it is counted. */
    @Test
    void countsAFileWhoseLengthIsNotSaid() throws IOException {
        String chunk = "2328\r\n" + "x".repeat(9000) + "\r\n";
        String answer = raw("Transfer-Encoding: chunked\r\n", chunk + chunk + "0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("FILE_TOO_LARGE");
        assertThat(uploads.resolve("partial")).isEmptyDirectory();
    }

    @Test
    void keepsNothingOfAFileThatBreaksOff() throws IOException {
        URI address = URI.create(server.address());
        long before = kept();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Content-Length: 9000\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write("user_id,event\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            eventually(() -> assertThat(uploads.resolve("partial")).isNotEmptyDirectory());
        }
        eventually(() -> assertThat(uploads.resolve("partial")).isEmptyDirectory());
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void takesTheBodyAsItIsWhateverItSaysItIs() {
        String form = "user_id,event,timestamp\nann,a=b&c=d,2026-01-05\n";
        HttpResponse<String> sent = analyst.post(
                "/api/v1/uploads?name=my%20file+1.csv",
                form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(OwnServer.json(sent).path("name").asString()).isEqualTo("my file 1.csv");
        assertThat(OwnServer.json(sent).path("bytes").asInt()).isEqualTo(form.length());

        assertThat(analyst.post(
                                "/api/v1/uploads?name=a.csv",
                                "--x",
                                Map.of("Content-Type", "multipart/form-data; boundary=x"))
                        .body())
                .contains("--data-binary");
    }

    @Test
    void keepsFilesInItsFolderWhateverTheyAreCalled() {
        HttpResponse<String> sent = analyst.post("/api/v1/uploads?name=..%2F..%2F..%2Fetc%2Fpasswd", "x");
        assertThat(OwnServer.json(sent).path("name").asString()).isEqualTo("passwd");
        assertThat(uploads.resolve(OwnServer.json(sent).path("id").asString()).resolve("passwd"))
                .exists();
        for (String name : new String[] {"", "?name=", "?name=..", "?name=%2F"}) {
            assertThat(analyst.post("/api/v1/uploads" + name, "x").statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
        assertThat(analyst.post("/api/v1/uploads?name=a.csv", "").body()).contains("FILE_EMPTY");
    }

    private long kept() throws IOException {
        try (var all = Files.list(uploads)) {
            return all.count();
        }
    }

    private String head(String length) {
        return "POST /api/v1/uploads?name=a.csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + analyst.token() + "\r\n" + length + "\r\n";
    }

    private String raw(String length, String body) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((head(length) + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void eventually(Runnable check) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }
}
