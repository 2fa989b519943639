package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the endpoints that is kept beside the web app, whose types are made from it. */
@ExtendWith(RunningServer.class)
final class ContractFileTest {
    private static final Path KEPT = Path.of("../web/openapi.json");

    @Test
    void isWhatTheServerServes(RunningServer.Client client) throws IOException {
        JsonMapper json = new JsonMapper();
        ObjectNode served =
                (ObjectNode) json.readTree(client.get("/openapi.json", Map.of()).body());
        served.remove("servers"); // where it happened to run

        assertThat(served)
                .as("Run `npm run api -- http://ADDRESS:PORT` in web, against this server, and keep what it writes")
                .isEqualTo(json.readTree(Files.readString(KEPT)));
    }
}
