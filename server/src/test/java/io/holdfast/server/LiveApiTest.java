package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sender of events is answered. */
final class LiveApiTest {
    private static final String TRACK = "{\"userId\":\"ann\",\"event\":\"login\"}";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    static Path folder = Path.of("");

    private static Server server;
    private static String key = "";

    @BeforeAll
    static void start() {
        server = Server.start(ServerSettings.local(folder.resolve("data"), 0), Clock.systemUTC());
        key = token(Role.INGEST);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String token(Role role) {
        return ServerTokens.create(
                folder.resolve("data"),
                Optional.empty(),
                new Tokens.NewToken("live", role, Reach.USUAL, Optional.empty()),
                Clock.systemUTC());
    }

    private static HttpResponse<String> post(String path, byte[] body, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body, Map<String, String> headers)
            throws IOException, InterruptedException {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static Map<String, String> basic(String user) {
        String credentials = Base64.getEncoder().encodeToString((user + ":").getBytes(StandardCharsets.UTF_8));
        return Map.of("Authorization", "Basic " + credentials, "Content-Type", "application/json");
    }

    private static void assertSuccess(HttpResponse<String> response) {
        assertThat(response.statusCode()).as("%s", response.body()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"success\":true}");
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"track", "identify", "page", "screen", "group", "alias"})
    void takesEveryCall(String call) throws IOException, InterruptedException {
        String body = "{\"userId\":\"ann\",\"event\":\"e\",\"groupId\":\"g\",\"previousId\":\"p\"}";

        assertSuccess(post("/v1/" + call, body, basic(key)));
        assertThat(post("/v1/" + call, body, Map.of()).statusCode()).isEqualTo(401);
        assertThat(post("/v1/" + call, body, basic("hf_wrong")).statusCode()).isEqualTo(401);
    }

    @Test
    void takesABatchAndATokenAsBearer() throws IOException, InterruptedException {
        String batch =
                "{\"batch\":[{\"type\":\"page\",\"userId\":\"ann\"},{\"type\":\"track\",\"userId\":\"bob\",\"event\":\"x\"}]}";

        assertSuccess(post("/v1/batch", batch, Map.of("Authorization", "Bearer " + key)));
    }

    @Test
    void takesTheWriteKeyInTheBodyWhateverItsTypeIs() throws IOException, InterruptedException {
        String body = TRACK.replace("}", ",\"writeKey\":\"%s\"}");

        assertSuccess(post("/v1/track", body.formatted(key), Map.of("Content-Type", "text/plain")));
        assertSuccess(post("/v1/track", packed(body.formatted(key)), Map.of("Content-Encoding", "gzip")));
        assertThat(post("/v1/track", body.formatted("hf_wrong"), Map.of()).statusCode())
                .isEqualTo(401);
        assertThat(post("/v1/track", body.formatted(key), basic("hf_wrong")).statusCode())
                .as("a header is not rescued by the body")
                .isEqualTo(401);
    }

    @Test
    void takesAPackedBodyAndSaysWhenItIsNone() throws IOException, InterruptedException {
        Map<String, String> packed = Map.of("Authorization", "Bearer " + key, "Content-Encoding", "gzip");

        assertSuccess(post("/v1/track", packed(TRACK), packed));
        HttpResponse<String> refused = post("/v1/track", TRACK, packed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("packed as gzip");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void takesNothingFromAProgramThatOnlyReads() throws IOException, InterruptedException {
        String analyst = token(Role.ANALYST);

        assertThat(post("/v1/track", TRACK, basic(analyst)).statusCode()).isEqualTo(403);
        assertThat(post("/v1/track", TRACK.replace("}", ",\"writeKey\":\"" + analyst + "\"}"), Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answersAMistakeWithWhatToDo() throws IOException, InterruptedException {
        HttpResponse<String> refused = post("/v1/track", "{\"event\":\"x\"}", basic(key));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"INVALID_ARGUMENT\"").contains("Give one of them");
        assertThat(post("/v1/import", "{}", basic(key)).statusCode()).isEqualTo(404);
    }

    @Test
    void takesABatchOfTheMostBytesAndNoneOfOneMore() throws IOException, InterruptedException {
        String frame = "{\"batch\":[],\"x\":\"\"}";
        String most = frame.replace("\"\"", "\"" + "y".repeat(500 * 1024 - frame.length()) + "\"");

        assertSuccess(post("/v1/batch", most, basic(key)));
        HttpResponse<String> refused = post("/v1/batch", most + " ", basic(key));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("more than 512000 bytes");
        assertThat(post(
                                "/v1/batch",
                                packed(most + " "),
                                Map.of("Authorization", "Bearer " + key, "Content-Encoding", "gzip"))
                        .statusCode())
                .as("what is unpacked counts")
                .isEqualTo(400);
        assertThat(post("/v1/batch", most + " ", Map.of()).statusCode()).isEqualTo(401);
    }
}
