package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.facts.Facts;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Segments kept under a name, over HTTP. */
final class SegmentFlowTest {
    private static final String SEGMENTS = "/api/v1/segments";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    @Test
    void areNamedInAnyQuestionAndFollowedWhenTheyChange() {
        assertThat(post("{\"name\":\"german\",\"rule\":\"country = DE\"}").statusCode())
                .isEqualTo(201);
        String churn = "/api/v1/churn?period=2026-01&metric=churn.cohort&segment=%40german";
        HttpResponse<String> before = get(churn, Role.VIEWER);
        assertThat(before.body()).contains("\"denominator\":3").contains("\"segment\":\"@german\"");
        assertThat(get(churn + "%20and%20owner%20%3D%20Li", Role.VIEWER).body()).contains("\"denominator\":1");

        HttpResponse<String> changed = put("german", "{\"rule\":\"country = FR\",\"note\":\"moved\",\"version\":1}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        HttpResponse<String> after = get(churn, Role.VIEWER);
        assertThat(after.body()).contains("\"denominator\":1");
        assertThat(after.headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
        assertThat(get(churn + "%401", Role.VIEWER).body()).contains("\"denominator\":3");
        assertThat(get(SEGMENTS + "/german/versions", Role.VIEWER).body())
                .contains("country = FR")
                .contains("country = DE")
                .contains("\"by\"");
        assertThat(get("/api/v1/audit?limit=1", Role.OWNER).body())
                .contains("segment_saved")
                .doesNotContain("country");
    }

    @Test
    void areRefusedWhereTheyCannotBeKept() {
        assertThat(post("{\"name\":\"wrong\",\"rule\":\"contry = DE\"}").body())
                .contains("UNKNOWN_ATTRIBUTE")
                .contains("did you mean 'country'");
        assertThat(post("{\"name\":\"itself\",\"rule\":\"not @itself\"}").body())
                .contains("INVALID_SEGMENT");
        post("{\"name\":\"once\",\"rule\":\"owner = Li\"}");
        assertThat(post("{\"name\":\"Once\",\"rule\":\"owner = Kim\"}").body()).contains("NAME_TAKEN");
        assertThat(put("once", "{\"rule\":\"owner = Kim\",\"version\":7}").body())
                .contains("CHANGED_MEANWHILE");
        assertThat(put("nowhere", "{\"rule\":\"owner = Kim\"}").statusCode()).isEqualTo(404);
        post("{\"name\":\"user\",\"rule\":\"@once and country = DE\"}");
        assertThat(delete("once").body()).contains("SEGMENT_IN_USE");
        assertThat(put("once", "{\"name\":\"other\",\"rule\":\"owner = Li\"}").body())
                .contains("SEGMENT_IN_USE");
        assertThat(delete("user").statusCode()).isEqualTo(204);
        assertThat(put("once", "{\"name\":\"other\",\"rule\":\"owner = Li\"}").statusCode())
                .isEqualTo(200);
        assertThat(get(SEGMENTS, Role.VIEWER).body()).contains("other").doesNotContain("once");
    }

    @Test
    void keepOnesOwnToOneself() {
        RunningServer.Client client = SERVER.client();
        Map<String, String> ada = client.bearer(Role.ANALYST, Reach.USUAL);
        assertThat(client.post(SEGMENTS, "{\"name\":\"private\",\"rule\":\"owner = Li\",\"shared\":false}", ada)
                        .statusCode())
                .isEqualTo(201);
        assertThat(client.get(SEGMENTS, ada).body()).contains("private").contains("\"mine\":true");
        assertThat(client.post(SEGMENTS, "{\"name\":\"public\",\"rule\":\"@private\"}", ada)
                        .body())
                .as("what all may name is made of nothing private")
                .contains("There is no saved segment");
        assertThat(client.get(SEGMENTS, client.bearer(Role.ANALYST, Reach.USUAL))
                        .body())
                .as("another token of the same name is somebody else")
                .doesNotContain("private");
    }

    @Test
    void areKeptToOneselfOnlyWhereNobodyElseNamesThem() {
        RunningServer.Client client = SERVER.client();
        Map<String, String> ada = client.bearer(Role.ANALYST, Reach.USUAL);
        client.post(SEGMENTS, "{\"name\":\"base\",\"rule\":\"country = DE\"}", ada);
        client.post(
                SEGMENTS,
                "{\"name\":\"secret\",\"rule\":\"@base@1 and owner = Li\",\"shared\":false}",
                client.bearer(Role.ANALYST, Reach.USUAL));
        Optional<String> own = Optional.of("{\"rule\":\"country = FR\",\"shared\":false}");
        HttpResponse<String> refused = client.send("PUT", SEGMENTS + "/base", own, ada);
        assertThat(refused.body())
                .contains("SEGMENT_IN_USE")
                .contains("1 that others keep for themselves")
                .doesNotContain("secret");

        client.post(SEGMENTS, "{\"name\":\"free\",\"rule\":\"country = DE\"}", ada);
        assertThat(client.send("PUT", SEGMENTS + "/free", own, ada).statusCode())
                .isEqualTo(200);
        for (String name : new String[] {"@free", "@free@1", "@free@2"}) {
            assertThat(check(name, Role.VIEWER, Reach.USUAL)).as(name).contains("unknown_saved");
        }
        assertThat(get(SEGMENTS + "/free/versions", Role.VIEWER).statusCode()).isEqualTo(404);
    }

    @Test
    void hideWhomTheyLookFor() {
        post("{\"name\":\"cy\",\"rule\":\"contact_name = \\\"Cy C.\\\"\",\"note\":\"All of Cy C. alone\"}");
        assertThat(get(SEGMENTS, Role.ANALYST).body()).contains("Cy C.");
        assertThat(get(SEGMENTS, Role.VIEWER).body()).doesNotContain("Cy C.").contains("•••");
        assertThat(check("@cy", Role.VIEWER, Reach.USUAL))
                .contains("\"kind\":\"hidden\"")
                .contains("\"known\":0")
                .doesNotContain("Cy C.");
        assertThat(get("/api/v1/churn?period=2026-01&metric=churn.cohort&segment=%40cy", Role.VIEWER)
                        .body())
                .contains("FALSE")
                .doesNotContain("Cy C.");
        assertThat(check("contact_name = \"Cy D.\"", Role.ANALYST, Reach.USUAL)).contains("\"suggestion\":\"Cy C.\"");
        assertThat(check("contact_name = \"Cy D.\"", Role.VIEWER, Reach.USUAL)).contains("\"suggestion\":null");
    }

    /** The attribute's name is written with doubled quotes in the one, and nobody has it in the other. */
    @Test
    void hideWhomTheyLookForHoweverTheyAreWritten() throws IOException {
        Path folder =
                SERVER.running().parts().getBean(Facts.class).now().store().directory();
        for (String rule : new String[] {"\"e-mail \"\"work\"\"\" = Zed", "passport = Zed", "country = DE and Zed"}) {
            Path file = folder.resolve("segments/odd.yaml");
            Files.createDirectories(folder.resolve("segments"));
            Files.writeString(file, "name: odd\nrule: '" + rule + "'\n");
            assertThat(get(SEGMENTS, Role.ANALYST).body()).as(rule).contains("Zed");
            assertThat(get(SEGMENTS, Role.VIEWER).body()).as(rule).doesNotContain("Zed");
            assertThat(check("@odd", Role.VIEWER, Reach.USUAL)).as(rule).doesNotContain("Zed");
            Files.delete(file);
        }
    }

    @Test
    void suggestNoValueOfOthersCustomers() {
        assertThat(check("owner = Lo", Role.VIEWER, Reach.USUAL)).contains("\"suggestion\":\"Li\"");
        assertThat(check("owner = Lo", Role.AGENT, Reach.of(null, null, "Kim"))).contains("\"suggestion\":null");
        assertThat(check("owner = Kin", Role.AGENT, Reach.of(null, null, "Kim")))
                .contains("\"suggestion\":\"Kim\"");
    }

    /** Li is the owner of others and DE the country of Kim's: whether others have a value is not to be found out. */
    @Test
    void sayOfOthersCustomersNothingByANoteThatIsMissing() {
        Reach kim = Reach.of(null, null, "Kim");
        String others = check("owner = Li", Role.AGENT, kim);
        String nobodys = check("owner = Xy", Role.AGENT, kim);
        assertThat(others.replace("Li", "Xy")).isEqualTo(nobodys);
        assertThat(others).contains("\"value\":\"Li\"").contains("\"suggestion\":null");
        assertThat(check("country = DE", Role.AGENT, kim)).contains("\"notes\":[]");
        assertThat(check("owner = Li", Role.VIEWER, Reach.USUAL)).contains("\"notes\":[]");
    }

    @Test
    void areCheckedWhileTheyAreWritten() {
        assertThat(check("country = DE", Role.VIEWER, Reach.USUAL))
                .contains("\"valid\":true")
                .contains("\"customers\":2")
                .contains("\"known\":3");
        assertThat(check("country = DE", Role.AGENT, Reach.of(null, null, "Kim")))
                .as("of one's own customers")
                .contains("\"known\":1");
        assertThat(check("contry = DE", Role.VIEWER, Reach.USUAL))
                .contains("\"valid\":false")
                .contains("\"reason\":\"unknown_name\"")
                .contains("\"position\":1")
                .contains("\"suggestion\":\"country\"");
        assertThat(check("country = DF", Role.VIEWER, Reach.USUAL)).contains("\"suggestion\":\"DE\"");
    }

    @Test
    void haveAVocabularyWithoutPersonalValues() {
        String all = get(SEGMENTS + "/vocabulary", Role.OWNER).body();
        assertThat(all)
                .contains("{\"value\":\"DE\",\"customers\":3}")
                .contains("\"name\":\"tenure\",\"unit\":\"days\"")
                .contains("\"name\":\"orders_90\",\"unit\":\"count\",\"days\":90,\"of_activity\":false")
                .contains("\"name\":\"contact_name\",\"kind\":\"text\",\"personal\":true")
                .doesNotContain("Cy C.");
        RunningServer.Client client = SERVER.client();
        assertThat(client.get(SEGMENTS + "/vocabulary", client.bearer(Role.AGENT, Reach.of(null, null, "Kim")))
                        .body())
                .contains("{\"value\":\"DE\",\"customers\":1}")
                .doesNotContain("\"Li\"");
    }

    @Test
    void letADefinitionBeKeptInVersions() {
        String path = "/api/v1/definitions";
        assertThat(post(path, "{\"name\":\"Ours\",\"from\":\"stripe\",\"set\":[\"gap_days=30\"],\"note\":\"agreed\"}")
                        .body())
                .contains("\"basedOn\":\"stripe@1\"")
                .contains("\"gap_days\":30")
                .contains("\"by\"");
        assertThat(post(path, "{\"name\":\"ours\",\"set\":[\"gap_days=5\"]}").body())
                .contains("NAME_TAKEN");
        assertThat(post(path, "{\"name\":\"ours\",\"set\":[\"gap_days=5\"],\"version\":1}")
                        .body())
                .contains("\"version\":2");
        assertThat(post(path, "{\"name\":\"ours\",\"from\":\"ours@1\",\"version\":1}")
                        .body())
                .contains("CHANGED_MEANWHILE");
        assertThat(post(path, "{\"name\":\"ours\",\"from\":\"ours@1\",\"version\":2}")
                        .body())
                .as("an old version is restored as the next one")
                .contains("\"version\":3")
                .contains("\"gap_days\":30");
        assertThat(get(path + "/ours/versions", Role.VIEWER).body())
                .containsSubsequence("\"version\":3", "\"version\":2", "\"version\":1");
        assertThat(post(path, "{\"name\":\"stripe\",\"version\":1}").body()).contains("INVALID_DEFINITION");
        assertThat(get("/api/v1/compare?period=2026-01&definition=ours&with=ours&withSet=gap_days%3D0", Role.VIEWER)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/api/v1/audit?limit=1", Role.OWNER).body()).contains("definition_saved");
        String trail = get("/api/v1/audit?action=definition_saved", Role.OWNER).body();
        assertThat(post(path, "{\"name\":\"ours\",\"from\":\"ours@1\",\"version\":3}")
                        .body())
                .as("what it says already")
                .contains("\"version\":3");
        assertThat(get("/api/v1/audit?action=definition_saved", Role.OWNER).body())
                .as("nothing was saved")
                .isEqualTo(trail);
    }

    private static String check(String rule, Role role, Reach reach) {
        RunningServer.Client client = SERVER.client();
        String path = SEGMENTS + "/check?rule=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
        return client.get(path, client.bearer(role, reach)).body();
    }

    private static HttpResponse<String> get(String path, Role role) {
        RunningServer.Client client = SERVER.client();
        return client.get(path, client.bearer(role, Reach.USUAL));
    }

    private static HttpResponse<String> post(String body) {
        return post(SEGMENTS, body);
    }

    private static HttpResponse<String> post(String path, String body) {
        RunningServer.Client client = SERVER.client();
        return client.post(path, body, client.bearer(Role.ANALYST, Reach.USUAL));
    }

    private static HttpResponse<String> put(String name, String body) {
        RunningServer.Client client = SERVER.client();
        return client.send("PUT", SEGMENTS + "/" + name, Optional.of(body), client.bearer(Role.ANALYST, Reach.USUAL));
    }

    private static HttpResponse<String> delete(String name) {
        RunningServer.Client client = SERVER.client();
        return client.send("DELETE", SEGMENTS + "/" + name, Optional.empty(), client.bearer(Role.ANALYST, Reach.USUAL));
    }
}
