package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.fact.FactKind;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each cell of the cohorts of buyers, and of what their orders brought, is what its query finds in the store. */
final class CohortOrderSqlFlowTest {
    /**
     * Of the company's four a and b first buy in October, c on the first day of November, and d never: he
     * only sent something back. Orders at the last moment of a month, two in one month, one sent back and a month without any are
     * among them.
     */
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer(Map.of(FactKind.ORDER, """
            customer_id,order_id,ordered_at,amount,currency
            a,1,2025-10-03T08:00:00Z,30,USD
            a,2,2025-11-15T08:00:00Z,20,USD
            b,3,2025-10-31T23:59:59Z,50,USD
            b,4,2025-12-31T23:59:59Z,70,USD
            c,5,2025-11-01T00:00:00Z,10,USD
            c,6,2025-11-30T12:00:00Z,15,USD
            c,7,2026-01-05T12:00:00Z,40,USD
            a,8,2025-11-20T08:00:00Z,-5,USD
            d,9,2025-10-05T08:00:00Z,-5,USD
            """));

    private static final String ASKED = "&period=2026-01&count=4&of=%s&kind=%s&segment=%s";

    @ParameterizedTest
    @CsvSource({
        // of October: a and b, then a, then b
        "revenue, '',           2025-10-01, 0, 8000, 8000",
        "revenue, '',           2025-10-01, 1, 1500, 8000",
        "revenue, '',           2025-10-01, 2, 7000, 8000",
        "revenue, '',           2025-10-01, 3,    0, 8000",
        "revenue, country = DE, 2025-10-01, 0, 3000, 3000",
        "revenue, country = DE, 2025-10-01, 2,    0, 3000",
        "revenue, '',           2025-11-01, 0, 2500, 2500",
        "revenue, '',           2025-11-01, 2, 4000, 2500",
        "buyers,  '',           2025-10-01, 1,    1,    2",
        "buyers,  country = DE, 2025-10-01, 2,    0,    1",
        "buyers,  country = FR, 2025-10-01, 2,    1,    1",
        "buyers,  mrr >= 40,    2025-11-01, 2,    1,    1",
    })
    void findsWhatIsCountedByHand(String of, String segment, String cohort, int age, long kept, long size)
            throws SQLException {
        try (Connection connection = connect()) {
            String asked = asked(of, "classic", segment) + "&cohort=" + cohort + "&age=" + age;
            assertThat(run(connection, get("/sql?" + asked))).containsExactly(kept, size);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "country = DE", "mrr >= 40", "days_since_activity is not known or country = FR"})
    void isTrueOfEveryCellOfRevenue(String segment) throws SQLException {
        String asked = asked("revenue", "classic", segment);
        try (Connection connection = connect()) {
            for (JsonNode row : get("?" + asked).get("cohorts")) {
                for (int age = 0; age < row.get("shares").size(); age++) {
                    List<Long> found = run(connection, get("/sql?" + asked + cell(row, age)));
                    JsonNode share = row.get("shares").get(age);
                    if (share.isNumber()) {
                        assertThat(found.get(0) / (double) found.get(1))
                                .as("%s at %d", row.get("cohort"), age)
                                .isCloseTo(share.asDouble(), within(1e-9));
                    } else {
                        assertThat(found.get(1))
                                .as("%s at %d", row.get("cohort"), age)
                                .isZero();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "classic,   ''",
        "classic,   country = DE",
        "unbounded, country = DE",
        "unbounded, mrr >= 40",
        "bounded,   country = DE",
        "bounded,   country = FR",
    })
    void isTrueOfEveryCellOfBuyers(String kind, String segment) throws SQLException {
        String asked = asked("buyers", kind, segment);
        long most = 0;
        try (Connection connection = connect()) {
            for (JsonNode row : get("?" + asked).get("cohorts")) {
                for (int age = 0; age < row.get("kept").size(); age++) {
                    assertThat(run(connection, get("/sql?" + asked + cell(row, age))))
                            .as("%s at %d", row.get("cohort"), age)
                            .containsExactly(
                                    row.get("kept").get(age).asLong(),
                                    row.get("eligible").get(age).asLong());
                    most = Math.max(most, row.get("kept").get(age).asLong());
                }
            }
        }
        assertThat(most).as("somebody is kept").isPositive();
    }

    @Test
    void isOfTheOrdersOfWhomOneSees() throws SQLException {
        Map<String, String> kim = SERVER.client().bearer(Role.AGENT, Reach.of(null, null, "Kim"));
        String asked = "/api/v1/cohorts/sql?" + asked("revenue", "classic", "") + "&cohort=2025-10-01&age=0";
        HttpResponse<String> answer = SERVER.client().get(asked, kim);
        try (Connection connection = connect()) {
            assertThat(run(connection, JsonMapper.shared().readTree(answer.body())))
                    .as("only c is Kim's, who came in November")
                    .containsExactly(0L, 0L);
        }
    }

    private static String asked(String of, String kind, String segment) {
        return ASKED.formatted(of, kind, URLEncoder.encode(segment, StandardCharsets.UTF_8))
                .substring(1);
    }

    private static String cell(JsonNode row, int age) {
        return "&cohort=" + row.get("cohort").get("from").asString() + "&age=" + age;
    }

    private static Connection connect() {
        return SERVER.running().parts().getBean(FactStore.class).connect();
    }

    private static JsonNode get(String path) {
        HttpResponse<String> response =
                SERVER.client().get("/api/v1/cohorts" + path, SERVER.client().bearer(Role.ANALYST, Reach.USUAL));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(response.body());
    }

    private static List<Long> run(Connection connection, JsonNode answer) {
        return Sql.first(connection, answer.get("sql").asString(), row -> List.of(row.getLong(1), row.getLong(2)))
                .orElseThrow();
    }
}
