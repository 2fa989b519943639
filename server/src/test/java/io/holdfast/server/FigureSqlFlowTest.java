package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists, changes and bridges are what their queries find in the store, for whoever asks. */
final class FigureSqlFlowTest {
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static JsonNode get(String path, Map<String, String> who) {
        HttpResponse<String> response = SERVER.client().get("/api/v1/" + path, who);
        assertThat(response.statusCode()).as(path + ": " + response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static Map<String, String> analyst() {
        return SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
    }

    /** Who sees two of the four. */
    private static Map<String, String> agent() {
        return SERVER.client().bearer(Role.AGENT, Reach.of(null, null, "Li"));
    }

    private static String segment(String rule) {
        return "&segment=" + URLEncoder.encode(rule, StandardCharsets.UTF_8);
    }

    /** The rows of the query of an answer, values joined by bars. */
    private static List<String> rows(JsonNode answer, String key) throws SQLException {
        FactStore store = SERVER.running().parts().getBean(FactStore.class);
        try (Connection connection = store.connect()) {
            return Sql.list(connection, answer.get(key).asString(), row -> {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(row.getString(i)));
                }
                return String.join("|", values);
            });
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "E", "L_S", "X", "T"})
    void theCustomersOfAFlowAreTheRowsOfItsQuery(String flow) throws SQLException {
        for (Map<String, String> who : List.of(analyst(), agent())) {
            for (String rule : List.of("", "mrr >= 40", "country = DE")) {
                JsonNode list = get("customers?period=2026-01&flow=" + flow + segment(rule), who);
                assertThat(rows(list, "sql"))
                        .as("%s of %s", flow, rule)
                        .hasSize(list.get("count").asInt())
                        .containsExactlyInAnyOrderElementsOf(texts(list.get("customers")));
            }
        }
    }

    @Test
    void theQueryOfAPageHasTheOthersToo() throws SQLException {
        JsonNode page = get("customers?period=2026-01&flow=S&limit=1", analyst());

        assertThat(page.get("customers")).hasSize(1);
        assertThat(rows(page, "sql")).hasSize(page.get("count").asInt()).hasSizeGreaterThan(1);
        assertThat(rows(get("customers?period=2026-01&flow=S", agent()), "sql"))
                .as("whom one does not see is in no query")
                .hasSize(2);
    }

    @Test
    void whoIsLookedForIsInTheQuery() throws SQLException {
        Map<String, String> viewer = SERVER.client().bearer(Role.VIEWER, Reach.USUAL);
        for (String text : List.of("a", "CLARK", "b", "nobody's name")) {
            String asked = "customers?period=2026-01&flow=T&search=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (Map<String, String> who : List.of(analyst(), agent(), viewer)) {
                JsonNode found = get(asked, who);
                assertThat(rows(found, "sql"))
                        .as(text)
                        .containsExactlyInAnyOrderElementsOf(texts(found.get("customers")));
            }
        }
    }

    /** A text in quotes stays a text. */
    @Test
    void whatIsLookedForIsOnlyAText() throws SQLException {
        JsonNode found = get("customers?period=2026-01&flow=T&search=x%27)%20OR%20TRUE%20--", analyst());

        assertThat(found.get("count").asInt()).isZero();
        assertThat(rows(found, "sql")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&by=country&by=tenure:100,300", "&by=plan&metric=churn.stripe"})
    void whatGroupsDidToAChangeIsWhatTheirQueryFinds(String asked) throws SQLException {
        for (Map<String, String> who : List.of(analyst(), agent())) {
            JsonNode change = get("changes?period=2026-01" + asked, who);
            isCount(rows(change, "sqlBefore"), change.get("valueBefore").asDouble());
            isCount(rows(change, "sql"), change.get("value").asDouble());
            for (JsonNode attribute : change.get("attributes")) {
                List<String> found = rows(attribute, "sql");
                assertThat(found).hasSize(attribute.get("groups").size());
                for (JsonNode group : attribute.get("groups")) {
                    String[] row = found.stream()
                            .filter(each -> each.startsWith(group.get("group").asString() + "|"))
                            .findFirst()
                            .orElseThrow()
                            .split("\\|", -1);
                    assertThat(Double.parseDouble(row[5]))
                            .isCloseTo(group.get("rate").asDouble(), within(1e-12));
                    assertThat(Double.parseDouble(row[7]))
                            .isCloseTo(group.get("whole").asDouble(), within(1e-12));
                }
            }
        }
    }

    private static void isCount(List<String> rows, double value) {
        String[] counts = rows.get(0).split("\\|", -1);
        assertThat(Double.parseDouble(counts[0]) / Double.parseDouble(counts[1]))
                .isCloseTo(value, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"stripe", "profitwell", "jiandaoyun", "fight-churn-activity"})
    void everyStepOfABridgeLeadsToWhatItsQueryFinds(String other) throws SQLException {
        JsonNode bridge = get("compare?period=2026-01&with=" + other + segment("mrr >= 0"), analyst());
        double value = bridge.get("from").get("value").asDouble();
        isCount(rows(bridge.get("from"), "sql"), value);
        for (JsonNode step : bridge.get("steps")) {
            value += step.get("contribution").asDouble();
            isCount(rows(step, "sql"), value);
        }
        isCount(rows(bridge.get("to"), "sql"), bridge.get("to").get("value").asDouble());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "country = DE", "days_since_activity >= 1"})
    void everyWarningIsARowOfItsQuery(String rule) throws SQLException {
        for (Map<String, String> who : List.of(analyst(), agent())) {
            JsonNode answer = get("warnings?lostDays=60&warnDays=2" + segment(rule), who);
            List<String> told = new ArrayList<>();
            answer.get("warnings")
                    .forEach(each -> told.add(each.get("customer").asString() + "|"
                            + each.get("kind").asString().toUpperCase(Locale.ROOT)));
            assertThat(rows(answer, "sql").stream()
                            .map(row -> row.split("\\|", -1))
                            .map(row -> row[0] + "|" + row[1])
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(told);
        }
    }
}
