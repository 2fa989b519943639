package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "customers, classic",
        "customers, unbounded",
        "customers, bounded",
        "users, classic",
        "users, unbounded",
        "users, bounded"
    })
    void isTrueOfEveryCell(String of, String kind) throws SQLException {
        Map<String, String> analyst = SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
        String asked = "&of=" + of + "&kind=" + kind + "&count=9";
        FactStore store = SERVER.running().parts().getBean(FactStore.class);
        try (Connection connection = store.connect()) {
            for (JsonNode row : json(get("?" + asked.substring(1), analyst)).get("cohorts")) {
                String from = row.get("cohort").get("from").asString();
                for (int age = 0; age < row.get("shares").size(); age++) {
                    JsonNode query = json(get("/sql?cohort=" + from + "&age=" + age + asked, analyst));
                    assertThat(run(connection, query))
                            .as("%s at %d", from, age)
                            .containsExactly(
                                    row.get("kept").get(age).asLong(),
                                    row.get("eligible").get(age).asLong());
                }
            }
        }
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
    void isNullForASegmentAndForWhoSeesOnlySome() {
        Map<String, String> analyst = SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
        Map<String, String> li = SERVER.client().bearer(Role.AGENT, Reach.of(null, null, "Li"));
        String cell = "/sql?cohort=2025-06-01&age=1";
        assertThat(json(get(cell + "&segment=country+%3D+DE", analyst))
                        .get("sql")
                        .isNull())
                .isTrue();
        assertThat(json(get(cell, li)).get("sql").isNull()).isTrue();
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
