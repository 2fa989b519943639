package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The shapes of retention, by hand: a was there on 5 and 6 January and on 10 February, b on 20 January, c on 3 and 4
 * February; the facts end on 10 February. Silence of more than 15 days is leaving. Every query is run on the store.
 */
class ShapeCommandsTest {
    @TempDir
    Path folder;

    private String data = "";

    @BeforeEach
    void load() throws IOException {
        data = folder.resolve("data").toString();
        Path file = Files.writeString(folder.resolve("activity.csv"), """
                user_id,event,timestamp
                a,login,2026-01-05
                a,login,2026-01-06
                a,login,2026-02-10
                b,login,2026-01-20
                c,login,2026-02-03
                c,login,2026-02-04
                """);
        CommandRun.of("import", "--data", data, "--as", "activities", file.toString());
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--data", data));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--format", "json"));
        CommandRun run = run(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run.json();
    }

    /** The first row of the query of a figure, run on the store. */
    private List<Long> check(JsonNode figure) throws SQLException {
        try (FactStore store = FactStore.open(Path.of(data), CommandRun.CLOCK);
                Connection connection = store.connect()) {
            return Sql.first(connection, figure.get("sql").asString(), row -> {
                        List<Long> numbers = new ArrayList<>();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            numbers.add(row.getLong(i));
                        }
                        return numbers;
                    })
                    .orElseThrow();
        }
    }

    @Test
    void lifecycleTellsWhoIsNewBackAndQuietAndDrawsTheRunningMonthApart() throws SQLException {
        JsonNode months = json("lifecycle", "--count", "1").get("periods");

        assertThat(months.get(0).get("new").asLong()).isEqualTo(2);
        assertThat(months.get(0).get("complete").asBoolean()).isTrue();
        JsonNode february = months.get(1);
        assertThat(february.get("complete").asBoolean()).isFalse();
        assertThat(check(february)).containsExactly(1L, 1L, 0L, 1L);
        assertThat(List.of(february.get("new"), february.get("returning"), february.get("dormant")))
                .allMatch(count -> count.asLong() == 1);
        assertThat(run("lifecycle", "--count", "1").out()).contains("not complete yet");
    }

    /** On 10 February a is 36 days old, b 21 and c 7. */
    @Test
    void lifecycleOfASegmentCountsItsCustomersOnlyAndSoDoesItsQuery() throws SQLException {
        JsonNode months =
                json("lifecycle", "--count", "1", "--segment", "tenure >= 30").get("periods");

        assertThat(months.get(0).get("new").asLong()).as("a alone").isEqualTo(1);
        assertThat(check(months.get(0))).containsExactly(1L, 0L, 0L, 0L);
        assertThat(check(months.get(1))).containsExactly(0L, 1L, 0L, 0L);
    }

    @Test
    void theQueriesOfStickinessReturnsAndSweepAreThoseOfTheirSegment() throws SQLException {
        String[] january = {"--period", "2026-01", "--segment", "tenure >= 20"};
        JsonNode sticky = json("stickiness", "--count", "1", january[0], january[1], january[2], january[3])
                .get("periods")
                .get(0);
        JsonNode later = json("returns", "--days", "1", january[0], january[1], january[2], january[3])
                .get("days")
                .get(0);
        JsonNode threshold = json("sweep", "--max", "16", "--period", "2026-02", "--segment", "not tenure >= 30")
                .get("thresholds")
                .get(15);

        assertThat(check(sticky)).as("by 31 January a is 26 days old and b 11").containsExactly(2L, 31L, 1L);
        assertThat(sticky.get("numerator").asLong()).isEqualTo(2);
        assertThat(check(later)).startsWith(1L, 2L, 1L);
        assertThat(later.get("denominator").asLong()).isEqualTo(2);
        assertThat(threshold.get("denominator").asLong()).as("b alone").isEqualTo(1);
        assertThat(check(threshold)).containsExactly(1L, 1L);
        assertThat(check(threshold.get("falseAlarms"))).startsWith(1L, 0L);
    }

    /** x and y came in November, x in December too, y in January. */
    private void haveComeInNovember() throws IOException {
        Path file = Files.writeString(folder.resolve("earlier.csv"), """
                user_id,event,timestamp
                x,login,2025-11-05
                y,login,2025-11-20
                x,login,2025-12-10
                y,login,2026-01-15
                """);
        run("import", "--as", "activities", file.toString());
    }

    @Test
    void cohortsAreCountedByTheCalendarWithALookAheadOrByEachUsersOwnDays() throws IOException {
        haveComeInNovember();
        String[] users = {"cohorts", "--of", "users", "--count", "3", "--kind"};
        JsonNode classic = november(users, "classic");
        JsonNode unbounded = november(users, "unbounded");
        JsonNode bounded = november(users, "bounded");

        assertThat(classic.get("kept").toString())
                .as("x in December, y in January")
                .isEqualTo("[2,1,1]");
        assertThat(classic.get("eligible").toString()).isEqualTo("[2,2,2]");
        assertThat(unbounded.get("kept").toString()).isEqualTo("[2,2,1]");
        assertThat(bounded.get("kept").toString())
                .as("both came in their second thirty days, x not in his third; the third of y are not over")
                .isEqualTo("[2,2,0]");
        assertThat(bounded.get("eligible").toString()).isEqualTo("[2,2,1]");
    }

    private JsonNode november(String[] command, String kind) {
        List<String> all = new ArrayList<>(Arrays.asList(command));
        all.add(kind);
        return json(all.toArray(String[]::new)).get("cohorts").get(0);
    }

    @Test
    void cohortsOfASegmentHoldThoseInItOnTheDayTheyJoined() throws IOException {
        haveComeInNovember();
        String[] users = {"cohorts", "--of", "users", "--count", "3", "--segment"};

        assertThat(november(users, "tenure = 0").get("size").asString()).isEqualTo("2");
        assertThat(november(users, "tenure >= 1").get("size").asString()).isEqualTo("0");
    }

    @Test
    void revenueIsAddedUpByTheCalendarOnly() {
        CommandRun refused = run("cohorts", "--of", "revenue", "--kind", "bounded");

        assertThat(refused.exitCode()).isNotZero();
        assertThat(refused.err()).contains("Ask for classic cohorts");
    }

    @Test
    void stickinessDividesActiveDaysByPossibleOnes() throws SQLException {
        JsonNode january = json("stickiness", "--count", "1", "--period", "2026-01")
                .get("periods")
                .get(0);

        assertThat(january.get("numerator").asLong())
                .as("two days of a, one of b")
                .isEqualTo(3);
        assertThat(january.get("denominator").asLong()).isEqualTo(2 * 31);
        assertThat(january.get("customersByDays").get(1).asLong())
                .as("a, on two days")
                .isEqualTo(1);
        assertThat(check(january)).containsExactly(3L, 62L, 2L);
    }

    @Test
    void survivalCountsThoseStillThereForAsLongAsTheyWereSeen() throws SQLException {
        JsonNode answer = json("survival", "--step", "16");

        assertThat(answer.get("lifetimes").asLong()).isEqualTo(3);
        assertThat(answer.get("ended").asLong())
                .as("a after 17 days, b after 16")
                .isEqualTo(2);
        assertThat(answer.get("medianDays").asDouble()).isEqualTo(16.5);
        assertThat(answer.get("curve").get(1).get("value").asDouble()).isEqualTo(0.5);
        assertThat(check(answer)).as("c is censored after 8 days").startsWith(8L, 3L, 0L, 1L);
    }

    /**
     * By 8 January only a is there. Counted from his last active day he had left by then, though it took until February
     * to know. Of a tenure of 1 on his first day is nobody.
     */
    @Test
    void survivalOfAnEarlierDayAndOfASegmentCarriesItsQuery() throws SQLException {
        String[] earlier = {"survival", "--period", "2026-01-01..2026-01-08", "--segment", "tenure >= 0"};
        JsonNode there = json(earlier);
        JsonNode gone = json(Stream.concat(Stream.of(earlier), Stream.of("--set", "lost_on=last_active_day"))
                .toArray(String[]::new));

        assertThat(there.get("until").asString()).isEqualTo("2026-01-08");
        assertThat(there.get("ended").asLong()).isZero();
        assertThat(check(there)).startsWith(4L, 1L, 0L, 1L);
        assertThat(gone.get("ended").asLong()).isEqualTo(1);
        assertThat(check(gone)).startsWith(2L, 1L, 1L, 0L);
        assertThat(json("survival", "--segment", "tenure >= 1").get("lifetimes").asLong())
                .isZero();
    }

    @Test
    void returnsCountsThoseThereAgainAndLeavesOutStartsTooYoung() throws SQLException {
        JsonNode days = json("returns", "--period", "2026-01", "--days", "22").get("days");

        assertThat(days.get(0).get("numerator").asLong()).as("a on the 6th").isEqualTo(1);
        assertThat(days.get(0).get("denominator").asLong()).isEqualTo(3);
        assertThat(check(days.get(0))).startsWith(1L, 3L, 1L);
        assertThat(days.get(21).get("mature").asBoolean())
                .as("b's day 22 is after the facts")
                .isFalse();
        assertThat(days.get(21).get("denominator").asLong()).isEqualTo(2);
    }

    @Test
    void sweepTellsChurnForEveryThreshold() throws SQLException {
        JsonNode fifteen = json("sweep", "--period", "2026-02", "--max", "15")
                .get("thresholds")
                .get(14);

        assertThat(fifteen.get("numerator").asLong()).as("b on 5 February").isEqualTo(1);
        assertThat(fifteen.get("denominator").asLong())
                .as("b at the end of January")
                .isEqualTo(1);
        assertThat(check(fifteen)).startsWith(1L).contains(1L);
        JsonNode alarms = fifteen.get("falseAlarms");
        assertThat(alarms.get("numerator").asLong()).as("a came back").isEqualTo(1);
        assertThat(alarms.get("denominator").asLong()).isEqualTo(2);
        assertThat(check(alarms)).startsWith(2L, 1L);
    }

    @Test
    void saysWhatToDoWithoutSuchDays() {
        CommandRun run = run("lifecycle", "--of", "purchases");

        assertThat(run.exitCode()).isEqualTo(ExitCode.PROBLEM);
        assertThat(run.err()).contains("There is no day with a purchase").contains("of activity");
        assertThat(run("sweep", "--period", "2025-12").err()).contains("Ask for a later --period");
        assertThat(run("survival", "--step", "0").err()).contains("--step 30");
    }

    /** A cohort counts the days of its month, not those from the last day of the month before. */
    @Test
    void cohortsBeginOnTheFirstDayOfTheirPeriod() throws IOException {
        Path file = Files.writeString(
                folder.resolve("more.csv"), "user_id,event,timestamp\nd,login,2025-12-31\ne,login,2026-01-31\n");
        CommandRun.of("import", "--data", data, "--as", "activities", file.toString());
        JsonNode cohorts = json("cohorts", "--of", "users", "--count", "2").get("cohorts");

        assertThat(cohorts.get(0).get("size").asString()).as("December: d").isEqualTo("1");
        assertThat(cohorts.get(1).get("size").asString())
                .as("January: a, b and e")
                .isEqualTo("3");
    }
}
