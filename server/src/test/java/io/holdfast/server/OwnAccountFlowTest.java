package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody does about his own account. */
final class OwnAccountFlowTest {
    private static final Map<String, String> NONE = Map.of();
    private static final String OLD = "correct horse battery";
    private static final String NEW = "another staple of mine";
    private static final String TOKENS = "/api/v1/session/tokens";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static Map<String, String> owner() {
        return SERVER.client().bearer(Role.OWNER, Reach.USUAL);
    }

    /** A person who has been invited and has chosen the old password; his browser is signed in. */
    private static Person person(String email, String place) {
        RunningServer.Client browser = SERVER.client();
        JsonNode invited = json(browser.post(
                "/api/v1/people", "{\"email\":\"%s\",\"name\":\"N\",%s}".formatted(email, place), owner()));
        String link = invited.get("link").asString();
        browser.post(
                "/api/v1/invitation",
                "{\"link\":\"%s\",\"password\":\"%s\"}".formatted(link.substring(link.indexOf('#') + 1), OLD),
                NONE);
        browser.get("/api/v1/session", NONE);
        return new Person(email, invited.get("person").get("id").asString(), browser);
    }

    private record Person(String email, String id, RunningServer.Client browser) {
        HttpResponse<String> send(String method, String path, Optional<String> body) {
            return browser.send(method, path, body, Map.of("X-XSRF-TOKEN", "" + browser.cookie("XSRF-TOKEN")));
        }

        HttpResponse<String> changePassword(String old, String wanted) {
            return send(
                    "PUT",
                    "/api/v1/session/password",
                    Optional.of("{\"oldPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(old, wanted)));
        }

        HttpResponse<String> makeToken(String what) {
            return send("POST", TOKENS, Optional.of("{\"name\":\"mine\"," + what + "}"));
        }

        HttpResponse<String> signIn(RunningServer.Client other, String password) {
            return other.post(
                    "/api/v1/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password), NONE);
        }

        void becomes(String place) {
            String body = "{\"name\":\"N\"," + place + "}";
            assertThat(SERVER.client()
                            .send("PUT", "/api/v1/people/" + id, Optional.of(body), owner())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static Map<String, String> bearer(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Map.of("Authorization", "Bearer " + json(made).get("secret").asString());
    }

    private static int customers(Map<String, String> token) {
        HttpResponse<String> churn = SERVER.client().get("/api/v1/churn?period=2026-01&metric=churn.cohort", token);
        assertThat(churn.statusCode()).as(churn.body()).isEqualTo(200);
        return json(churn).get("denominator").asInt();
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        Person ann = person("ann@example.org", "\"role\":\"viewer\"");
        RunningServer.Client elsewhere = SERVER.client();
        assertThat(ann.signIn(elsewhere, OLD).statusCode()).isEqualTo(200);

        assertThat(ann.changePassword("a wrong password", NEW).body()).contains("SIGN_IN_REFUSED");
        assertThat(ann.changePassword(OLD, "short").body()).contains("PASSWORD_TOO_WEAK");
        assertThat(elsewhere.get("/api/v1/session", NONE).statusCode()).isEqualTo(200);
        assertThat(ann.changePassword(OLD, NEW).statusCode()).isEqualTo(204);

        assertThat(ann.browser().get("/api/v1/session", NONE).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/session", NONE).statusCode()).isEqualTo(401);
        assertThat(ann.signIn(SERVER.client(), OLD).statusCode()).isEqualTo(401);
        assertThat(ann.signIn(SERVER.client(), NEW).statusCode()).isEqualTo(200);
        assertThat(SERVER.client()
                        .get("/api/v1/audit?action=password_changed", owner())
                        .body())
                .contains("ann@example.org")
                .doesNotContain(NEW);
    }

    @Test
    void hasToWaitAfterWrongGuessesOfTheOldPassword() {
        Person bob = person("bob@example.org", "\"role\":\"viewer\"");
        for (int guess = 0; guess < 5; guess++) {
            assertThat(bob.changePassword("guess " + guess, NEW).statusCode()).isEqualTo(401);
        }
        assertThat(bob.changePassword(OLD, NEW).body()).contains("SIGN_IN_LOCKED");
    }

    @Test
    void asksForTheProofThatThePageAsked() {
        Person cy = person("cy@example.org", "\"role\":\"viewer\"");
        assertThat(cy.browser()
                        .send("PUT", "/api/v1/session/password", Optional.of("{}"), NONE)
                        .statusCode())
                .isEqualTo(403);
    }

    /** Li's are a and b, Kim's is c; d is nobody's. */
    @Test
    void makesTokensThatMayAndSeeNoMoreThanThePerson() {
        Person li = person("li@example.org", "\"role\":\"manager\",\"team\":\"north\",\"customerOwner\":\"Li\"");
        person("kim@example.org", "\"role\":\"agent\",\"team\":\"north\",\"customerOwner\":\"Kim\"");

        for (String more : new String[] {"owner", "analyst", "ingest", "monitor"}) {
            assertThat(li.makeToken("\"role\":\"" + more + "\"").body())
                    .as(more)
                    .contains("NOT_ALLOWED");
        }
        assertThat(li.makeToken("\"role\":\"viewer\",\"scope\":\"all\"").body()).contains("NOT_ALLOWED");

        Map<String, String> own = bearer(li.makeToken("\"role\":\"agent\",\"scope\":\"mine\""));
        Map<String, String> team = bearer(li.makeToken("\"role\":\"manager\""));
        Map<String, String> figures = bearer(li.makeToken("\"role\":\"viewer\""));
        assertThat(customers(own)).isEqualTo(2);
        assertThat(customers(team)).isEqualTo(3);
        assertThat(customers(figures))
                .as("a viewer sees all, but not a token of hers")
                .isEqualTo(3);
        assertThat(SERVER.client().get(TOKENS, own).statusCode())
                .as("a token makes no tokens")
                .isEqualTo(403);

        li.becomes("\"role\":\"viewer\",\"scope\":\"mine\",\"customerOwner\":\"Kim\"");
        assertThat(customers(figures)).isEqualTo(1);
        assertThat(SERVER.client().get("/api/v1/session", team).statusCode())
                .as("may more than she does now")
                .isEqualTo(401);
        li.becomes("\"role\":\"viewer\",\"disabled\":true");
        assertThat(SERVER.client().get("/api/v1/session", figures).statusCode()).isEqualTo(401);
    }

    /** What one saves is known by one's name: two tokens called alike are two callers. */
    @Test
    void makesTokensThatAreNobodyElseWhateverTheyAreCalled() {
        Person fay = person("fay@example.org", "\"role\":\"analyst\"");
        Person gus = person("gus@example.org", "\"role\":\"analyst\"");
        Map<String, String> hers = bearer(fay.makeToken("\"role\":\"analyst\""));
        Map<String, String> his = bearer(gus.makeToken("\"role\":\"analyst\""));

        String name =
                json(SERVER.client().get("/api/v1/session", hers)).get("name").asString();
        assertThat(name).matches("token .+ #[0-9a-f]{8}");
        assertThat(json(SERVER.client().get("/api/v1/session", his)).get("name").asString())
                .isNotEqualTo(name);
    }

    @Test
    void listsAndRevokesOnesOwnTokensOnly() {
        Person di = person("di@example.org", "\"role\":\"analyst\"");
        Person ed = person("ed@example.org", "\"role\":\"analyst\"");
        Map<String, String> token = bearer(di.makeToken("\"role\":\"viewer\""));

        JsonNode listed = json(di.send("GET", TOKENS, Optional.empty()));
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("person").asString()).isEqualTo("di@example.org");
        assertThat(json(ed.send("GET", TOKENS, Optional.empty()))).isEmpty();
        String path = TOKENS + "/" + listed.get(0).get("id").asString();
        assertThat(ed.send("DELETE", path, Optional.empty()).statusCode()).isEqualTo(404);
        assertThat(SERVER.client().get("/api/v1/session", token).statusCode()).isEqualTo(200);
        assertThat(di.send("DELETE", path, Optional.empty()).statusCode()).isEqualTo(204);
        assertThat(SERVER.client().get("/api/v1/session", token).statusCode()).isEqualTo(401);
        assertThat(SERVER.client().get("/api/v1/tokens", owner()).body()).contains("\"person\":\"di@example.org\"");
    }
}
