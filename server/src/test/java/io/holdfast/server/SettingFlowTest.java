package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.store.BatchSource;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.FactStore;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings changed while the server runs: every figure speaks in the new ones at once, and the trail says who did it. */
final class SettingFlowTest {
    private static final String CHURN = "/api/v1/churn?period=2026-01";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static RunningServer.Client client() {
        return SERVER.client();
    }

    private static Map<String, String> a(Role role) {
        return client().bearer(role, Reach.USUAL);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static HttpResponse<String> change(Role role, String zone, int month, String personal) {
        String body = "{\"currency\":\"USD\",\"zone\":\"%s\",\"fiscalYearStartMonth\":%d,\"personal\":\"%s\"}";
        return client().send("PUT", "/api/v1/settings", Optional.of(body.formatted(zone, month, personal)), a(role));
    }

    private static HttpResponse<String> again(String path, String tag, Role role) {
        Map<String, String> headers = new HashMap<>(a(role));
        headers.put("If-None-Match", tag);
        return client().get(path, headers);
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void changesWhatFiguresSayAndTheirTags() {
        assertThat(change(Role.OWNER, "UTC", 1, "").statusCode()).isEqualTo(200);
        String tag = tag(client().get(CHURN, a(Role.ANALYST)));
        assertThat(again(CHURN, tag, Role.ANALYST).statusCode()).isEqualTo(304);

        HttpResponse<String> changed = change(Role.ANALYST, "Asia/Shanghai", 4, "");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(json(client().get("/api/v1/settings", a(Role.OWNER)))).isEqualTo(json(changed));
        assertThat(again(CHURN, tag, Role.ANALYST).statusCode()).isEqualTo(200);
        JsonNode period = json(client().get("/api/v1/churn?period=FY2025", a(Role.VIEWER)))
                .get("period");
        assertThat(period.get("from").asString()).isEqualTo("2024-04-01");

        JsonNode entry = json(client().get("/api/v1/audit?action=settings_changed&limit=1", a(Role.OWNER)))
                .get(0);
        assertThat(entry.get("actor").asString()).startsWith("token of a test #");
        assertThat(entry.get("detail").asString())
                .contains("\"from\": \"UTC\"", "\"to\": \"Asia/Shanghai\"")
                .doesNotContain("currency");
    }

    @Test
    void writesNothingDownWhereNothingIsAnother() {
        change(Role.OWNER, "Europe/Berlin", 1, "");
        String newest = "/api/v1/audit?action=settings_changed&limit=1";
        JsonNode before = json(client().get(newest, a(Role.OWNER)));
        change(Role.OWNER, "Europe/Berlin", 1, "");
        assertThat(json(client().get(newest, a(Role.OWNER)))).isEqualTo(before);
    }

    @Test
    void letsOnlyAnOwnerDecideWhatIsMaskedAndMasksAtOnce() {
        change(Role.OWNER, "UTC", 1, "");
        String list = "/api/v1/customers?period=2026-01&flow=S&show=country";
        HttpResponse<String> open = client().get(list, a(Role.VIEWER));
        assertThat(open.body()).contains("\"DE\"");

        assertThat(change(Role.ANALYST, "UTC", 1, "country").statusCode()).isEqualTo(403);
        assertThat(change(Role.OWNER, "UTC", 1, "country").statusCode()).isEqualTo(200);
        HttpResponse<String> masked = again(list, tag(open), Role.VIEWER);
        assertThat(masked.statusCode()).as("not what the browser has").isNotEqualTo(304);
        assertThat(masked.body()).doesNotContain("\"DE\"");
        change(Role.OWNER, "UTC", 1, "");
    }

    /** Live events are written every few seconds; whoever saves meanwhile should not have to try again. */
    @Test
    void waitsForABatchThatIsBeingWritten() {
        FactStore store = SERVER.running().parts().getBean(FactStore.class);
        BatchWriter batch = store.begin(new BatchSource("shop", FactKind.ORDER, "orders.csv", "0", ""));
        CompletableFuture<Integer> saved = CompletableFuture.supplyAsync(
                () -> change(Role.OWNER, "Asia/Tokyo", 1, "").statusCode());
        try {
            Thread.sleep(500);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            batch.close();
        }
        assertThat(saved.join()).isEqualTo(200);
        assertThat(store.workspace().zone().getId()).isEqualTo("Asia/Tokyo");
        change(Role.OWNER, "UTC", 1, "");
    }

    @Test
    void refusesWhatIsNoSettingInWords() {
        assertThat(change(Role.OWNER, "Mars/Base", 1, "").body()).contains("INVALID_ZONE", "Europe/Berlin");
        assertThat(change(Role.OWNER, "UTC", 13, "").statusCode()).isEqualTo(400);
        assertThat(json(client().get("/api/v1/settings", a(Role.OWNER)))
                        .get("zone")
                        .asString())
                .isNotEqualTo("Mars/Base");
    }
}
