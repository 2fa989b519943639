package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who sees only some customers, or no personal data, tries to find out more. Kim has the customer c in Germany; a and b are
 * Li's, of whom b alone is French, and d is nobody's.
 */
final class NarrowSightTest {
    private static final String OTHERS = "Ann A|Bob B|Di D|ann@|bob@|\"FR\"|Ada Adler|\"Li\"";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer(Map.of(FactKind.CONTACT, """
            contact_id,customer_id,name,role,email,phone,since,left_at
            P-a,a,Ada Adler,champion,ada@example.org,+49 5,2025-06-01,
            P-c,c,Cora Cole,champion,cora@example.org,+49 6,2025-06-01,
            """));

    @TempDir
    Path folder = Path.of("");

    private RunningServer.Client client = SERVER.client();
    private Map<String, String> kim = Map.of();
    private Map<String, String> li = Map.of();
    private Map<String, String> viewer = Map.of();

    @BeforeEach
    void come() {
        client = SERVER.client();
        kim = client.bearer(Role.AGENT, Reach.of(null, null, "Kim"));
        li = client.bearer(Role.AGENT, Reach.of(null, null, "Li"));
        viewer = client.bearer(Role.VIEWER, Reach.USUAL);
    }

    private String get(String path, Map<String, String> who) {
        return client.get("/api/v1/" + path, who).body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cursor(String customer) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(customer.getBytes(StandardCharsets.UTF_8));
    }

    /** What an answer says beside what was asked about. */
    private static String without(HttpResponse<String> answer, String asked) {
        return answer.statusCode() + " "
                + answer.body()
                        .replaceAll("\"(instance|requestId)\":\"[^\"]*\",?", "")
                        .replaceAll("(['@ ])" + Pattern.quote(asked) + "(['\".])", "$1…$2")
                        .replace("\"" + asked + "\"", "\"…\"")
                        .replace("@" + asked, "@…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customers?period=2026-01&flow=S&show=contact_name,owner,country",
                "customers?period=2026-01&flow=E&show=Mobile phone&sort=contact_name",
                "churn?period=2026-01&by=contact_name",
                "churn?period=2026-01&by=owner",
                "churn?period=2026-01&by=country",
                "churn/series?period=2025&by=owner",
                "retention?period=2026-01&by=country",
                "movements?period=2026-01&by=country",
                "movements/series?period=2025&by=country",
                "cohorts?period=2026-01&by=country",
                "compare?period=2026-01&by=owner",
                "changes?period=2026-01",
                "changes?period=2026-01&by=owner",
                "economics?period=2026-01&by=country",
                "survival?period=2026-01&by=country",
                "lifecycle?period=2026-01&by=owner",
                "stickiness?period=2026-01&by=owner",
                "returns?period=2026-01&by=owner",
                "sweep?period=2026-01&by=owner",
                "warnings?period=2026-01",
                "segments/vocabulary",
                "segments/check?rule=country = FE",
                "segments/check?rule=contact_name = \"Bob\"",
                "segments/check?rule=owner = Lu",
                "customers/c",
                "customers/c/timeline",
                "customers/c/contacts",
                "freshness"
            })
    void ofSomeCustomersNamesNothingOfTheOthers(String path) {
        String answer = get(path.replace(" ", "%20").replace("\"", "%22"), kim);

        assertThat(answer).as(path).doesNotContainPattern(OTHERS);
        assertThat(answer).as(path).doesNotContain("\"customer_id\":\"a\"", "\"customer_id\":\"b\"");
    }

    /** A cursor is no way to ask whether somebody is a customer of another's. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=customer_id", "&sort=-tenure", "&segment=country%20%3D%20DE"})
    void doesNotTellAnothersCustomerFromNobodyByACursor(String more) {
        String list = "/api/v1/customers?period=2026-01&flow=S" + more + "&cursor=";

        assertThat(without(client.get(list + cursor("a"), kim), cursor("a")))
                .isEqualTo(without(client.get(list + cursor("zz"), kim), cursor("zz")));
        assertThat(client.get(list + cursor("c"), kim).statusCode())
                .as("his own")
                .isEqualTo(200);
    }

    @Test
    void doesNotTellAnothersCustomerFromNobodyByWriting() {
        for (String fact : List.of(
                "{\"kind\":\"note\",\"fields\":{\"text\":\"x\"}}",
                "{\"kind\":\"note\",\"fields\":{}}",
                "{\"kind\":\"contact\",\"fields\":{\"name\":\"x\",\"role\":\"user\"},\"replaces\":{\"key\":\"P-a\",\"batch\":4}}")) {
            assertThat(without(client.post("/api/v1/customers/a/facts", fact, kim), "a"))
                    .isEqualTo(without(client.post("/api/v1/customers/z/facts", fact, kim), "z"));
        }
        String spoken = "{\"kind\":\"interaction\",\"fields\":{\"channel\":\"phone\",\"contact_id\":\"%s\"}}";
        assertThat(without(client.post("/api/v1/customers/c/facts", spoken.formatted("P-a"), kim), "P-a"))
                .isEqualTo(without(client.post("/api/v1/customers/c/facts", spoken.formatted("P-z"), kim), "P-z"));
        String many = "{\"kind\":\"note\",\"fields\":{\"text\":\"x\"},\"customers\":[\"c\",\"%s\"]}";
        assertThat(without(client.post("/api/v1/customers/bulk/facts", many.formatted("a"), kim), "a"))
                .isEqualTo(without(client.post("/api/v1/customers/bulk/facts", many.formatted("z"), kim), "z"));
    }

    @Test
    void takesBackNothingOfAnother() {
        Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
        String note = "{\"kind\":\"note\",\"fields\":{\"text\":\"x\"}}";
        String mine = field(client.post("/api/v1/customers/a/facts", note, li).body(), "batch");
        String many = field(
                client.post(
                                "/api/v1/customers/bulk/facts",
                                "{\"kind\":\"note\",\"fields\":{\"text\":\"y\"},\"customers\":[\"a\",\"c\"]}",
                                owner)
                        .body(),
                "batch");
        for (String number : List.of(mine, many)) {
            assertThat(without(client.post("/api/v1/customers/c/facts/" + number + "/undo", "", kim), number))
                    .isEqualTo(without(client.post("/api/v1/customers/c/facts/9999/undo", "", kim), "9999"));
            assertThat(without(client.post("/api/v1/customers/bulk/" + number + "/undo", "", kim), number))
                    .isEqualTo(without(client.post("/api/v1/customers/bulk/9999/undo", "", kim), "9999"));
        }
        assertThat(get("customers/a/timeline?kind=note", li)).contains("\"takenBack\":null");
    }

    private static String field(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(json);
        assertThat(found.find()).as(json).isTrue();
        return found.group(1);
    }

    @Test
    void isNotAnsweredFromWhatAnotherWasAnswered() {
        String list = "/api/v1/customers?period=2026-01&flow=S";
        for (Map<String, String> other : List.of(li, client.bearer(Role.OWNER, Reach.USUAL), viewer)) {
            Map<String, String> asking = new HashMap<>(kim);
            asking.put(
                    "If-None-Match",
                    client.get(list, other).headers().firstValue("ETag").orElseThrow());
            assertThat(client.get(list, asking).statusCode()).isEqualTo(200);
        }
        String note = "{\"kind\":\"note\",\"fields\":{\"text\":\"once\"}}";
        Map<String, String> first = new HashMap<>(li);
        first.put("Idempotency-Key", "same");
        Map<String, String> second = new HashMap<>(kim);
        second.put("Idempotency-Key", "same");
        assertThat(client.post("/api/v1/customers/b/facts", note, first).statusCode())
                .isEqualTo(201);
        HttpResponse<String> replayed = client.post("/api/v1/customers/b/facts", note, second);
        assertThat(replayed.statusCode()).isEqualTo(404);
        assertThat(replayed.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void takesNothingOutThatIsNotHis() throws IOException {
        Map<String, String> manager = client.bearer(Role.MANAGER, Reach.of(null, null, "Kim"));
        String wanted = "{\"list\":{\"period\":\"2026-01\",\"flow\":\"S\",\"show\":[\"contact_name\",\"country\"]}%s}";
        for (String more : List.of("", ",\"customers\":[\"a\",\"c\"]")) {
            assertThat(client.post("/api/v1/customers/export", wanted.formatted(more), manager)
                            .body())
                    .doesNotContainPattern(OTHERS)
                    .doesNotContainPattern("(?m)^[abd],");
        }
        for (String path : List.of(
                "customers?period=2026-01&flow=S&show=contact_name",
                "churn?period=2026-01&by=owner",
                "warnings",
                "warnings?show=contact_name")) {
            assertThat(workbook(path, manager)).as(path).doesNotContainPattern(OTHERS);
        }
        for (Map<String, String> who : List.of(kim, viewer)) {
            assertThat(workbookAnswer("churn?period=2026-01", who).statusCode()).isEqualTo(403);
        }
        assertThat(client.get("/api/v1/report?period=2026-01", manager).statusCode())
                .isEqualTo(403);
    }

    private String workbook(String path, Map<String, String> who) throws IOException {
        Path file = Files.write(
                folder.resolve("figure.xlsx"), workbookAnswer(path, who).body());
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(all).contains("Kim");
        return all.toString();
    }

    private static HttpResponse<byte[]> workbookAnswer(String path, Map<String, String> who) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(SERVER.running().address() + "/api/v1/" + path))
                .header("Accept", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        who.forEach(request::header);
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** Neither the order nor what is found says what a hidden attribute is. */
    @Test
    void withoutPersonalDataIsToldNothingByOrderSearchOrRule() {
        String list = "customers?period=2026-01&flow=S&show=country";
        String plain = get(list, viewer);
        for (String sort : List.of("contact_name", "-contact_name", "Mobile%20phone")) {
            assertThat(get(list + "&sort=" + sort, viewer)).as(sort).isEqualTo(plain);
        }
        assertThat(get("churn?period=2026-01&by=contact_name", viewer))
                .as("how many have the same is not said either")
                .containsOnlyOnce("•••");
        assertThat(get(list + "&search=Cy", viewer)).contains("\"count\":0");
        for (String rule : List.of(
                "contact_name = \"Cy C.\"",
                "contact_name != \"Cy C.\"",
                "contact_name > \"C\"",
                "contact_name in (\"Cy C.\")")) {
            String of = "segments/check?rule=" + encoded(rule);
            String none = "segments/check?rule=" + encoded(rule.replace("Cy C.", "Zz Z."));
            assertThat(get(of, viewer).replace("Cy C.", "…"))
                    .as(rule)
                    .isEqualTo(get(none, viewer).replace("Zz Z.", "…"));
        }
        assertThat(get("segments/vocabulary", viewer)).doesNotContain("Cy C.", "+49 3");
        for (String path : List.of("customers/c", "customers/c/timeline", "customers/c/contacts")) {
            assertThat(get(path, viewer)).as(path).doesNotContain("Cy C", "Cora", "cora@", "+49");
        }
    }

    @Test
    void sharesNoRuleThatNamesAPerson() {
        Map<String, String> analyst = client.bearer(Role.ANALYST, Reach.USUAL);
        String rule =
                "{\"name\":\"onlycy\",\"rule\":\"contact_name = \\\"Cy C.\\\"\",\"note\":\"Cy C.\",\"shared\":true}";
        assertThat(client.post("/api/v1/segments", rule, analyst).statusCode()).isEqualTo(201);
        for (String path : List.of("segments", "segments/onlycy/versions", "segments/check?rule=%40onlycy")) {
            assertThat(get(path, viewer)).as(path).doesNotContain("Cy C.");
        }
        assertThat(get("churn?period=2026-01&metric=churn.cohort&segment=%40onlycy", viewer))
                .contains("\"denominator\":0");
        String own = rule.replace("onlycy", "mine").replace("true", "false");
        assertThat(client.post("/api/v1/segments", own, analyst).statusCode()).isEqualTo(201);
        for (Map<String, String> who : List.of(kim, viewer)) {
            assertThat(without(client.get("/api/v1/segments/mine/versions", who), "mine"))
                    .isEqualTo(without(client.get("/api/v1/segments/none/versions", who), "none"));
            assertThat(without(client.get("/api/v1/churn?segment=%40mine", who), "mine"))
                    .isEqualTo(without(client.get("/api/v1/churn?segment=%40none", who), "none"));
        }
    }

    @Test
    void seesNoImportsJobsOrTrail() {
        for (String path :
                List.of("imports", "jobs", "audit", "findings", "sources", "inbox", "settings", "backups/erased")) {
            for (Map<String, String> who : List.of(kim, viewer)) {
                assertThat(client.get("/api/v1/" + path, who).statusCode())
                        .as(path)
                        .isEqualTo(403);
            }
        }
        Map<String, String> narrow = client.bearer(Role.ANALYST, Reach.of("mine", null, "Kim"));
        for (String path : List.of("imports", "jobs", "findings", "sources")) {
            assertThat(client.get("/api/v1/" + path, narrow).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }
}
