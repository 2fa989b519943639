package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail found by person, by what was done and by day, and taken out as a file. */
final class AuditFlowTest {
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static HttpResponse<String> get(String rest) {
        RunningServer.Client client = SERVER.client();
        return client.get("/api/v1/audit" + rest, client.bearer(Role.OWNER, Reach.USUAL));
    }

    private static JsonNode json(String rest) {
        return JsonMapper.shared().readTree(get(rest).body());
    }

    private static void make(String name) {
        RunningServer.Client client = SERVER.client();
        Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
        client.post("/api/v1/tokens", "{\"name\":\"" + name + "\",\"role\":\"viewer\"}", owner);
    }

    private static List<String> subjects(JsonNode entries) {
        List<String> subjects = new ArrayList<>();
        entries.forEach(entry -> subjects.add(entry.get("subject").asString()));
        return subjects;
    }

    @Test
    void findsByPersonActionAndDay() {
        make("=first()");
        make("second");
        make("third");

        assertThat(subjects(json("?action=token_created&limit=2"))).containsExactly("third", "second");
        long last = json("?action=token_created&limit=2").get(1).get("number").asLong();
        assertThat(subjects(json("?action=token_created&before=" + last))).containsExactly("=first()");
        assertThat(json("?actor=nobody@example.org")).isEmpty();
        String actor = json("?action=token_created&limit=1").get(0).get("actor").asString();
        assertThat(json("?actor=" + URLEncoder.encode(actor, StandardCharsets.UTF_8) + "&action=token_created"))
                .as("another token of the same name is another")
                .hasSize(1);
        assertThat(json("?action=token_created&from=2026-02-10&to=2026-02-11")).hasSize(3);
        assertThat(json("?action=token_created&to=2026-02-10"))
                .as("the end is not in it")
                .isEmpty();
        assertThat(json("?action=token_created&from=2026-02-11")).isEmpty();
        assertThat(get("?from=yesterday").statusCode()).isEqualTo(400);

        JsonNode names = json("/names");
        assertThat(names.get("actors").toString()).contains("token of a test");
        assertThat(names.get("actions").toString()).contains("token_created");

        HttpResponse<String> file = get("/export?action=token_created");
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("holdfast-audit.csv");
        assertThat(file.body().lines())
                .hasSize(4)
                .startsWith("number,at,actor,action,subject,detail")
                .anyMatch(line -> line.contains(",'=first(),"));
        JsonNode exported = json("?action=audit_exported&limit=1").get(0);
        assertThat(exported.get("actor").asString()).startsWith("token of a test #");
        assertThat(exported.get("detail").asString()).contains("token_created");
    }
}
