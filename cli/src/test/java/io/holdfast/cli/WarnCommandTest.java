package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The facts end on 28 February. Without contracts: quiet was last seen 12 days before, weekly 12 days before after coming
 * every week, gone 28 days before. Under contracts: asks has cancelled, ends runs out on 10 March, "pays no longer" is overdue
 * since the 20th, "pays unseen" was last seen 28 days before, and stays shows no sign at all.
 */
class WarnCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell shell = new Shell(folder);

    @BeforeEach
    void load() throws IOException {
        shell = new Shell(folder);
        String contracts = shell.file(
                "contracts.csv",
                "customer_id,contract_id,start_date,end_date,cancel_requested_at,amount,currency,past_due,end_kind",
                "asks,c1,2025-06-01,2026-04-01,2026-02-20,100,USD,,",
                "ends,c2,2025-06-01,2026-03-10,,50,EUR,,expired",
                "pays no longer,c3,2025-06-01,,,30,USD,2026-02-20/2026-12-31,",
                "stays,c4,2025-06-01,,,10,USD,,",
                "pays unseen,c5,2025-06-01,,,20,USD,,");
        String activity = shell.file(
                "activity.csv",
                "customer_id,event,timestamp",
                "quiet,login,2026-02-15",
                "quiet,login,2026-02-16",
                "weekly,login,2026-01-26",
                "weekly,login,2026-02-02",
                "weekly,login,2026-02-09",
                "weekly,login,2026-02-16",
                "gone,login,2026-01-31",
                "pays unseen,login,2026-01-31",
                "stays,login,2026-02-28");
        assertThat(shell.run("import", "--as", "contracts", contracts).code()).isZero();
        assertThat(shell.run("import", "--as", "activities", activity).code()).isZero();
    }

    private JsonNode warn(String... options) {
        String[] all =
                Stream.concat(Stream.of("--format", "json"), Stream.of(options)).toArray(String[]::new);
        Shell.Result run = shell.run("warn", all);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json();
    }

    /** Every warning by its customer, kind, first day, days left and what is at stake; what is not known as null. */
    private static List<String> told(JsonNode answer) {
        List<String> rows = new ArrayList<>();
        for (JsonNode each : answer.get("warnings")) {
            rows.add(String.join(
                    "|",
                    each.get("customer").asString(),
                    each.get("kind").asString(),
                    each.get("since").asString(),
                    each.get("daysLeft").toString(),
                    each.get("mrrAtStake").toString(),
                    each.get("currency").isNull()
                            ? "null"
                            : each.get("currency").asString()));
        }
        return rows;
    }

    private List<String> found(JsonNode answer) throws SQLException {
        try (FactStore store = FactStore.open(shell.data(), Shell.CLOCK);
                Connection connection = store.connect()) {
            return Sql.list(
                    connection,
                    "SELECT concat_ws('|', customer_id, lower(kind), since_day, coalesce(days_left::VARCHAR, 'null'),"
                            + " coalesce(mrr::VARCHAR, 'null'), coalesce(currency, 'null')) FROM ("
                            + answer.get("sql").asString() + ")",
                    row -> row.getString(1));
        }
    }

    private List<String> equalToItsQuery(String... options) throws SQLException {
        JsonNode answer = warn(options);
        assertThat(found(answer)).as(String.join(" ", options)).containsExactlyInAnyOrderElementsOf(told(answer));
        return told(answer);
    }

    @Test
    void everyWarningIsARowOfItsQuery() throws SQLException {
        assertThat(equalToItsQuery())
                .as("by contract silence loses nobody, and who has none is no customer")
                .containsExactlyInAnyOrder(
                        "asks|cancellation_requested|2026-02-20|32|10000|USD",
                        "ends|contract_ending|2026-02-08|10|5000|EUR",
                        "pays no longer|past_due|2026-02-20|22|3000|USD",
                        "pays unseen|silent|2026-02-10|null|2000|USD");
    }

    @Test
    void whereSilenceLosesItIsWarnedOfUntilThen() throws SQLException {
        assertThat(equalToItsQuery("--definition", "wukong", "--lost-days", "15"))
                .contains("quiet|silent|2026-02-26|4|null|null", "weekly|silent|2026-02-26|4|null|null")
                .noneMatch(row -> row.startsWith("gone") || row.contains("unseen") || row.startsWith("stays"));
    }

    @Test
    void soItIsOfDaysAndCadencesAskedFor() throws SQLException {
        assertThat(equalToItsQuery("--lost-days", "40", "--warn-days", "28"))
                .anyMatch(row -> row.startsWith("gone|silent"));
        assertThat(equalToItsQuery("--cadence", "2", "--lost-days", "11"))
                .as("weekly may be silent for twice seven days, quiet for eleven")
                .anyMatch(row -> row.startsWith("weekly|silent"))
                .noneMatch(row -> row.startsWith("quiet"));
    }

    @Test
    void soItIsOfASegmentOnTheLastDay() throws SQLException {
        assertThat(equalToItsQuery("--segment", "currency = USD"))
                .extracting(row -> row.substring(0, row.indexOf('|')))
                .containsOnly("asks", "pays no longer", "pays unseen");
        assertThat(equalToItsQuery("--lost-days", "15", "--segment", "days_since_activity >= 12"))
                .as("asked of the last day, not of the first")
                .hasSize(2);
        assertThat(equalToItsQuery("--segment", "customer = nobody")).isEmpty();
    }

    @Test
    void thoseNotShownAreInTheQueryToo() throws SQLException {
        JsonNode answer = warn("--limit", "1");

        assertThat(answer.get("warnings")).hasSize(1);
        assertThat(found(answer)).hasSize(answer.get("count").asInt()).hasSizeGreaterThan(1);
    }

    @Test
    void whatIsAskedForIsShownOfEachOnTheLastDayAndNothingOtherwise() {
        JsonNode shown =
                warn("--lost-days", "15", "--show", "days_since_activity,mrr").get("warnings");
        assertThat(shown)
                .anySatisfy(each -> {
                    assertThat(each.get("customer").asString()).isEqualTo("quiet");
                    assertThat(each.get("shown").get("days_since_activity").asInt())
                            .isEqualTo(12);
                })
                .anySatisfy(each -> {
                    assertThat(each.get("customer").asString()).isEqualTo("asks");
                    assertThat(each.get("shown").get("days_since_activity").isNull())
                            .isTrue();
                    assertThat(each.get("shown").get("mrr").asInt()).isEqualTo(10000);
                });
        assertThat(warn().get("warnings")).noneMatch(each -> each.has("shown"));
        assertThat(shell.run("warn", "--format", "csv", "--show", "days_since_activity")
                        .out())
                .startsWith("customer,name,days_since_activity,warning,");
    }
}
