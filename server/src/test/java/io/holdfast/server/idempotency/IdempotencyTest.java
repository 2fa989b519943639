package io.holdfast.server.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.MovableClock;
import io.holdfast.server.OwnServer;
import io.holdfast.server.account.Role;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.OperationsDatabase;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/** A request that is sent again, because its answer was not heard. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class IdempotencyTest {
    private static final String TOKENS = "/api/v1/tokens";

    private final MovableClock clock = new MovableClock();
    private Path data;
    private OwnServer server;
    private OwnServer.Program owner;

    @BeforeAll
    void serve(@TempDir Path folder) {
        data = folder.resolve("data");
        server = OwnServer.start(data, clock);
        owner = server.program(Role.OWNER);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String token(String name) {
        return "{\"name\":\"" + name + "\",\"role\":\"viewer\"}";
    }

    private HttpResponse<String> send(String body, String key) {
        return owner.post(TOKENS, body, Map.of("Idempotency-Key", key));
    }

    private long made(String name) {
        return owner.json(TOKENS)
                .valueStream()
                .filter(token -> token.path("name").asString().equals(name))
                .count();
    }

    @Test
    void isDoneOnceAndAnsweredTheSame() {
        HttpResponse<String> first = send(token("once"), "key-once");
        HttpResponse<String> second = send(token("once"), "key-once");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(made("once")).isEqualTo(1);
        assertThat(send(token("once"), "another-key").body()).isNotEqualTo(first.body());
        assertThat(made("once")).isEqualTo(2);
    }

    @Test
    void isNotAnotherRequestUnderTheSameKey() {
        send(token("mine"), "key-mine");
        HttpResponse<String> other = send(token("other"), "key-mine");
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(other.body()).contains("KEY_REUSED").contains("\"number\":509");
        assertThat(made("other")).isZero();
        assertThat(owner.post("/api/v1/uploads?name=a.csv", token("mine"), Map.of("Idempotency-Key", "key-mine"))
                        .statusCode())
                .as("the same body at another address")
                .isEqualTo(422);
    }

    @Test
    void isAnotherRequestWhenSomebodyElseSendsIt() {
        OwnServer.Program second = server.program(Role.OWNER);
        HttpResponse<String> first = send(token("shared"), "key-shared");
        HttpResponse<String> other = second.post(TOKENS, token("shared"), Map.of("Idempotency-Key", "key-shared"));
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.body()).isNotEqualTo(first.body());
        OwnServer.Program viewer = server.program(Role.VIEWER);
        assertThat(viewer.post(TOKENS, token("shared"), Map.of("Idempotency-Key", "key-shared"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void mayBeMendedWhenItWasRefused() {
        assertThat(send("{\"name\":\"mended\",\"role\":\"king\"}", "key-mended").statusCode())
                .isEqualTo(400);
        assertThat(send(token("mended"), "key-mended").statusCode()).isEqualTo(201);
        assertThat(send(token("x"), " ").statusCode()).isEqualTo(400);
        assertThat(send(token("x"), "k".repeat(256)).body()).contains("1 to 255");
        assertThat(send(token("x"), "k".repeat(255)).statusCode()).isEqualTo(201);
    }

    @Test
    void isDoneOnceWhenManySendItAtTheSameTime() {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> send(token("crowd"), "key-crowd"), threads))
                .toList();
        List<HttpResponse<String>> heard =
                sent.stream().map(CompletableFuture::join).toList();
        threads.shutdown();

        assertThat(made("crowd")).isEqualTo(1);
        assertThat(heard.stream()
                        .filter(answer -> answer.statusCode() == 201
                                && answer.headers()
                                        .firstValue("Idempotency-Replayed")
                                        .isEmpty()))
                .hasSize(1);
        assertThat(heard).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        heard.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> assertThat(answer.body())
                .contains("KEY_IN_USE"));
    }

    @Test
    void isForgottenAfterADay() {
        HttpResponse<String> first = send(token("daily"), "key-daily");
        clock.forward(Duration.ofHours(23));
        assertThat(send(token("daily"), "key-daily").body()).isEqualTo(first.body());
        clock.forward(Duration.ofHours(2));
        assertThat(send(token("daily"), "key-daily").body()).isNotEqualTo(first.body());
        assertThat(made("daily")).isEqualTo(2);
    }

    @Test
    void isComparedByEveryByteOfAFileToo() {
        Map<String, String> key = Map.of("Idempotency-Key", "key-file", "Content-Type", "text/csv");
        String file = "a,b\n" + "1,2\n".repeat(100_000);
        HttpResponse<String> first = owner.post("/api/v1/uploads?name=a.csv", file, key);
        HttpResponse<String> second = owner.post("/api/v1/uploads?name=a.csv", file, key);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(owner.post("/api/v1/uploads?name=a.csv", file + "3,4\n", key).body())
                .contains("KEY_REUSED");
    }

    @Test
    void keepsNoBackups() {
        Map<String, String> key = Map.of("Idempotency-Key", "key-backup");
        owner.post("/api/v1/backups", "", key);
        HttpResponse<String> again = owner.post("/api/v1/backups", "", key);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void isInTheContractOfEveryPostButSigningInAndBackups() {
        JsonNode paths = owner.json("/openapi.json").path("paths");
        assertThat(paths.at("/~1api~1v1~1imports/post/parameters").toString()).contains("Idempotency-Key");
        assertThat(paths.at("/~1api~1v1~1imports/get").toString()).doesNotContain("Idempotency-Key");
        assertThat(paths.at("/~1api~1v1~1session/post").toString()).doesNotContain("Idempotency-Key");
        assertThat(paths.at("/~1api~1v1~1session~1link/post").toString()).doesNotContain("Idempotency-Key");
        assertThat(paths.at("/~1api~1v1~1backups/post").toString()).doesNotContain("Idempotency-Key");
        assertThat(paths.at("/~1api~1v1~1customers~1export/post").toString()).doesNotContain("Idempotency-Key");
    }

    @Test
    void leavesNoSecretInTheTable() {
        HttpResponse<String> made = send(token("secret"), "key-secret");
        String secret = OwnServer.json(made).path("secret").asString();
        try (OperationsDatabase database = OperationsDatabase.join(data, Optional.empty())) {
            DatabaseAddress address = database.address();
            List<String> bodies = JdbcClient.create(
                            new DriverManagerDataSource(address.url(), address.user(), address.password()))
                    .sql("SELECT sealed_body FROM idempotency_key")
                    .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                    .list();
            assertThat(bodies).isNotEmpty().noneMatch(body -> body.contains(secret));
        }
    }
}
