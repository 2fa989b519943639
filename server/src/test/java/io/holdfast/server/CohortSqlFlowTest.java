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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each cell of the cohorts is what its query finds in the store. */
final class CohortSqlFlowTest {
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static HttpResponse<String> get(String path, Map<String, String> who) {
        return SERVER.client().get("/api/v1/cohorts" + path, who);
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<Long> run(Connection connection, JsonNode answer) {
        return Sql.first(connection, answer.get("sql").asString(), row -> List.of(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }

    /** All four came in June; a, who left on 20 January, is not kept at the end of January. */
    @Test
    void saysWhoIsKeptAtTheEndOfAMonth() throws SQLException {
        Map<String, String> analyst = SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
        FactStore store = SERVER.running().parts().getBean(FactStore.class);
        try (Connection connection = store.connect()) {
            assertThat(run(connection, json(get("/sql?cohort=2025-06-01&age=6", analyst))))
                    .containsExactly(4L, 4L);
            assertThat(run(connection, json(get("/sql?cohort=2025-06-01&age=7", analyst))))
                    .containsExactly(3L, 4L);
        }
    }

    static Stream<Arguments> triangles() {
        List<String> segments =
                List.of("", "country = DE", "mrr >= 40", "days_since_activity is not known or country = FR");
        return Stream.of("customers", "users", "mrr").flatMap(of -> Stream.of("classic", "unbounded", "bounded")
                .filter(kind -> kind.equals("classic") || !of.equals("mrr"))
                .flatMap(kind -> segments.stream().map(segment -> Arguments.of(of, kind, segment))));
    }

    @ParameterizedTest
    @MethodSource("triangles")
    void isTrueOfEveryCell(String of, String kind, String segment) throws SQLException {
        Map<String, String> analyst = SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
        isTrueOfEveryCell(
                "&of=" + of + "&kind=" + kind + "&count=9&segment="
                        + URLEncoder.encode(segment, StandardCharsets.UTF_8),
                analyst);
    }

    /** Whoever sees only some is shown the query of those. */
    @Test
    void isTrueOfWhomOneSees() throws SQLException {
        Map<String, String> li = SERVER.client().bearer(Role.AGENT, Reach.of(null, null, "Li"));
        assertThat(isTrueOfEveryCell("&of=customers&kind=classic&count=9", li)).isEqualTo(2);
    }

    private static long isTrueOfEveryCell(String asked, Map<String, String> who) throws SQLException {
        FactStore store = SERVER.running().parts().getBean(FactStore.class);
        long most = 0;
        try (Connection connection = store.connect()) {
            for (JsonNode row : json(get("?" + asked.substring(1), who)).get("cohorts")) {
                String from = row.get("cohort").get("from").asString();
                boolean anybody = !row.hasNonNull("eligible")
                        || row.get("eligible").get(0).asLong() > 0;
                for (int age = 0; age < (anybody ? row.get("shares").size() : 1); age++) {
                    List<Long> found = run(connection, json(get("/sql?cohort=" + from + "&age=" + age + asked, who)));
                    if (row.hasNonNull("kept")) {
                        assertThat(found)
                                .as("%s at %d", from, age)
                                .containsExactly(
                                        row.get("kept").get(age).asLong(),
                                        row.get("eligible").get(age).asLong());
                        most = Math.max(most, found.get(1));
                    } else if (row.get("shares").get(age).isNumber()) {
                        assertThat(found.get(0) / (double) found.get(1))
                                .as("%s at %d", from, age)
                                .isCloseTo(row.get("shares").get(age).asDouble(), within(1e-9));
                    }
                }
            }
        }
        return most;
    }

    /** The four pay 150 USD from June on, and 140 when a has left. */
    @Test
    void addsUpWhatACohortPays() throws SQLException {
        Map<String, String> analyst = SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
        FactStore store = SERVER.running().parts().getBean(FactStore.class);
        try (Connection connection = store.connect()) {
            assertThat(run(connection, json(get("/sql?of=mrr&cohort=2025-06-01&age=7", analyst))))
                    .containsExactly(14_000L, 15_000L);
        }
        assertThat(get("/sql?of=mrr&kind=bounded&cohort=2025-06-01&age=7", analyst)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesACellThereIsNot() {
        Map<String, String> analyst = SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
        for (String cell : List.of("cohort=2025-06-02&age=1", "cohort=2025-06-01&age=8", "cohort=2025-06-01&age=-1")) {
            assertThat(get("/sql?" + cell, analyst).statusCode()).as(cell).isEqualTo(400);
        }
        assertThat(get("/sql?age=1", analyst).statusCode()).isEqualTo(400);
    }
}
