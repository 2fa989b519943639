package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link a demonstration prints: it signs its owner in, once and soon. */
final class SignInLinkFlowTest {
    private static final Map<String, String> NONE = Map.of();

    @TempDir
    Path folder = Path.of("");

    private static String link(Server server) {
        return server.signInPath("demo@localhost", "Demo owner").orElseThrow();
    }

    private static HttpResponse<String> enter(RunningServer.Client browser, String path) {
        String secret = path.substring(path.indexOf('#') + 1);
        return browser.post("/api/v1/session/link", "{\"link\":\"" + secret + "\"}", NONE);
    }

    @Test
    void signsTheOwnerInOnceAndOnlyWhileItIsTheNewest() {
        MovableClock clock = new MovableClock();
        try (Server server = Server.start(ServerSettings.local(folder, 0), clock)) {
            String first = link(server);
            String second = link(server);
            assertThat(first).matches("/enter#[\\w-]{32}").isNotEqualTo(second);
            assertThat(enter(new RunningServer.Client(server), first).body()).contains("SETUP_LINK_INVALID");

            RunningServer.Client browser = new RunningServer.Client(server);
            assertThat(enter(browser, second).statusCode()).isEqualTo(200);
            assertThat(browser.get("/api/v1/session", NONE).body())
                    .contains("\"name\":\"Demo owner\"", "\"role\":\"owner\"", "MANAGE_ACCOUNTS");
            assertThat(enter(new RunningServer.Client(server), second).statusCode())
                    .isEqualTo(403);
            assertThat(browser.get("/api/v1/audit?limit=1", browser.bearer(Role.OWNER, Reach.USUAL))
                            .body())
                    .contains("signed_in", "link");

            String late = link(server);
            clock.forward(Duration.ofHours(13));
            assertThat(enter(new RunningServer.Client(server), late).statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void isNotMadeWhereOthersOwnTheServer() {
        try (Server server = Server.start(ServerSettings.local(folder, 0), Clock.systemUTC())) {
            RunningServer.Client owner = new RunningServer.Client(server);
            String setup = server.setupPath().orElseThrow();
            owner.post(
                    "/api/v1/setup",
                    "{\"link\":\"%s\",\"email\":\"ada@example.org\",\"name\":\"Ada\",\"password\":\"correct horse battery\"}"
                            .formatted(setup.substring(setup.indexOf('#') + 1)),
                    NONE);
            assertThat(server.signInPath("demo@localhost", "Demo owner")).isEmpty();
        }
    }
}
