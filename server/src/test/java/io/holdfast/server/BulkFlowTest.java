package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers listed, chosen and changed many at once. */
final class BulkFlowTest {
    private static final String BULK = "/api/v1/customers/bulk";
    private static final String FACTS = BULK + "/facts";
    private static final String ALL = "/api/v1/customers?period=2026-01&flow=T&show=owner";

    /** From the last known day on a change is seen, so in the period that holds it. */
    private static final String NOW = "/api/v1/customers?period=2026-02&flow=T&show=";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    @Test
    void givesAnOwnerToManyAndTakesItBack() {
        HttpResponse<String> done =
                post(BULK, "{\"attribute\":\"owner\",\"value\":\"Mo\",\"customers\":[\"b\",\"c\",\"c\"]}", analyst());
        assertThat(done.body()).contains("\"customers\":2");
        assertThat(get(NOW + "owner"))
                .contains("\"owner\":\"Mo\"")
                .contains("\"owner\":\"Li\"")
                .doesNotContain("Kim");
        assertThat(get("/api/v1/audit?limit=1", SERVER.client().bearer(Role.OWNER, Reach.USUAL)))
                .contains("customers_changed")
                .contains("\\\"customers\\\": 2");

        assertThat(post(BULK + "/" + batch(done) + "/undo", "", analyst()).statusCode())
                .isEqualTo(200);
        assertThat(get(NOW + "owner")).doesNotContain("Mo").contains("Kim");
        assertThat(post(BULK + "/" + batch(done) + "/undo", "", analyst()).body())
                .contains("BATCH_ALREADY_UNDONE");
    }

    @Test
    void changesAllOfAListWhereItIsStillWhatWasSeen() {
        String list = "{\"attribute\":\"tier\",\"value\":\"A\",\"count\":%d,"
                + "\"list\":{\"period\":\"2026-01\",\"flow\":\"T\",\"segment\":\"country = DE\"}}";
        assertThat(post(BULK, list.formatted(9), analyst()).body()).contains("CHANGED_MEANWHILE");
        HttpResponse<String> done = post(BULK, list.formatted(3), analyst());
        assertThat(done.body()).contains("\"customers\":3");
        assertThat(get(NOW + "tier").split("\"tier\":\"A\"", -1)).hasSize(1 + 3);
        post(BULK + "/" + batch(done) + "/undo", "", analyst());
    }

    @Test
    void changesNobodyWhereOneIsNotTheCallers() {
        Map<String, String> kim = SERVER.client().bearer(Role.AGENT, Reach.of(null, null, "Kim"));
        HttpResponse<String> refused =
                post(BULK, "{\"attribute\":\"tier\",\"value\":\"Z\",\"customers\":[\"c\",\"b\"]}", kim);
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/customers?period=2026-01&flow=T&show=owner")).doesNotContain("tier");
        assertThat(post(BULK, "{\"attribute\":\"email\",\"value\":\"x\",\"customers\":[\"c\"]}", analyst())
                        .body())
                .contains("says who a person is");
        assertThat(post(BULK, "{\"attribute\":\"tier\",\"value\":\"x\"}", analyst())
                        .body())
                .contains("either the ids");
        assertThat(post(BULK + "/1/undo", "", analyst()).body())
                .as("an import is not undone here")
                .contains("UNKNOWN_BATCH");
    }

    @Test
    void voidsManyWithAReasonAndTakesItBackAsAWhole() {
        String both = "{\"kind\":\"void\",\"fields\":{\"reason_code\":\"price.budget\",\"competitor\":\"Acme\","
                + "\"at\":\"2026-02-09\"},\"customers\":[\"b\",\"d\"]}";
        HttpResponse<String> done = post(FACTS, both, analyst());
        assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
        assertThat(done.body()).contains("\"customers\":2,\"already\":0");
        assertThat(get("/api/v1/customers/b")).contains("\"state\":\"void\"");
        assertThat(get("/api/v1/customers/d/timeline?kind=status"))
                .contains("\"reason_code\":\"price.budget\"")
                .contains("\"competitor\":\"Acme\"")
                .contains("\"byHand\":false")
                .doesNotContain("\"by\":null");
        assertThat(get("/api/v1/audit?limit=1", SERVER.client().bearer(Role.OWNER, Reach.USUAL)))
                .contains("customers_changed")
                .contains("void")
                .doesNotContain("Acme");
        assertThat(post(FACTS, both, analyst()).body()).contains("VOID_ALREADY").contains("'b', 'd'");

        String restored = "{\"kind\":\"unvoid\",\"fields\":{},\"customers\":[\"b\",\"d\"]}";
        int lifted = batch(post(FACTS, restored, analyst()));
        assertThat(get("/api/v1/customers/b/timeline?kind=status"))
                .as("from the last known day on, as nothing else is said")
                .contains("\"status\":\"unvoid\"")
                .doesNotContain("\"day\":\"2026-02-10\"");
        assertThat(get("/api/v1/customers/b")).contains("\"state\":\"active\"");
        assertThat(post(BULK + "/" + lifted + "/undo", "", analyst()).statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/customers/b")).contains("\"state\":\"void\"");
        assertThat(post(BULK + "/" + batch(done) + "/undo", "", analyst()).body())
                .contains("\"customers\":2");
        assertThat(get("/api/v1/customers/b")).contains("\"state\":\"active\"");
    }

    @Test
    void passesOverWhoIsSoAlready() {
        String voided = "{\"kind\":\"void\",\"fields\":{\"reason_code\":\"price.budget\"},\"customers\":[%s]}";
        int first = batch(post(FACTS, voided.formatted("\"b\""), analyst()));
        HttpResponse<String> both = post(FACTS, voided.formatted("\"b\",\"d\""), analyst());
        assertThat(both.body()).contains("\"customers\":1,\"already\":1");
        assertThat(get("/api/v1/customers/d")).contains("\"state\":\"void\"");
        assertThat(get("/api/v1/audit?limit=1", SERVER.client().bearer(Role.OWNER, Reach.USUAL)))
                .contains("\\\"customers\\\": 1");

        assertThat(post(BULK + "/" + batch(both) + "/undo", "", analyst()).body())
                .contains("\"customers\":1");
        assertThat(get("/api/v1/customers/d")).contains("\"state\":\"active\"");
        assertThat(get("/api/v1/customers/b")).as("was so before").contains("\"state\":\"void\"");

        String restored = "{\"kind\":\"unvoid\",\"fields\":{},\"customers\":[%s]}";
        assertThat(post(FACTS, restored.formatted("\"d\""), analyst()).statusCode())
                .isEqualTo(409);
        assertThat(post(FACTS, restored.formatted("\"d\""), analyst()).body()).contains("NOT_VOID");
        HttpResponse<String> lifted = post(FACTS, restored.formatted("\"b\",\"d\""), analyst());
        assertThat(lifted.body()).contains("\"customers\":1,\"already\":1");
        for (int done : new int[] {batch(lifted), first}) {
            post(BULK + "/" + done + "/undo", "", analyst());
        }
        assertThat(get("/api/v1/customers/b")).contains("\"state\":\"active\"");
    }

    @Test
    void notesManyOfAListOnceUnderAnIdempotencyKey() {
        String note = "{\"kind\":\"note\",\"fields\":{\"text\":\"spring letter\"},\"count\":%d,"
                + "\"list\":{\"period\":\"2026-01\",\"flow\":\"T\",\"segment\":\"country = DE\"}}";
        assertThat(post(FACTS, note.formatted(4), analyst()).body()).contains("CHANGED_MEANWHILE");
        Map<String, String> headers = new HashMap<>(analyst());
        headers.put("Idempotency-Key", "letter-of-a-slow-line");
        String first = post(FACTS, note.formatted(3), headers).body();
        assertThat(first).contains("\"customers\":3");
        assertThat(post(FACTS, note.formatted(3), headers).body()).isEqualTo(first);
        assertThat(get("/api/v1/customers/c/timeline?kind=note")).containsOnlyOnce("spring letter");
        assertThat(get("/api/v1/customers/b/timeline?kind=note")).doesNotContain("spring letter");
    }

    @Test
    void writesNothingDownOfManyWhereItCannotBe() {
        Map<String, String> kim = SERVER.client().bearer(Role.AGENT, Reach.of(null, null, "Kim"));
        String note = "{\"kind\":\"note\",\"fields\":{\"text\":\"of another\"},\"customers\":[\"c\",\"b\"]}";
        assertThat(post(FACTS, note, kim).statusCode()).isEqualTo(404);
        for (String wrong : new String[] {
            note.replace("note", "order"),
            note.replace("of another", " "),
            note.replace("[\"c\",\"b\"]", "[]"),
            note.replace("{\"text\":\"of another\"}", "null"),
            "{\"kind\":\"void\",\"fields\":{},\"customers\":[\"c\"]}"
        }) {
            assertThat(post(FACTS, wrong, analyst()).statusCode()).as(wrong).isIn(400, 422);
        }
        assertThat(get("/api/v1/customers/c/timeline?kind=note")).doesNotContain("of another");
    }

    @Test
    void isTakenBackByWhoWroteItOrSeesAll() {
        Map<String, String> kim = SERVER.client().bearer(Role.AGENT, Reach.of(null, null, "Kim"));
        String note = "{\"kind\":\"note\",\"fields\":{\"text\":\"whose is it\"},\"customers\":[\"%s\"]}";
        int anothers = batch(post(FACTS, note.formatted("b"), analyst()));
        assertThat(post(BULK + "/" + anothers + "/undo", "", kim).body()).contains("UNKNOWN_BATCH");
        int own = batch(post(FACTS, note.formatted("c"), kim));
        assertThat(post(BULK + "/" + own + "/undo", "", kim).statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/customers/c/timeline?kind=note")).doesNotContain("whose is it");
    }

    @Test
    void sortsAndSearchesAndGoesOnWhereAPageEnds() {
        assertThat(get(ALL + "&sort=-customer_id")).contains("[\"d\",\"c\",\"b\",\"a\"]");
        assertThat(get(ALL + "&sort=owner")).contains("[\"c\",\"a\",\"b\",\"d\"]");
        assertThat(get(ALL + "&sort=-owner")).as("unknown stays last").contains("[\"a\",\"b\",\"c\",\"d\"]");
        assertThat(get(ALL + "&sort=-mrr")).contains("[\"d\",\"c\",\"b\",\"a\"]");
        String first = get(ALL + "&sort=-mrr&limit=2");
        assertThat(first).contains("[\"d\",\"c\"]");
        Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(get(ALL + "&sort=-mrr&limit=2&cursor=" + next.group(1))).contains("[\"b\",\"a\"]");
        assertThat(get(ALL + "&search=cy")).contains("\"customers\":[\"c\"]");
        assertThat(get(ALL + "&search=cy", SERVER.client().bearer(Role.VIEWER, Reach.USUAL)))
                .as("who may not see names finds none by them")
                .contains("\"count\":0");
        assertThat(get(ALL + ",customer_state&sort=customer_state"))
                .contains("\"customer_state\":\"active\"")
                .contains("\"customer_state\":\"lapsed\"");
    }

    @Test
    void exportsAListOrSomeOfItAndWritesItDown() {
        HttpResponse<String> all = post(
                "/api/v1/customers/export",
                "{\"list\":{\"period\":\"2026-01\",\"flow\":\"T\",\"show\":[\"owner\",\"mrr\"],\"sort\":\"-mrr\"}}",
                analyst());
        assertThat(all.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(all.body().lines().skip(1)).first().asString().startsWith("d,,,80");
        assertThat(all.body().lines()).hasSize(5);
        assertThat(post(
                                "/api/v1/customers/export",
                                "{\"customers\":[\"a\"],\"list\":{\"period\":\"2026-01\",\"flow\":\"T\"}}",
                                analyst())
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(post(
                                "/api/v1/customers/export",
                                "{\"customers\":[],\"list\":{\"period\":\"2026-01\",\"flow\":\"T\"}}",
                                analyst())
                        .body()
                        .lines())
                .as("nobody chosen is nobody")
                .hasSize(1);
        assertThat(get("/api/v1/audit?limit=1", SERVER.client().bearer(Role.OWNER, Reach.USUAL)))
                .contains("customers_exported");
    }

    private static int batch(HttpResponse<String> done) {
        Matcher number = Pattern.compile("\"batch\":(\\d+)").matcher(done.body());
        assertThat(number.find()).as(done.body()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    private static Map<String, String> analyst() {
        return SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
    }

    private static HttpResponse<String> post(String path, String body, Map<String, String> headers) {
        return SERVER.client().post(path, body, headers);
    }

    private static String get(String path) {
        return get(path, analyst());
    }

    private static String get(String path, Map<String, String> headers) {
        return SERVER.client().get(path, headers).body();
    }
}
