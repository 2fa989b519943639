package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two customers since December at 100 a month: one cost 300, the other 50 and leaves on 10 February; a third comes in
 * February at 40 and cost 20. Margins are 50 %, 50 % and 25 %.
 */
class EconomicsCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    @BeforeEach
    void importCompany() throws IOException {
        shell = new Shell(folder);
        String contracts = shell.file(
                "contracts.csv",
                "customer_id,contract_id,start_date,end_date,amount,currency,plan",
                "stays,s1,2025-12-01,,100,EUR,pro",
                "leaves,s2,2025-12-01,2026-02-10,100,EUR,pro",
                "comes,s3,2026-02-15,,40,EUR,basic",
                "later,s4,2026-03-01,,40,EUR,basic");
        assertThat(shell.run("import", "--as", "contracts", contracts).code()).isZero();
    }

    @Test
    void answersInJsonWithPartsAndFormula() throws IOException {
        importCustomers();

        JsonNode economics = shell.run("economics", "--period", "2026-02", "--format", "json")
                .json();

        assertThat(economics.get("currency").asString()).isEqualTo("EUR");
        JsonNode arpa = figure(economics, "arpa");
        assertThat(arpa.get("value").asDouble()).as("140 of two").isEqualTo(70_00);
        assertThat(arpa.get("parts").get("paying").asLong()).isEqualTo(2);
        assertThat(figure(economics, "margin.gross").get("value").asDouble())
                .as("(100 · 0.5 + 40 · 0.25) / 140")
                .isEqualTo(60 / 140.0);
        assertThat(figure(economics, "cac").get("value").asDouble()).isEqualTo(20_00);
        JsonNode lost = figure(economics, "lost_before_payback");
        assertThat(lost.get("value").asDouble())
                .as("71 days of 50 a month are 116")
                .isZero();
        assertThat(lost.get("parts").get("leavers").asLong()).isEqualTo(1);
        assertThat(lost.get("interval").get("high").asDouble()).isBetween(0.79, 0.80);
        assertThat(figure(economics, "ltv.simple").get("formula").asString())
                .isEqualTo("ARPA · margin / mean monthly churn");
    }

    /** Before the customers are imported some figures are undefined, afterwards all but the one of fewer than half. */
    @Test
    void everyFigureCarriesAQueryThatGivesItOnTheStore() throws Exception {
        assertQueriesGiveTheFigures("--segment", "tenure >= 0");

        importCustomers();

        assertQueriesGiveTheFigures();
        assertQueriesGiveTheFigures("--segment", "plan = pro");
    }

    private void assertQueriesGiveTheFigures(String... segment) throws SQLException {
        List<String> words = new ArrayList<>(List.of("--period", "2026-02", "--format", "json"));
        words.addAll(List.of(segment));
        JsonNode figures =
                shell.run("economics", words.toArray(String[]::new)).json().get("figures");
        assertThat(figures).hasSize(9);
        try (FactStore store = FactStore.open(shell.data(), Shell.CLOCK);
                Connection connection = store.connect()) {
            for (JsonNode figure : figures) {
                Optional<Double> value = Sql.first(
                                connection, figure.get("sql").asString(), row -> Optional.ofNullable(row.getObject(1))
                                        .map(any -> ((Number) any).doubleValue()))
                        .orElseThrow();
                String id = figure.get("metric").asString();
                assertThat(value.isEmpty()).as(id).isEqualTo(figure.get("value").isNull());
                value.ifPresent(found ->
                        assertThat(found).as(id).isCloseTo(figure.get("value").asDouble(), withinPercentage(1e-7)));
            }
        }
    }

    @Test
    void saysWhichColumnWouldGiveAnUndefinedFigure() {
        Shell.Result run = shell.run("economics", "--period", "2026-02");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("ltv.simple is undefined: no gross margin is known")
                .contains("acquisition_cost");
        JsonNode cac = figure(
                shell.run("economics", "--period", "2026-02", "--format", "json")
                        .json(),
                "cac");
        assertThat(cac.get("value").isNull()).isTrue();
        assertThat(cac.get("undefinedBecause").asString()).contains("acquisition_cost");
    }

    @Test
    void answersByGroupInEveryFormat() throws IOException {
        importCustomers();

        JsonNode by = shell.run("economics", "--period", "2026-02", "--by", "plan", "--format", "json")
                .json();
        Shell.Result csv = shell.run("economics", "--period", "2026-02", "--by", "plan", "--format", "csv");

        assertThat(by.get("groups").size()).isEqualTo(2);
        assertThat(csv.out())
                .startsWith("plan,arpa,margin.gross,ltv.simple")
                .contains("pro,100.00")
                .contains("all,70.00");
    }

    @Test
    void everyFigureOfEveryGroupIsARowOfItsQuery() throws IOException, SQLException {
        importCustomers();
        JsonNode by = shell.run("economics", "--period", "2026-02", "--by", "plan", "--format", "json")
                .json();
        assertThat(by.get("queries")).hasSize(9);
        try (FactStore store = FactStore.open(shell.data(), Shell.CLOCK);
                Connection connection = store.connect()) {
            for (JsonNode query : by.get("queries")) {
                Map<String, Optional<Double>> found = new HashMap<>();
                Sql.list(
                        connection,
                        query.get("sql").asString(),
                        row -> found.put(
                                row.getString(1),
                                Optional.ofNullable(row.getObject(2)).map(any -> ((Number) any).doubleValue())));
                for (JsonNode group : by.get("groups")) {
                    String id = query.get("metric").asString();
                    JsonNode value = figure(group, id).get("value");
                    Optional<Double> row = found.getOrDefault(group.get("group").asString(), Optional.empty());
                    assertThat(row.isEmpty())
                            .as(id + " of " + group.get("group"))
                            .isEqualTo(value.isNull());
                    row.ifPresent(
                            number -> assertThat(number).as(id).isCloseTo(value.asDouble(), withinPercentage(1e-7)));
                }
            }
        }
    }

    /** In February one customer pays in euros and another in zlotys, for which no rate is known. */
    @Test
    void answersWhatNeedsNoExchangeRateThatIsMissing() throws IOException {
        importCustomers();
        String contracts =
                shell.file("zloty.csv", "customer_id,start_date,end_date,mrr,currency", "comes,2026-02-15,,400,PLN");
        assertThat(shell.run("import", "--as", "contracts", contracts).code()).isZero();

        assertThat(shell.run("settings", "--currency", "EUR").code()).isZero();

        JsonNode economics = shell.run("economics", "--period", "2026-02", "--format", "json")
                .json();

        assertThat(figure(economics, "arpa").get("undefinedBecause").asString()).contains("--as fx");
        assertThat(figure(economics, "cac").get("value").isNull()).isFalse();
    }

    @Test
    void warnsOfLeaversWhoHadNotPaidForHavingBeenWon() throws IOException {
        importCustomers();
        String dear = shell.file("more.csv", "customer_id,acquisition_cost,currency", "leaves,500,EUR");
        assertThat(shell.run("import", "--as", "customers", dear).code()).isZero();

        assertThat(shell.run("economics", "--period", "2026-02").out())
                .contains("1 of 1 who left had not earned back what winning them cost; 383.29 EUR of it is lost.");
    }

    private void importCustomers() throws IOException {
        String customers = shell.file(
                "customers.csv",
                "customer_id,acquired_at,acquisition_cost,currency,gross_margin",
                "stays,2025-12-01,300,EUR,0.5",
                "leaves,2025-12-01,50,EUR,0.5",
                "comes,2026-02-15,20,EUR,0.25");
        assertThat(shell.run("import", "--as", "customers", customers).code()).isZero();
    }

    private static JsonNode figure(JsonNode economics, String id) {
        for (JsonNode figure : economics.get("figures")) {
            if (figure.get("metric").asString().equals(id)) {
                return figure;
            }
        }
        throw new AssertionError("no " + id + " in " + economics);
    }
}
