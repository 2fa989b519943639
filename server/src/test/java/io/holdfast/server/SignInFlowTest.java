package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a new server to a program with a token: what a first owner goes through. */
@ExtendWith(RunningServer.class)
final class SignInFlowTest {
    private static final Map<String, String> NONE = Map.of();

    private static final String OWNER =
            "{\"link\":\"%s\",\"email\":\"Ada@example.org\",\"name\":\"Ada\",\"password\":\"%s\"}";
    private static final Map<String, String> KEY = Map.of("Idempotency-Key", "setup-of-a-slow-line");

    @Test
    void isReadyAndAnswersNobodyWithoutCredentials(RunningServer.Client client) {
        assertThat(client.get("/health/ready", NONE).statusCode()).isEqualTo(200);
        assertThat(client.get("/openapi.json", NONE).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = client.get("/api/v1/tokens", NONE);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"NOT_SIGNED_IN\"").contains("\"number\":501");
        assertThat(client.get("/v1/track", NONE).statusCode()).isEqualTo(401);
        assertThat(client.get("/api/v1/no-such-thing", NONE).statusCode()).isEqualTo(401);
    }

    /** The answer was lost on its way, with the cookie it brought. */
    private static void signsNobodyInAgain(RunningServer.Client another, String link) {
        HttpResponse<String> again = another.post("/api/v1/setup", OWNER.formatted(link, "correct horse battery"), KEY);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("DONE_ALREADY").doesNotContain("Ada");
        assertThat(another.get("/api/v1/session", NONE).statusCode())
                .as("a key signs nobody in")
                .isEqualTo(401);
        assertThat(another.post("/api/v1/setup", OWNER.formatted(link, "another horse battery"), KEY)
                        .body())
                .contains("KEY_REUSED");
    }

    private static void takesNothingButAnAddress(RunningServer.Client browser, String link) {
        String named = OWNER.formatted(link, "correct horse battery").replace("Ada@example.org", "Ada");
        assertThat(browser.post("/api/v1/setup", named, NONE).body()).contains("ENTRY_NO_ADDRESS");
    }

    private static void wantsAProofThatThePageAsked(RunningServer.Client browser, String wanted) {
        for (Map<String, String> proof : List.of(NONE, Map.of("X-XSRF-TOKEN", "of another page"))) {
            HttpResponse<String> refused = browser.post("/api/v1/tokens", wanted, proof);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("PAGE_TOO_OLD", "Reload the page");
        }
    }

    @Test
    void setsTheFirstOwnerUpOnceAndLetsHimMakeATokenThatCanBeRevoked(RunningServer.Client browser) {
        String path = browser.server().setupPath().orElseThrow();
        String link = path.substring(path.indexOf('#') + 1);
        assertThat(browser.post("/api/v1/setup", OWNER.formatted(link, "short"), NONE)
                        .body())
                .contains("PASSWORD_TOO_WEAK");
        takesNothingButAnAddress(browser, link);
        assertThat(browser.post("/api/v1/setup", OWNER.formatted(link, "correct horse battery"), KEY)
                        .statusCode())
                .isEqualTo(200);
        signsNobodyInAgain(new RunningServer.Client(browser.server()), link);
        assertThat(browser.post("/api/v1/setup", OWNER.formatted(link, "correct horse battery"), NONE)
                        .body())
                .contains("SETUP_LINK_INVALID");
        assertThat(browser.server().setupPath()).isEmpty();

        assertThat(browser.get("/api/v1/session", NONE).body()).contains("\"role\":\"owner\"");
        String wanted = "{\"name\":\"nightly\",\"role\":\"analyst\"}";
        wantsAProofThatThePageAsked(browser, wanted);
        HttpResponse<String> made =
                browser.post("/api/v1/tokens", wanted, Map.of("X-XSRF-TOKEN", "" + browser.cookie("XSRF-TOKEN")));
        assertThat(made.statusCode()).isEqualTo(201);

        RunningServer.Client program = new RunningServer.Client(browser.server());
        String secret = made.body().replaceAll(".*\"secret\":\"([^\"]+)\".*", "$1");
        Map<String, String> bearer = Map.of("Authorization", "Bearer " + secret);
        assertThat(program.get("/api/v1/session", bearer).body()).contains("\"role\":\"analyst\"");
        assertThat(program.get("/api/v1/tokens", bearer).statusCode())
                .as("an analyst may not see the tokens")
                .isEqualTo(403);
        assertThat(browser.get("/api/v1/session", Map.of("Authorization", "Bearer hf_wrong"))
                        .statusCode())
                .as("a wrong token is not rescued by the session beside it")
                .isEqualTo(401);

        String id = browser.get("/api/v1/tokens", NONE).body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        Map<String, String> proof = Map.of("X-XSRF-TOKEN", "" + browser.cookie("XSRF-TOKEN"));
        assertThat(browser.send("DELETE", "/api/v1/tokens/" + id, Optional.empty(), proof)
                        .statusCode())
                .isEqualTo(204);
        assertThat(program.get("/api/v1/session", bearer).statusCode()).isEqualTo(401);
    }
}
