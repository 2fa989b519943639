package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the log when requests go wrong: enough to find the fault, and nothing of a person or a secret. */
final class LogFlowTest {
    private static final String EMAIL = "ada.lovelace@example.org";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(before);
    }

    private Server start() {
        ServerSettings settings =
                new ServerSettings(folder, "127.0.0.1", 0, Optional.empty(), Map.of("holdfast.log.format", "json"));
        return Server.start(settings, Clock.systemUTC());
    }

    private List<JsonNode> lines() {
        return log.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static Map<String, String> with(Map<String, String> headers, String id) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("X-Request-Id", id);
        return all;
    }

    private static String id(HttpResponse<String> response) {
        return response.headers().firstValue("X-Request-Id").orElse("");
    }

    @Test
    void holdsTheRequestAndTheFaultButNoAddressAndNoToken() throws IOException {
        String token;
        try (Server server = start()) {
            RunningServer.Client client = new RunningServer.Client(server);
            Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
            token = String.valueOf(owner.get("Authorization")).substring("Bearer ".length());
            JdbcClient tables = JdbcClient.create(server.parts().getBean(DataSource.class));
            tables.sql("ALTER TABLE account ADD CHECK (email NOT LIKE 'ada%')").update();

            String person = "{\"email\":\"" + EMAIL + "\",\"name\":\"Ada Lovelace\",\"role\":\"viewer\"}";
            HttpResponse<String> fault = client.post("/api/v1/people", person, with(owner, "fault-1"));
            assertThat(fault.statusCode()).isEqualTo(500);
            assertThat(id(fault)).isEqualTo("fault-1");
            client.post("/api/v1/session", "{\"email\":\"" + EMAIL + "\",\"password\":\"wrong " + token + "\"}", owner);
            tables.sql("ALTER TABLE api_token RENAME TO elsewhere").update();
            assertThat(client.get("/api/v1/session", with(owner, "fault-2")).statusCode())
                    .isEqualTo(500);
        }
        String written = log.toString(StandardCharsets.UTF_8);
        assertThat(written)
                .contains("account", "fault-1", "fault-2", "api_token")
                .doesNotContain(EMAIL, "Lovelace", token, token.substring("hf_".length()));
        assertThat(lines()).allMatch(line -> line.has("@timestamp") && line.has("message"));
        assertThat(Files.readString(folder.resolve("operations/postgresql.log")))
                .doesNotContain(EMAIL, "Lovelace", token);
    }

    @Test
    void isFoundByTheIdThatStandsInTheProblem() {
        try (Server server = start()) {
            RunningServer.Client client = new RunningServer.Client(server);
            HttpResponse<String> refused = client.get("/api/v1/churn", Map.of());
            assertThat(id(refused)).matches("[0-9a-f]{16}");
            assertThat(JsonMapper.shared()
                            .readTree(refused.body())
                            .get("requestId")
                            .asString())
                    .isEqualTo(id(refused));
            assertThat(id(client.get("/api/v1/churn", Map.of("X-Request-Id", "of-the-proxy.7"))))
                    .isEqualTo("of-the-proxy.7");
            assertThat(id(client.get("/api/v1/churn", Map.of("X-Request-Id", "no id {\"a\":1}"))))
                    .as("what would spoil a line of the log is not taken")
                    .matches("[0-9a-f]{16}");
        }
    }
}
