package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever id a company's system gave a customer, he can be opened, written of and erased. */
final class AnyCustomerIdTest {
    private static final String ROWS =
            "customer_id,contract_id,started_at,amount\nА/Б-12,k1,2025-01-01,5\nA;B,k2,2025-01-01,5\n"
                    + "50%,k3,2025-01-01,5\nA\\B,k4,2025-01-01,5\na//b,k5,2025-01-01,5\n../churn,k6,2025-01-01,5\n"
                    + "a?b#c,k7,2025-01-01,5\na.b+c d,k8,2025-01-01,5\n%2F,k9,2025-01-01,5\n";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer(Map.of(FactKind.CONTRACT, ROWS));

    private static String path(String id) {
        return "/api/v1/customers/" + encoded(id);
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"А/Б-12", "A;B", "50%", "A\\B", "a//b", "../churn", "a?b#c", "a.b+c d", "%2F"})
    void isOneSegmentOfAPath(String id) {
        RunningServer.Client client = SERVER.client();
        Map<String, String> analyst = client.bearer(Role.ANALYST, Reach.USUAL);
        HttpResponse<String> page = client.get(path(id), analyst);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("\"customer\":\"" + id.replace("\\", "\\\\") + "\"");
        assertThat(client.get(path(id) + "/timeline", analyst).body()).contains("\"event\":\"started\"");
        String note = "{\"kind\":\"note\",\"fields\":{\"text\":\"rang\"}}";
        assertThat(client.post(path(id) + "/facts", note, analyst).statusCode()).isEqualTo(201);
        assertThat(client.get(path(id), client.bearer(Role.AGENT, Reach.of(null, null, "Kim")))
                        .statusCode())
                .as("of another agent")
                .isEqualTo(404);
        assertThat(client.get(path(id), Map.of()).statusCode()).isEqualTo(401);
        HttpResponse<String> screen = client.get("/customers/" + encoded(id), Map.of());
        HttpResponse<String> plain = client.get("/customers/a", Map.of());
        assertThat(screen.statusCode()).isEqualTo(plain.statusCode());
        assertThat(screen.body())
                .as("no refusal: built without screens it is absent")
                .doesNotContain("cannot be read");
        Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
        assertThat(client.post(path(id) + "/erase", "{}", owner).statusCode()).isLessThan(300);
        assertThat(client.get(path(id), analyst).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/churn%2Fseries",
                "/api/v1/churn;x",
                "/api/v1/customers/a;b",
                "/api%2Fv1/churn",
                "/api/v1/%2e%2e/churn"
            })
    void elsewhereAndUnencodedSuchSignsAreRefused(String path) {
        RunningServer.Client client = SERVER.client();
        assertThat(client.get(path, client.bearer(Role.OWNER, Reach.USUAL)).statusCode())
                .isIn(400, 403, 404);
    }
}
