package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody guesses; the others go on working. */
final class RateLimitFlowTest {
    private static final String GUESS = "{\"email\":\"ada@example.org\",\"password\":\"guess\"}";

    @TempDir
    Path folder = Path.of("");

    @Test
    void slowsWhoDoesNotShowWhoHeIs() {
        try (Server server = Server.start(ServerSettings.local(folder, 0), Clock.systemUTC())) {
            RunningServer.Client client = new RunningServer.Client(server);
            Map<String, String> viewer = client.bearer(Role.VIEWER, Reach.USUAL);
            HttpResponse<String> answer = client.get("/api/v1/session", Map.of());
            for (int i = 0; i < 1000 && answer.statusCode() == 401; i++) {
                answer = client.get("/api/v1/session", Map.of("Authorization", "Bearer hf_guess" + i));
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isEqualTo(1);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("TOO_MANY_REQUESTS").contains("in 1 s");
            HttpResponse<String> password = client.post("/api/v1/session", GUESS, Map.of());
            for (int i = 0; i < 10 && password.statusCode() == 401; i++) {
                password = client.post("/api/v1/session", GUESS, Map.of());
            }
            assertThat(password.statusCode()).as("the same bucket").isEqualTo(429);
            assertThat(client.get("/api/v1/session", viewer).statusCode()).isEqualTo(200);
            assertThat(client.get("/health/ready", Map.of()).statusCode()).isEqualTo(200);
        }
    }
}
