package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.Server;
import io.holdfast.server.ServerSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One company, asked on the command line and then over HTTP. */
class FiguresOverHttpTest {
    private static final String EU = "country = DE or country = FR";

    /** A request, and the command that asks the same. */
    private static final Map<String, List<String>> SAME = same();

    @TempDir
    static Path folder = Path.of("");

    private static final Map<String, JsonNode> ANSWERS = new LinkedHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Optional<Server> server = Optional.empty();
    private static String analyst = "";
    private static String ingest = "";

    private static Map<String, List<String>> same() {
        Map<String, List<String>> same = new LinkedHashMap<>();
        same.put("churn", List.of("churn"));
        same.put(
                "churn?period=2025-12&definition=stripe&set=gap_days%3D7&set=pause%3Dlost&segment=" + encoded(EU),
                List.of(
                        "churn",
                        "--period",
                        "2025-12",
                        "--definition",
                        "stripe",
                        "--set",
                        "gap_days=7",
                        "--set",
                        "pause=lost",
                        "--segment",
                        EU));
        same.put(
                "churn?metric=churn.daily_sum&period=2025-11",
                List.of("churn", "--metric", "churn.daily_sum", "--period", "2025-11"));
        same.put("churn?by=country&period=2025-Q4", List.of("churn", "--by", "country", "--period", "2025-Q4"));
        same.put("churn?asOf=2026-03-01", List.of("churn", "--as-of", "2026-03-01"));
        same.put("retention?metric=retention.renewal", List.of("retention", "--metric", "retention.renewal"));
        same.put("cohorts?count=5&of=users", List.of("cohorts", "--count", "5", "--of", "users"));
        same.put("movements?period=2025-10", List.of("movements", "--period", "2025-10"));
        same.put("compare?with=stripe", List.of("compare", "--with", "stripe"));
        same.put(
                "warnings?limit=7&warnDays=9&lostDays=30",
                List.of("warn", "--limit", "7", "--warn-days", "9", "--lost-days", "30"));
        same.put("lifecycle?unit=week&count=4", List.of("lifecycle", "--unit", "week", "--count", "4"));
        same.put("stickiness?count=3&of=activity", List.of("stickiness", "--count", "3", "--of", "activity"));
        same.put("survival?step=60&period=2025-09", List.of("survival", "--step", "60", "--period", "2025-09"));
        same.put("returns?days=9&first=true", List.of("returns", "--days", "9", "--first"));
        same.put("sweep?max=20", List.of("sweep", "--max", "20"));
        same.put("economics?by=country", List.of("economics", "--by", "country"));
        same.put("metrics", List.of("metrics"));
        same.put("definitions", List.of("definitions"));
        return same;
    }

    @BeforeAll
    static void serve() {
        Shell.Result demo = Shell.raw("demo", "--dir", folder.toString(), "--customers", "500", "--no-serve");
        assertThat(demo.code()).as(demo.err()).isZero();
        Path data = folder.resolve("data");
        SAME.forEach((request, command) -> ANSWERS.put(request, answer(data, command)));
        ANSWERS.put("customers", answer(data, List.of("customers", "--flow", "new")));
        server = Optional.of(Server.start(ServerSettings.local(data, 0), Shell.CLOCK));
        analyst = token(data, "analyst");
        ingest = token(data, "ingest");
    }

    @AfterAll
    static void stop() {
        server.ifPresent(Server::close);
        server = Optional.empty();
    }

    private static JsonNode answer(Path data, List<String> command) {
        List<String> words = new ArrayList<>(command);
        if (!command.contains("metrics")) {
            words.addAll(List.of("--data", data.toString()));
        }
        words.addAll(List.of("--format", "json"));
        Shell.Result result = Shell.raw(words.toArray(String[]::new));
        assertThat(result.code()).as(command + result.err()).isZero();
        return result.json();
    }

    private static JsonNode expected(String request) {
        return Optional.ofNullable(ANSWERS.get(request)).orElseThrow();
    }

    private static String token(Path data, String role) {
        return Shell.raw("token", "create", "--data", data.toString(), "--role", role)
                .out()
                .strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String request, String... headers) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(server.orElseThrow().address() + "/api/v1/" + request));
        if (headers.length > 0) {
            builder.headers(headers);
        }
        try {
            return HTTP.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static HttpResponse<String> ask(String request) {
        return get(request, "Authorization", "Bearer " + analyst);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void areTheObjectsTheCommandLinePrints() {
        for (String request : SAME.keySet()) {
            HttpResponse<String> response = ask(request);
            assertThat(response.statusCode()).as(request + response.body()).isEqualTo(200);
            assertThat(json(response).toString())
                    .as(request)
                    .isEqualTo(expected(request).toString());
        }
    }

    /** Facts reach beyond November, whose month is over: none follows it. */
    @Test
    void ofASeriesAreThoseOfEachPeriodAlone() {
        for (String asked : List.of("period=2025-11", "period=2025-11&definition=stripe&segment=" + encoded(EU))) {
            JsonNode rates = json(ask("churn/series?count=4&" + asked)).get("rates");
            assertThat(rates.values())
                    .extracting(rate -> rate.get("period").get("from").asString())
                    .containsExactly("2025-08-01", "2025-09-01", "2025-10-01", "2025-11-01");
            for (JsonNode rate : rates.values()) {
                String month = rate.get("period").get("from").asString().substring(0, 7);
                JsonNode alone = json(ask("churn?" + asked.replace("2025-11", month)));
                assertThat(rate.properties()).as(asked + " " + month).isSubsetOf(alone.properties());
                assertThat(rate.has("value")).isTrue();
            }
        }
    }

    @Test
    void ofASeriesOfRevenueAreThoseOfEachPeriodAlone() {
        for (String asked : List.of("period=2025-11", "period=2025-11&definition=stripe&segment=" + encoded(EU))) {
            JsonNode periods = json(ask("movements/series?count=3&" + asked)).get("periods");
            assertThat(periods.values())
                    .extracting(each -> each.get("period").get("from").asString())
                    .containsExactly("2025-09-01", "2025-10-01", "2025-11-01");
            for (JsonNode each : periods.values()) {
                String month = each.get("period").get("from").asString().substring(0, 7);
                JsonNode alone = json(ask("movements?" + asked.replace("2025-11", month)));
                assertThat(each.get("complete")).isEqualTo(alone.get("complete"));
                for (int i = 0; i < alone.get("currencies").size(); i++) {
                    JsonNode currency = each.get("currencies").get(i);
                    assertThat(currency.properties())
                            .as(asked + " " + month)
                            .hasSize(3)
                            .isSubsetOf(alone.get("currencies").get(i).properties());
                }
            }
        }
    }

    @Test
    void areNotWorkedOutAgainForWhoHasThem() {
        String tag = ask("churn?period=2025-12").headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");

        HttpResponse<String> again =
                get("churn?period=2025-12", "Authorization", "Bearer " + analyst, "If-None-Match", "\"x\", W/" + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().allValues("ETag")).containsExactly(tag);
        assertThat(again.headers().allValues("Cache-Control")).containsExactly("no-cache, private");

        for (String other :
                List.of("churn?period=2025-11", "churn?period=2025-12&by=country", "retention?period=2025-12")) {
            assertThat(get(other, "Authorization", "Bearer " + analyst, "If-None-Match", tag)
                            .statusCode())
                    .as(other)
                    .isEqualTo(200);
        }
    }

    @Test
    void areRefusedWithACodeWhereTheQuestionIsWrong() {
        Map<String, String> wrong = Map.of(
                "churn?period=2025-13",
                "INVALID_PERIOD",
                "churn?definition=nobodys",
                "UNKNOWN_DEFINITION",
                "churn?segment=" + encoded("country ="),
                "INVALID_SEGMENT",
                "churn?segment=" + encoded("contry = DE"),
                "UNKNOWN_ATTRIBUTE",
                "churn?metric=luck",
                "UNKNOWN_METRIC",
                "churn?definiton=stripe",
                "INVALID_ARGUMENT",
                "churn?asOf=yesterday",
                "INVALID_DATE",
                "cohorts?unit=fortnight",
                "INVALID_ARGUMENT",
                "returns?days=4000",
                "INVALID_ARGUMENT",
                "compare",
                "INVALID_ARGUMENT");
        wrong.forEach((request, code) -> {
            HttpResponse<String> response = ask(request);
            assertThat(response.statusCode()).as(request + response.body()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(json(response).get("code").asString()).as(request).isEqualTo(code);
        });
        assertThat(ask("churn?set=gap_days%3D30%2C31").body())
                .as("a comma stays in the value")
                .contains("30,31");
        assertThat(ask("churn?definiton=stripe").body()).contains("'definiton'").contains("definition");
    }

    @Test
    void areForThoseWhoMayReadThem() {
        for (String request : SAME.keySet()) {
            assertThat(get(request).statusCode()).as(request).isEqualTo(401);
            assertThat(get(request, "Authorization", "Bearer " + ingest).statusCode())
                    .as(request)
                    .isEqualTo(403);
        }
    }

    @Test
    void listCustomersPageByPage() {
        JsonNode whole = expected("customers");
        ObjectNode all = (ObjectNode) json(ask("customers?flow=new"));
        assertThat(all.remove("next").isNull()).isTrue();
        assertThat(all).isEqualTo(whole);
        assertThat(whole.get("count").asInt()).isGreaterThan(5);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = json(ask("customers?flow=new&limit=4" + cursor));
            assertThat(page.get("count")).isEqualTo(whole.get("count"));
            assertThat(page.get("customers").size()).isBetween(1, 4);
            page.get("customers").forEach(id -> seen.add(id.asString()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!cursor.isEmpty());
        List<String> wanted = new ArrayList<>();
        whole.get("customers").forEach(id -> wanted.add(id.asString()));
        assertThat(seen).isEqualTo(wanted);
        assertThat(ask("customers?cursor=bm9ib2R5").statusCode()).isEqualTo(400);
    }

    @Test
    void areTheSameForManyWhoAskAtOnce() {
        List<String> requests = List.copyOf(SAME.keySet());
        Set<String> wrong = new HashSet<>();
        IntStream.range(0, 4 * requests.size()).parallel().forEach(i -> {
            String request = requests.get(i % requests.size());
            if (!json(ask(request)).equals(expected(request))) {
                synchronized (wrong) {
                    wrong.add(request);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }
}
