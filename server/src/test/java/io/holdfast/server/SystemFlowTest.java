package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class SystemFlowTest {
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static JsonNode system(Map<String, String> owner) {
        return JsonMapper.shared()
                .readTree(SERVER.client().get("/api/v1/system", owner).body());
    }

    /** Customers, contracts and activity came as files; a note of a customer is a batch too, and none of them. */
    @Test
    void countsFilesAsImportsAndNotWhatIsWrittenByHand() {
        RunningServer.Client client = SERVER.client();
        Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
        assertThat(system(owner).get("facts").get("imports").asInt()).isEqualTo(3);

        String note = "{\"kind\":\"note\",\"fields\":{\"text\":\"called\"}}";
        assertThat(client.post("/api/v1/customers/b/facts", note, owner).statusCode())
                .isEqualTo(201);

        assertThat(system(owner).get("facts").get("imports").asInt()).isEqualTo(3);
        assertThat(system(owner).get("version").asString()).isEqualTo("development");
    }
}
