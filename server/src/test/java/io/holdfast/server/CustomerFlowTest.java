package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One customer over HTTP: what he is and why, his timeline, and what people write down of him. */
final class CustomerFlowTest {
    private static final Reach KIM = Reach.of(null, null, "Kim");

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static HttpResponse<String> get(String path, Role role, Reach reach) {
        RunningServer.Client client = SERVER.client();
        return client.get("/api/v1/customers/" + path, client.bearer(role, reach));
    }

    private static String body(String path) {
        return get(path, Role.ANALYST, Reach.USUAL).body();
    }

    private static HttpResponse<String> write(String customer, String fact, Role role, Reach reach) {
        RunningServer.Client client = SERVER.client();
        return client.post("/api/v1/customers/" + customer + "/facts", fact, client.bearer(role, reach));
    }

    private static HttpResponse<String> write(String customer, String fact) {
        return write(customer, fact, Role.ANALYST, Reach.USUAL);
    }

    private static String fact(String kind, String... fields) {
        StringBuilder text = new StringBuilder("{\"kind\":\"" + kind + "\",\"fields\":{");
        for (int i = 0; i < fields.length; i += 2) {
            text.append(i == 0 ? "" : ",").append("\"%s\":\"%s\"".formatted(fields[i], fields[i + 1]));
        }
        return text + "}}";
    }

    private static String audit() {
        RunningServer.Client client = SERVER.client();
        return client.get("/api/v1/audit?limit=1", client.bearer(Role.OWNER, Reach.USUAL))
                .body();
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    @Test
    void saysWhatHeIsAndWhyUnderTheDefinitionAskedFor() {
        assertThat(body("a"))
                .contains("\"state\":{\"from\":\"2026-01-20\",\"to\":null")
                .contains("\"state\":\"lapsed\",\"cause\":{\"kind\":\"contract_ended\"")
                .contains("\"line\":\"new\",\"amount\":1000,\"currency\":\"USD\"")
                .contains("\"line\":\"churn\",\"amount\":-1000")
                .contains("\"name\":\"Ann Adams\"");
        assertThat(body("c?set=basis=activity&set=inactivity_days=15"))
                .contains("\"kind\":\"no_activity\",\"since\":\"2025-12-20\",\"days\":15");
        assertThat(body("c?colour=red")).contains("There is no parameter 'colour' here");
    }

    @Test
    void isMaskedForWhoMayNotSeeAPerson() {
        write("d", fact("note", "text", "Di Doe rang"));
        assertThat(get("d", Role.VIEWER, Reach.USUAL).body())
                .contains("\"masked\":true,\"person\":null")
                .doesNotContain("Di D");
        assertThat(get("d/timeline", Role.VIEWER, Reach.USUAL).body())
                .contains("•••")
                .doesNotContain("Di D");
        assertThat(get("d", Role.ANALYST, Reach.USUAL).headers().firstValue("ETag"))
                .isNotEqualTo(get("d", Role.VIEWER, Reach.USUAL).headers().firstValue("ETag"));
        assertThat(body("d/timeline")).contains("Di Doe rang").contains("\"by\":\"token of a test #");
    }

    /** Whom of the contacts an interaction was with is said by name, to whoever may see it, until he is erased. */
    @Test
    void saysWithWhomWasSpokenUntilHeIsErasedAlone() {
        String bea = field(
                write("d", fact("contact", "name", "Bea Bell", "role", "buyer", "email", "bea@example.org"))
                        .body(),
                "key");
        write("d", fact("contact", "name", "Udo Uhl", "role", "user"));
        HttpResponse<String> spoken = write(
                "d", fact("interaction", "channel", "meeting", "outcome", "Bea Bell was cross", "contact_id", bea));
        assertThat(spoken.statusCode()).as(spoken.body()).isEqualTo(201);
        assertThat(write("d", fact("interaction", "channel", "phone", "contact_id", "nobody"))
                        .body())
                .contains("'nobody' is no contact of this customer");
        assertThat(body("d/timeline?kind=interaction")).contains("\"contact\":\"Bea Bell\"", "was cross");
        assertThat(body("d/contacts")).contains("\"channel\":\"meeting\"", "\"contact\":\"Bea Bell\"");
        for (String path : List.of("d/timeline", "d/contacts")) {
            assertThat(get(path, Role.VIEWER, Reach.USUAL).body())
                    .contains("\"contact\":\"•••\"")
                    .doesNotContain("Bea", "cross");
        }

        RunningServer.Client client = SERVER.client();
        String which = "{\"key\":\"" + bea + "\",\"batch\":0,\"row\":0}";
        String path = "/api/v1/customers/d/contacts/erase";
        assertThat(client.post(path, which, client.bearer(Role.ANALYST, Reach.USUAL))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> erased = client.post(path, which, client.bearer(Role.OWNER, Reach.USUAL));

        assertThat(erased.body()).contains("\"pseudonym\":\"erased-contact1\",\"rows\":2");
        assertThat(audit()).contains("contact_erased", "erased-contact1").doesNotContain("Bea", bea);
        assertThat(body("d/timeline") + body("d/contacts") + body("d/facts"))
                .contains("\"contact\":\"erased-contact1\"", "Udo Uhl", "\"role\":\"buyer\"", "\"channel\":\"meeting\"")
                .doesNotContain("Bea", "cross");
        assertThat(client.post(path, which, client.bearer(Role.OWNER, Reach.USUAL))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysWhomOneTalksToAndThatTheChampionLeft() {
        assertThat(write("c", fact("contact", "name", "Cleo Chase", "role", "boss"))
                        .body())
                .contains("'boss' is no role of a contact");
        String early = fact("contact", "name", "Cleo", "role", "buyer", "at", "2026-02-01", "left_at", "2026-01-01");
        assertThat(write("c", early).body()).contains("cannot have left before");
        write("c", fact("contact", "name", "Bo Buyer", "role", "buyer", "phone", "+1 555 0100", "at", "2026-01-03"));
        HttpResponse<String> written =
                write("c", fact("contact", "name", "Cleo Chase", "role", "champion", "at", "2026-01-02"));
        assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
        write("c", fact("interaction", "channel", "phone", "at", "2026-01-15"));
        assertThat(body("c/contacts"))
                .containsSubsequence("Cleo Chase", "\"since\":\"2026-01-02\",\"left\":null", "Bo Buyer")
                .contains("\"championLeft\":null", "\"masked\":false")
                .contains("\"lastInteraction\":{\"day\":\"2026-01-15\",\"channel\":\"phone\"");

        String left =
                fact("contact", "name", "Cleo Chase", "role", "champion", "at", "2026-01-02", "left_at", "2026-02-01");
        String replacing = left.substring(0, left.length() - 1) + ",\"replaces\":{\"key\":\""
                + field(written.body(), "key") + "\",\"batch\":" + field(written.body(), "batch") + "}}";
        assertThat(write("c", replacing).statusCode()).isEqualTo(201);

        assertThat(body("c/contacts"))
                .containsSubsequence("Bo Buyer", "Cleo Chase", "\"left\":\"2026-02-01\"")
                .contains("\"championLeft\":\"2026-02-01\"");
        assertThat(body("c/timeline?kind=contact")).containsSubsequence("\"event\":\"left\"", "\"event\":\"joined\"");
        assertThat(body("c/contacts?asOf=2026-02-08")).contains("\"contacts\":[]");
        assertThat(get("c/contacts", Role.VIEWER, Reach.USUAL).body())
                .contains("\"masked\":true", "\"role\":\"buyer\"", "•••")
                .doesNotContain("Bo Buyer", "Cleo", "0100");
        assertThat(get("c/timeline", Role.VIEWER, Reach.USUAL).body()).doesNotContain("Bo Buyer", "Cleo");
        assertThat(body("c/facts")).contains("\"contacts\":[", "Bo Buyer");
    }

    /** Each request has an id of its own. */
    private static String withoutRequest(HttpResponse<String> response) {
        return response.body().replaceAll(",\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void answersOfAnothersCustomerAsOfOneWhoDoesNotExist() {
        for (String path : new String[] {"%s", "%s/timeline", "%s/contacts"}) {
            HttpResponse<String> anothers = get(path.formatted("b"), Role.AGENT, KIM);
            HttpResponse<String> nobodys = get(path.formatted("x"), Role.AGENT, KIM);
            assertThat(anothers.statusCode()).isEqualTo(404).isEqualTo(nobodys.statusCode());
            assertThat(withoutRequest(anothers)
                            .replace("'b'", "'x'")
                            .replace("/b", "/x")
                            .replace(":\"b\"", ":\"x\""))
                    .isEqualTo(withoutRequest(nobodys));
        }
        assertThat(get("c", Role.AGENT, KIM).statusCode()).isEqualTo(200);
        assertThat(write("b", fact("note", "text", "mine?"), Role.AGENT, KIM).statusCode())
                .isEqualTo(404);
        assertThat(write("c", fact("note", "text", "mine"), Role.AGENT, KIM).statusCode())
                .isEqualTo(201);
        assertThat(write("c", fact("note", "text", "mine"), Role.VIEWER, Reach.USUAL)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void listsEverythingNewestFirstPageByPageAndByKind() {
        String all = body("a/timeline");
        assertThat(all.indexOf("\"event\":\"ended\"")).isLessThan(all.indexOf("\"event\":\"started\""));
        String first = body("a/timeline?limit=1");
        assertThat(first).contains("\"event\":\"ended\"").doesNotContain("\"event\":\"started\"");
        assertThat(body("a/timeline?kind=contract&limit=1&cursor="
                        + field(body("a/timeline?kind=contract&limit=1"), "next")))
                .contains("\"event\":\"started\"")
                .contains("\"next\":null");
        assertThat(body("b/timeline?kind=activity")).contains("\"count\":2").contains("\"day\":\"2026-02-09\"");
        assertThat(body("a/timeline?kind=nonsense")).contains("A timeline has no kind 'nonsense'");
        assertThat(body("a/timeline?cursor=nonsense")).contains("is not the cursor of a page");
        assertThat(get("a/timeline?asOf=2026-02-09", Role.ANALYST, Reach.USUAL).body())
                .as("nothing was known before the import")
                .contains("\"count\":0");
    }

    @Test
    void voidsWithAReasonAndRestores() {
        RunningServer.Client client = SERVER.client();
        String share = "/api/v1/churn?period=2026-02&metric=churn.void_share";
        Map<String, String> analyst = client.bearer(Role.ANALYST, Reach.USUAL);
        HttpResponse<String> before = client.get(share, analyst);
        assertThat(before.body()).contains("\"numerator\":0");
        HttpResponse<String> voided =
                write("b", fact("void", "reason_code", "competitor_value", "competitor", "Acme", "at", "2026-02-08"));
        assertThat(voided.statusCode()).as(voided.body()).isEqualTo(201);
        assertThat(audit()).contains("fact_added").contains("void").doesNotContain("Acme");

        assertThat(client.get(share, analyst).body()).contains("\"numerator\":1");
        assertThat(client.get(share, analyst).headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(body("b")).contains("\"state\":\"void\",\"cause\":{\"kind\":\"voided\"");
        assertThat(body("b/timeline?kind=status"))
                .contains("\"reason_code\":\"price.competitor_value\"")
                .contains("\"competitor\":\"Acme\"");
        assertThat(write("b", fact("void", "reason_code", "budget")).body()).contains("void already");
        assertThat(write("b", fact("unvoid")).statusCode()).isEqualTo(201);
        assertThat(body("b")).contains("\"state\":\"active\",\"cause\":{\"kind\":\"restored\"");
        assertThat(write("b", fact("unvoid")).statusCode()).isEqualTo(409);
    }

    @Test
    void takesOneBackAndWritesANoteAnew() {
        String written = write("d", fact("note", "text", "first words")).body();
        String number = field(written, "batch");
        String replacing =
                "{\"kind\":\"note\",\"fields\":{\"text\":\"better words\"},\"replaces\":{\"key\":\"%s\",\"batch\":%s}}"
                        .formatted(field(written, "key"), number);
        assertThat(write("d", replacing).statusCode()).isEqualTo(201);
        assertThat(write("d", replacing).statusCode())
                .as("one has not seen the newest")
                .isEqualTo(409);
        assertThat(body("d/timeline?kind=note")).contains("better words").doesNotContain("first words");

        String ticket = field(write("d", fact("ticket", "category", "billing")).body(), "batch");
        RunningServer.Client client = SERVER.client();
        Map<String, String> analyst = client.bearer(Role.ANALYST, Reach.USUAL);
        String undo = "/api/v1/customers/%s/facts/" + ticket + "/undo";
        assertThat(client.post(undo.formatted("a"), "", analyst).statusCode()).isEqualTo(404);
        assertThat(client.post(undo.formatted("d"), "", analyst).statusCode()).isEqualTo(204);
        assertThat(client.post(undo.formatted("d"), "", analyst).statusCode()).isEqualTo(409);
        assertThat(body("d/timeline?kind=ticket")).containsPattern("\"takenBack\":\"2026-02-10");
        assertThat(audit()).contains("fact_taken_back");
        assertThat(client.post("/api/v1/customers/a/facts/1/undo", "", analyst).statusCode())
                .as("a batch of a file is not taken back here")
                .isEqualTo(404);
    }

    @Test
    void isWrittenOnceUnderAnIdempotencyKey() {
        RunningServer.Client client = SERVER.client();
        Map<String, String> headers = new HashMap<>(client.bearer(Role.ANALYST, Reach.USUAL));
        headers.put("Idempotency-Key", "note-of-a-slow-line");
        String path = "/api/v1/customers/a/facts";
        String first = client.post(path, fact("note", "text", "once"), headers).body();
        assertThat(client.post(path, fact("note", "text", "once"), headers).body())
                .isEqualTo(first);
        assertThat(body("a/timeline?kind=note")).containsOnlyOnce("\"outcome\":\"once\"");
    }

    @Test
    void refusesWhatCannotBeAndKeepsNothingOfIt() {
        String before = body("a/timeline");
        for (String wrong : new String[] {
            fact("contract", "plan", "Team"),
            fact("note"),
            fact("note", "text", "x", "colour", "red"),
            fact("note", "text", "x", "at", "2026-02-11"),
            fact("note", "text", "x", "at", "yesterday"),
            fact("note", "text", "x".repeat(4001)),
            fact("void", "reason_code", "because"),
            fact("void"),
            fact("response", "kind", "nps", "score", "11"),
            fact("response", "kind", "nps", "score", "7.5"),
            fact("response", "kind", "stars", "score", "5"),
            fact("interaction", "channel", "telepathy"),
            fact("order", "amount", "ten"),
            fact("order", "amount", "10", "currency", "QQQ"),
            fact("ticket", "category", "x", "is_complaint", "maybe"),
            fact("ticket", "category", "x", "at", "2026-02-09", "solved_at", "2026-02-08"),
            "{\"kind\":\"note\"}",
            "{"
        }) {
            int status = write("a", wrong).statusCode();
            assertThat(status).as(wrong).isIn(400, 422);
        }
        assertThat(body("a/timeline")).isEqualTo(before);
    }
}
