package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with a request itself, which is told in other languages too. */
@ExtendWith(RunningServer.class)
final class UnfitEntriesTest {

    private static JsonNode particular(String body) {
        return JsonMapper.shared().readTree(body).get("particular");
    }

    private static List<String> codes(JsonNode particular) {
        return StreamSupport.stream(particular.get("reasons").get("wrong").spliterator(), false)
                .map(each -> each.get("code").asString() + " "
                        + each.get("values").get("field").asString())
                .toList();
    }

    @Test
    void areAllToldOfABody(RunningServer.Client client) {
        String body = client.post(
                        "/api/v1/people", "{\"email\":\"ada\",\"name\":\" \"}", client.bearer(Role.OWNER, Reach.USUAL))
                .body();
        assertThat(body)
                .contains("Please correct: 'email' is no e-mail address; write one such as ada@example.org. 'name' is"
                        + " missing. 'role' is missing.");
        assertThat(particular(body).get("code").asString()).isEqualTo("ENTRIES_UNFIT");
        assertThat(codes(particular(body)))
                .containsExactly("ENTRY_NO_ADDRESS email", "ENTRY_MISSING name", "ENTRY_MISSING role");
    }

    @Test
    void areToldOfParameters(RunningServer.Client client) {
        String few = client.get("/api/v1/jobs?limit=0", client.bearer(Role.OWNER, Reach.USUAL))
                .body();
        assertThat(few).contains("Please correct: 'limit' must be 1 or more.");
        assertThat(codes(particular(few))).containsExactly("ENTRY_TOO_SMALL limit");
        String many = client.get("/api/v1/jobs?limit=1000000", client.bearer(Role.OWNER, Reach.USUAL))
                .body();
        assertThat(codes(particular(many))).containsExactly("ENTRY_TOO_LARGE limit");
        String unreadable = client.get("/api/v1/jobs?limit=few", client.bearer(Role.OWNER, Reach.USUAL))
                .body();
        assertThat(particular(unreadable).get("code").asString()).isEqualTo("PARAMETER_UNREADABLE");
    }

    @Test
    void areToldOfParametersThatBelongTogether(RunningServer.Client client) {
        String body = client.get("/api/v1/warnings?lostDays=few&cadence=1", client.bearer(Role.OWNER, Reach.USUAL))
                .body();
        assertThat(body).contains("Please correct: 'few' is no value of 'lostDays'.");
        assertThat(particular(body).at("/reasons/wrong/0/code").asString()).isEqualTo("PARAMETER_UNREADABLE");
    }

    @Test
    void sayHowMuchFits(RunningServer.Client client) {
        String body = client.post(
                        "/api/v1/segments",
                        "{\"name\":\"" + "n".repeat(41) + "\",\"rule\":\"country = CN\"}",
                        client.bearer(Role.OWNER, Reach.USUAL))
                .body();
        JsonNode told = particular(body).get("reasons").get("wrong").get(0);
        assertThat(told.get("code").asString()).isEqualTo("ENTRY_TOO_LONG");
        assertThat(told.get("values").get("most").asString()).isEqualTo("40");
    }
}
