package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.workbook.FigureWorkbook;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for in a form, or a language, that there is not. */
final class AcceptFlowTest {
    private static final String CHURN = "/api/v1/churn?period=2026-01";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static HttpResponse<String> get(String path, String header, String value) {
        RunningServer.Client client = SERVER.client();
        Map<String, String> headers = new HashMap<>(client.bearer(Role.OWNER, Reach.USUAL));
        headers.put(header, value);
        return client.get(path, headers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/", "text/html;q=x", "image/png"})
    void isRefusedAsSuchWhateverTheHeaderSays(String accept) {
        for (String path :
                new String[] {CHURN, "/api/v1/session", "/api/v1/customers?period=2026-01", "/api/v1/metrics"}) {
            HttpResponse<String> answer = get(path, "Accept", accept);
            assertThat(answer.statusCode()).as(path).isEqualTo(406);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"status\":406", "application/json", "\"code\"");
        }
    }

    @Test
    void tellsAProblemAsJsonToWhoeverAsksForAFile() {
        RunningServer.Client client = SERVER.client();
        Map<String, String> headers = new HashMap<>(client.bearer(Role.OWNER, Reach.USUAL));
        headers.put("Accept", "text/csv");
        HttpResponse<String> answer =
                client.post("/api/v1/customers/export", "{\"list\":{\"period\":\"never\"}}", headers);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("INVALID_PERIOD");
    }

    @Test
    void isInEnglishWhereTheLanguageCannotBeRead() {
        RunningServer.Client client = SERVER.client();
        Map<String, String> headers = new HashMap<>(client.bearer(Role.OWNER, Reach.USUAL));
        headers.put("Accept", FigureWorkbook.MEDIA_TYPE);
        headers.put("Accept-Language", "en;q=many, _");
        assertThat(client.get(CHURN, headers).statusCode()).isEqualTo(200);
    }
}
