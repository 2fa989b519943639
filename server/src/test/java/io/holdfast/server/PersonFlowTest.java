package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.store.FactStore;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Personal data: masked for who may not see it, shown to who may, erased without a change of any figure. */
final class PersonFlowTest {
    private static final String CUSTOMERS = "/api/v1/customers?period=2026-01&flow=S&show=contact_name,country";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static HttpResponse<String> get(String path, Role role, Reach reach) {
        RunningServer.Client client = SERVER.client();
        return client.get(path, client.bearer(role, reach));
    }

    private static String body(String path, Role role) {
        return get(path, role, Reach.USUAL).body();
    }

    @Test
    void isMaskedForWhoMayNotSeeIt() {
        assertThat(body(CUSTOMERS, Role.ANALYST)).contains("Cy C.").contains("DE");
        assertThat(body(CUSTOMERS, Role.VIEWER))
                .doesNotContain("Cy C.")
                .contains("•••")
                .contains("DE");
        String by = "/api/v1/churn?period=2026-01&by=contact_name";
        assertThat(body(by, Role.ANALYST)).contains("Cy C.");
        assertThat(body(by, Role.VIEWER)).contains("•••").doesNotContain("Cy C.");
        String rule = "/api/v1/churn?period=2026-01&metric=churn.cohort&segment=contact_name%20%3D%20%22Cy%20C.%22";
        assertThat(body(rule, Role.ANALYST)).contains("\"denominator\":1");
        assertThat(body(rule, Role.VIEWER))
                .as("a guess is neither confirmed nor denied")
                .contains("\"denominator\":0");
        assertThat(body(CUSTOMERS + "&asOf=2026-02-10", Role.VIEWER)).doesNotContain("Cy C.");
    }

    @Test
    void isNotServedFromWhatAnotherMaySee() {
        String tag = get(CUSTOMERS, Role.ANALYST, Reach.USUAL)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(get(CUSTOMERS, Role.VIEWER, Reach.USUAL).headers().firstValue("ETag"))
                .isPresent()
                .isNotEqualTo(Optional.of(tag));
    }

    @Test
    void namesWhoIsListedToWhoMaySeeIt() {
        String list = "/api/v1/customers?period=2026-01&flow=S";
        assertThat(body(list, Role.ANALYST)).contains("\"display_name\":\"Cy Clark\"");
        assertThat(body(list, Role.VIEWER))
                .as("nothing tells a viewer how anybody is called")
                .doesNotContain("display_name", "Cy ");
        assertThat(body(list + "&show=display_name", Role.VIEWER))
                .contains("\"display_name\":null")
                .doesNotContain("Cy ");
        assertThat(body(list + "&search=CLAR", Role.ANALYST)).contains("\"customers\":[\"c\"]");
        assertThat(body(list + "&search=CLAR", Role.VIEWER))
                .as("neither found by his name")
                .contains("\"count\":0");
        String export = "{\"list\":{\"period\":\"2026-01\",\"flow\":\"S\",\"show\":[\"display_name\"]}}";
        RunningServer.Client client = SERVER.client();
        assertThat(client.post("/api/v1/customers/export", export, client.bearer(Role.ANALYST, Reach.USUAL))
                        .body())
                .contains("Cy Clark");
    }

    @Test
    void namesWhoIsWarnedOfToWhoMaySeeIt() {
        String warnings = "/api/v1/warnings?lostDays=60&warnDays=20";
        assertThat(body(warnings, Role.ANALYST)).contains("\"customer\":\"c\",").contains("\"name\":\"Cy Clark\"");
        assertThat(body(warnings, Role.VIEWER))
                .as("neither by his name nor by a personal attribute")
                .contains("\"customer\":\"c\"")
                .contains("\"name\":null")
                .doesNotContain("Cy ");
        Optional<String> tag =
                get(warnings, Role.ANALYST, Reach.USUAL).headers().firstValue("ETag");
        assertThat(get(warnings, Role.VIEWER, Reach.USUAL).headers().firstValue("ETag"))
                .isNotEqualTo(tag);
    }

    @Test
    void isExportedOfOnesOwnCustomersAndWrittenDown() {
        String facts = "/api/v1/customers/c/facts";
        assertThat(body(facts, Role.OWNER)).contains("cy@example.org").contains("Cy C.");
        assertThat(get(facts, Role.AGENT, Reach.of(null, null, "Kim")).statusCode())
                .isEqualTo(200);
        assertThat(get(facts, Role.AGENT, Reach.of(null, null, "Li")).statusCode())
                .isEqualTo(404);
        assertThat(get(facts, Role.VIEWER, Reach.USUAL).statusCode()).isEqualTo(403);
        assertThat(body("/api/v1/audit?limit=1", Role.OWNER))
                .contains("customer_facts_exported")
                .doesNotContain("\"subject\":\"c\"");
    }

    /** Files that were sent may have anybody; once he is erased they go, whoever is in them. */
    @Test
    void isErasedFromWhatWasSentToo() throws IOException {
        RunningServer.Client client = SERVER.client();
        Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
        String sent = client.post("/api/v1/uploads?name=crm.csv", "customer_id,email\nd,di@example.org\n", owner)
                .body();
        Path data = SERVER.running().parts().getBean(FactStore.class).directory();
        Path done = Files.createDirectories(data.resolve("inbox/done"));
        Path filed = Files.writeString(done.resolve("1-crm.csv"), "customer_id,email\nd,di@example.org\n");
        Path note = Files.writeString(done.resolve("1-crm.csv.txt"), "imported");
        Files.setLastModifiedTime(note, FileTime.from(GuardedCompany.CLOCK.instant()));
        Path later = Files.writeString(done.resolve("2-later.csv.txt"), "filed after it");
        assertThat(uploads(data)).as(sent).hasSize(1);

        HttpResponse<String> erased = client.post("/api/v1/customers/d/erase", "", owner);

        assertThat(erased.body()).contains("\"files\":2,\"filesInUse\":0");
        assertThat(uploads(data)).isEmpty();
        assertThat(filed).doesNotExist();
        assertThat(note).doesNotExist();
        assertThat(later).exists();
    }

    /** A file that cannot be taken away, here a folder with something in it, keeps nobody in the facts. */
    @Test
    void isErasedAndWrittenDownThoughACopyCannotBeReached() throws IOException {
        RunningServer.Client client = SERVER.client();
        Path done =
                SERVER.running().parts().getBean(FactStore.class).directory().resolve("inbox/done");
        Path stuck = Files.createDirectories(done.resolve("3-stuck.csv")).resolve("within");
        Files.writeString(stuck, "in the way");
        Path note = Files.writeString(done.resolve("3-stuck.csv.txt"), "imported");
        Files.setLastModifiedTime(note, FileTime.from(GuardedCompany.CLOCK.instant()));
        try {
            HttpResponse<String> erased =
                    client.post("/api/v1/customers/b/erase", "", client.bearer(Role.OWNER, Reach.USUAL));

            assertThat(erased.statusCode()).as(erased.body()).isEqualTo(503);
            assertThat(get("/api/v1/customers/b/facts", Role.OWNER, Reach.USUAL).statusCode())
                    .isEqualTo(404);
            assertThat(body("/api/v1/audit?limit=1", Role.OWNER)).contains("customer_erased");
        } finally {
            Files.delete(stuck);
            Files.delete(stuck.resolveSibling(""));
            Files.delete(note);
        }
    }

    private static List<Path> uploads(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data.resolve("uploads"))) {
            return all.filter(file -> file.endsWith("crm.csv")).toList();
        }
    }

    @Test
    void isErasedWithoutAChangeOfAnyFigure() {
        Map<String, String> before = new LinkedHashMap<>();
        for (String figure : new String[] {
            "churn", "retention", "movements", "cohorts", "churn?segment=country%20%3D%20DE", "economics"
        }) {
            before.put(figure, body("/api/v1/" + figure, Role.ANALYST));
        }
        RunningServer.Client client = SERVER.client();
        HttpResponse<String> erased =
                client.post("/api/v1/customers/a/erase", "", client.bearer(Role.OWNER, Reach.USUAL));

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(erased.body()).contains("\"pseudonym\":\"erased");
        before.forEach((figure, answer) ->
                assertThat(body("/api/v1/" + figure, Role.ANALYST)).as(figure).isEqualTo(answer));
        assertThat(body("/api/v1/customers?period=2026-01", Role.ANALYST)).contains("erased");
        assertThat(get("/api/v1/customers/a/facts", Role.OWNER, Reach.USUAL).statusCode())
                .isEqualTo(404);
        assertThat(body("/api/v1/audit?limit=1", Role.OWNER))
                .contains("customer_erased")
                .contains("erased");
    }
}
