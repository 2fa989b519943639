package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of other sites. */
final class CorsFlowTest {
    private static final String ALLOWED = "https://tools.example.org";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @TempDir
    static Path folder = Path.of("");

    private static Optional<Server> server = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        Path data = folder.resolve("data");
        GuardedCompany.bring(data);
        ServerSettings settings = new ServerSettings(
                data,
                "127.0.0.1",
                0,
                Optional.empty(),
                Map.of("holdfast.web.allowed-origins", "http://localhost:3000, " + ALLOWED));
        server = Optional.of(Server.start(settings, GuardedCompany.CLOCK));
    }

    @AfterAll
    static void stop() {
        server.ifPresent(Server::close);
    }

    private static RunningServer.Client client() {
        return new RunningServer.Client(server.orElseThrow());
    }

    private static HttpResponse<String> preflight(String origin, String path) {
        Map<String, String> headers = Map.of(
                "Origin", origin,
                "Access-Control-Request-Method", "POST",
                "Access-Control-Request-Headers", "authorization,content-type");
        return client().send("OPTIONS", path, Optional.empty(), headers);
    }

    private static HttpResponse<String> churn(String origin) {
        Map<String, String> headers = new HashMap<>(client().bearer(Role.ANALYST, Reach.USUAL));
        headers.put("Origin", origin);
        return client().get("/api/v1/churn?period=2026-01", headers);
    }

    private static String allowed(HttpResponse<String> response) {
        return response.headers().firstValue(ALLOW_ORIGIN).orElse("");
    }

    @Test
    void mayAskWithATokenWhereTheyAreNamed() {
        for (String path : new String[] {"/api/v1/segments", "/v1/track"}) {
            HttpResponse<String> asked = preflight(ALLOWED, path);
            assertThat(asked.statusCode()).as(path).isEqualTo(200);
            assertThat(allowed(asked)).isEqualTo(ALLOWED);
            assertThat(asked.headers().firstValue("Access-Control-Allow-Credentials"))
                    .as("no cookie goes along")
                    .isEmpty();
        }
        assertThat(churn(ALLOWED).statusCode()).isEqualTo(200);
        assertThat(allowed(churn(ALLOWED))).isEqualTo(ALLOWED);
        assertThat(churn(ALLOWED)
                        .headers()
                        .firstValue("Access-Control-Expose-Headers")
                        .orElse(""))
                .contains("ETag");
    }

    /** A browser that gets no such header keeps the answer from the page; our own pages behind a proxy are not refused. */
    @Test
    void mayNotWhereTheyAreNot() {
        assertThat(allowed(preflight("https://evil.example.org", "/api/v1/segments")))
                .isEmpty();
        assertThat(churn("https://evil.example.org").statusCode()).isEqualTo(200);
        assertThat(allowed(churn("https://evil.example.org"))).isEmpty();
        assertThat(allowed(churn("https://tools.example.org.evil.org"))).isEmpty();
        assertThat(allowed(preflight(ALLOWED, "/prometheus")))
                .as("beside the API")
                .isEmpty();
    }
}
