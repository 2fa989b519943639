package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An owner lets people in, changes what they may do, and shuts them out. */
final class PeopleFlowTest {
    private static final Map<String, String> NONE = Map.of();

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static RunningServer.Client client() {
        return SERVER.client();
    }

    private static Map<String, String> owner() {
        return client().bearer(Role.OWNER, Reach.USUAL);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static JsonNode invite(String email, String rest) {
        HttpResponse<String> invited =
                client().post("/api/v1/people", "{\"email\":\"%s\",\"name\":\"N\",%s}".formatted(email, rest), owner());
        assertThat(invited.statusCode()).as(invited.body()).isEqualTo(201);
        return json(invited);
    }

    private static HttpResponse<String> accept(RunningServer.Client browser, JsonNode invited) {
        String link = invited.get("link").asString();
        return browser.post(
                "/api/v1/invitation",
                "{\"link\":\"%s\",\"password\":\"correct horse battery\"}"
                        .formatted(link.substring(link.indexOf('#') + 1)),
                NONE);
    }

    private static HttpResponse<String> change(JsonNode person, String rest) {
        return client().send(
                        "PUT",
                        "/api/v1/people/" + person.get("id").asString(),
                        Optional.of("{\"name\":\"N\"," + rest + "}"),
                        owner());
    }

    /** How many customers somebody finds at the start of January 2026. */
    private static int customers(RunningServer.Client who, Map<String, String> headers) {
        HttpResponse<String> churn = who.get("/api/v1/churn?period=2026-01&metric=churn.cohort", headers);
        assertThat(churn.statusCode()).as(churn.body()).isEqualTo(200);
        return json(churn).get("denominator").asInt();
    }

    @Test
    void acceptsOnceAndSignsNobodyInByTheKeyOfAnother() {
        JsonNode invited = invite("lost@example.org", "\"role\":\"viewer\"");
        String link = invited.get("link").asString();
        String body = "{\"link\":\"%s\",\"password\":\"correct horse battery\"}"
                .formatted(link.substring(link.indexOf('#') + 1));
        Map<String, String> key = Map.of("Idempotency-Key", "invitation-of-a-slow-line");
        assertThat(client().post("/api/v1/invitation", body, key).statusCode()).isEqualTo(200);
        RunningServer.Client again = client();
        assertThat(again.post("/api/v1/invitation", body, key).body())
                .contains("DONE_ALREADY")
                .doesNotContain("lost@example.org");
        assertThat(again.get("/api/v1/session", NONE).statusCode()).isEqualTo(401);
    }

    @Test
    void letsAnInvitedPersonInOnceByHisLink() {
        JsonNode invited = invite("Once@example.org", "\"role\":\"viewer\"");
        assertThat(invited.get("person").get("state").asString()).isEqualTo("invited");

        RunningServer.Client browser = client();
        assertThat(accept(browser, invited).statusCode()).isEqualTo(200);
        JsonNode me = json(browser.get("/api/v1/session", NONE));
        assertThat(me.get("name").asString()).isEqualTo("N");
        assertThat(me.get("email").asString()).isEqualTo("Once@example.org");
        assertThat(accept(client(), invited).body()).contains("SETUP_LINK_INVALID");
        assertThat(client().post(
                                "/api/v1/session",
                                "{\"email\":\"once@EXAMPLE.org\",\"password\":\"correct horse battery\"}",
                                NONE)
                        .statusCode())
                .isEqualTo(200);
        assertThat(client().post(
                                "/api/v1/people",
                                "{\"email\":\"ONCE@example.org\",\"name\":\"N\",\"role\":\"viewer\"}",
                                owner())
                        .body())
                .contains("ACCOUNT_EXISTS");
    }

    @Test
    void makesAnEarlierLinkWorthlessByANewOne() {
        JsonNode first = invite("twice@example.org", "\"role\":\"viewer\"");
        String id = first.get("person").get("id").asString();
        JsonNode second = json(client().post("/api/v1/people/" + id + "/link", "", owner()));

        assertThat(accept(client(), first).body()).contains("SETUP_LINK_INVALID");
        assertThat(accept(client(), second).statusCode()).isEqualTo(200);
    }

    @Test
    void showsEachPersonTheCustomersOfHisReachFromTheNextRequestOn() {
        JsonNode invited = invite("li@example.org", "\"role\":\"agent\",\"team\":\"north\",\"customerOwner\":\"Li\"");
        invite("kim@example.org", "\"role\":\"agent\",\"team\":\"north\",\"customerOwner\":\"Kim\"");
        RunningServer.Client li = client();
        accept(li, invited);
        JsonNode person = invited.get("person");

        assertThat(customers(li, NONE)).as("his own").isEqualTo(2);
        change(person, "\"role\":\"manager\",\"team\":\"north\",\"customerOwner\":\"Li\"");
        assertThat(customers(li, NONE)).as("those of Li and Kim").isEqualTo(3);
        change(person, "\"role\":\"manager\",\"scope\":\"all\"");
        assertThat(customers(li, NONE)).as("nobody's too").isEqualTo(4);
        change(person, "\"role\":\"viewer\",\"scope\":\"mine\",\"customerOwner\":\"Kim\"");
        assertThat(customers(li, NONE)).isEqualTo(1);
        assertThat(li.get("/api/v1/tokens", NONE).statusCode()).isEqualTo(403);

        assertThat(json(change(person, "\"role\":\"viewer\",\"disabled\":true"))
                        .get("state")
                        .asString())
                .isEqualTo("disabled");
        assertThat(li.get("/api/v1/session", NONE).statusCode()).isEqualTo(401);
        assertThat(client().post(
                                "/api/v1/session",
                                "{\"email\":\"li@example.org\",\"password\":\"correct horse battery\"}",
                                NONE)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tellsTheScopeThatWasSaidFromThatOfTheRole() {
        JsonNode usual = invite("usual@example.org", "\"role\":\"analyst\"").get("person");
        assertThat(usual.get("scope").asString()).isEqualTo("all");
        assertThat(usual.get("saidScope").isNull()).isTrue();
        JsonNode agent = json(change(usual, "\"role\":\"agent\",\"customerOwner\":\"Li\",\"scope\":null"));
        assertThat(agent.get("scope").asString()).as("as the new role has it").isEqualTo("mine");

        JsonNode said = invite("said@example.org", "\"role\":\"agent\",\"scope\":\"all\"")
                .get("person");
        assertThat(said.get("saidScope").asString()).isEqualTo("all");
    }

    @Test
    void holdsTokensToTheReachOfTheirRole() {
        RunningServer.Client program = client();
        assertThat(customers(program, program.bearer(Role.ANALYST, Reach.USUAL)))
                .isEqualTo(4);
        assertThat(customers(program, program.bearer(Role.AGENT, Reach.of(null, null, "Kim"))))
                .isEqualTo(1);
        assertThat(customers(program, program.bearer(Role.VIEWER, Reach.of("mine", null, "Li"))))
                .isEqualTo(2);
        HttpResponse<String> nobodys =
                program.get("/api/v1/churn?period=2026-01", program.bearer(Role.AGENT, Reach.USUAL));
        assertThat(nobodys.statusCode()).isEqualTo(403);
        assertThat(nobodys.body()).contains("names no customer owner");
    }

    @Test
    void keepsOneOwnerWhoCanSignIn() {
        JsonNode boss = invite("boss@example.org", "\"role\":\"owner\"");
        accept(client(), boss);
        invite("never@example.org", "\"role\":\"owner\"");
        JsonNode person = boss.get("person");

        assertThat(change(person, "\"role\":\"analyst\"").body()).contains("LAST_OWNER");
        assertThat(change(person, "\"role\":\"owner\",\"disabled\":true").statusCode())
                .isEqualTo(409);
        assertThat(change(person, "\"role\":\"owner\"").statusCode()).isEqualTo(200);
        assertThat(accept(client(), invite("second@example.org", "\"role\":\"owner\""))
                        .statusCode())
                .isEqualTo(200);
        assertThat(change(person, "\"role\":\"analyst\"").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesRolesAndReachesThatMakeNoSense() {
        Map<String, String> wrong = Map.of(
                "\"role\":\"ingest\"", "for tokens only",
                "\"role\":\"boss\"", "no role 'boss'",
                "\"role\":\"owner\",\"scope\":\"mine\"", "An owner sees all",
                "\"role\":\"agent\",\"scope\":\"some\"", "no scope 'some'");
        wrong.forEach((rest, sentence) -> {
            HttpResponse<String> refused = client().post(
                            "/api/v1/people", "{\"email\":\"x@example.org\",\"name\":\"N\"," + rest + "}", owner());
            assertThat(refused.statusCode()).as(rest).isEqualTo(400);
            assertThat(refused.body()).contains(sentence);
        });
        assertThat(client().post("/api/v1/people", "{\"email\":\"x\",\"name\":\"N\",\"role\":\"viewer\"}", owner())
                        .body())
                .contains("email");
    }

    @Test
    void refusesAReachThatCanFindNoCustomer() {
        JsonNode person = invite("wide@example.org", "\"role\":\"viewer\"").get("person");
        Map<String, String> wrong = Map.of(
                "\"role\":\"agent\"", "CUSTOMER_OWNER_MISSING",
                "\"role\":\"agent\",\"team\":\"north\",\"customerOwner\":\" \"", "CUSTOMER_OWNER_MISSING",
                "\"role\":\"viewer\",\"scope\":\"mine\"", "CUSTOMER_OWNER_MISSING",
                "\"role\":\"manager\"", "TEAM_MISSING",
                "\"role\":\"manager\",\"customerOwner\":\"Li\"", "TEAM_MISSING",
                "\"role\":\"analyst\",\"scope\":\"team\"", "TEAM_MISSING");
        wrong.forEach((rest, particular) -> {
            String body = "{\"email\":\"narrow@example.org\",\"name\":\"N\"," + rest + "}";
            for (String path : List.of("/api/v1/people", "/api/v1/tokens")) {
                HttpResponse<String> refused = client().post(path, body, owner());
                assertThat(refused.statusCode()).as(path + rest).isEqualTo(400);
                assertThat(refused.body()).contains(particular);
            }
            assertThat(change(person, rest).body()).as(rest).contains(particular);
            assertThat(change(person, rest + ",\"disabled\":true").statusCode())
                    .as("shut out with %s", rest)
                    .isEqualTo(200);
        });
        assertThat(change(person, "\"role\":\"manager\",\"team\":\"north\"").statusCode())
                .isEqualTo(200);
        assertThat(change(person, "\"role\":\"agent\",\"scope\":\"all\"").statusCode())
                .isEqualTo(200);
    }

    /** A person has a team for his manager's sake, whatever he sees himself; a token has one for nothing else than what it sees. */
    @Test
    void refusesATokenThatSeesOtherCustomersThanItNames() {
        Map<String, String> wrong = Map.of(
                "\"role\":\"viewer\",\"team\":\"red\"", "TEAM_NOT_USED",
                "\"role\":\"agent\",\"customerOwner\":\"Li\",\"team\":\"red\"", "TEAM_NOT_USED",
                "\"role\":\"viewer\",\"customerOwner\":\"Li\"", "CUSTOMER_OWNER_NOT_USED",
                "\"role\":\"manager\",\"scope\":\"all\",\"customerOwner\":\"Li\"", "CUSTOMER_OWNER_NOT_USED");
        wrong.forEach((rest, particular) -> {
            HttpResponse<String> refused = client().post("/api/v1/tokens", "{\"name\":\"N\"," + rest + "}", owner());
            assertThat(refused.statusCode()).as(rest).isEqualTo(400);
            assertThat(refused.body()).contains(particular);
        });
        String right = "{\"name\":\"N\",\"role\":\"manager\",\"team\":\"red\",\"customerOwner\":\"Li\"}";
        assertThat(client().post("/api/v1/tokens", right, owner()).statusCode()).isEqualTo(201);
    }

    @Test
    void writesDownWhoChangedWhat() {
        invite("noted@example.org", "\"role\":\"viewer\"");
        JsonNode newest = json(client().get("/api/v1/audit?limit=1", owner())).get(0);
        assertThat(newest.get("action").asString()).isEqualTo("person_invited");
        assertThat(newest.get("actor").asString()).startsWith("token of a test #");
        assertThat(newest.get("subject").asString()).isEqualTo("noted@example.org");
        assertThat(json(client().get(
                                        "/api/v1/audit?limit=1&before="
                                                + newest.get("number").asLong(),
                                        owner()))
                        .get(0)
                        .get("number")
                        .asLong())
                .isLessThan(newest.get("number").asLong());
    }
}
