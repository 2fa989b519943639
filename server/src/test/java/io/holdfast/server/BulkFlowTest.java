package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Customers listed, chosen and changed many at once. */
final class BulkFlowTest {
    private static final String BULK = "/api/v1/customers/bulk";
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
