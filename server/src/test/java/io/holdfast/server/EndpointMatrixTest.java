package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint asked by everybody. An endpoint that has no line here fails {@link #isCompleteWithALineForEachEndpoint}:
 * decide who may ask it and write the line. A status of 400, 404, 409 or 422 stands for "let in": such a request names
 * something that is not there. One's own account is a person's: every token is refused there ({@link OwnAccountFlowTest}).
 */
final class EndpointMatrixTest {
    private static final List<Role> ROLES =
            List.of(Role.OWNER, Role.ANALYST, Role.MANAGER, Role.AGENT, Role.VIEWER, Role.INGEST);
    private static final UUID NOBODY = new UUID(7, 7);

    /** An endpoint, and what owner, analyst, manager, agent, viewer and ingest are answered. */
    private static final String GUARDED = """
        GET /api/v1/session            | 200 200 200 200 200 200
        DELETE /api/v1/session         | 204 204 204 204 204 204
        PUT /api/v1/session/password   | 403 403 403 403 403 403
        GET /api/v1/session/tokens     | 403 403 403 403 403 403
        POST /api/v1/session/tokens    | 403 403 403 403 403 403
        DELETE /api/v1/session/tokens/{id} | 403 403 403 403 403 403
        GET /api/v1/churn              | 200 200 200 200 200 403
        GET /api/v1/churn/series       | 200 200 200 200 200 403
        GET /api/v1/retention          | 200 200 200 200 200 403
        GET /api/v1/changes            | 200 200 200 200 200 403
        GET /api/v1/compare            | 200 200 200 200 200 403
        GET /api/v1/cohorts            | 200 200 200 200 200 403
        GET /api/v1/cohorts/sql        | 200 200 200 200 200 403
        GET /api/v1/lifecycle          | 200 200 200 200 200 403
        GET /api/v1/stickiness         | 200 200 200 200 200 403
        GET /api/v1/survival           | 200 200 200 200 200 403
        GET /api/v1/returns            | 200 200 200 200 200 403
        GET /api/v1/sweep              | 200 200 200 200 200 403
        GET /api/v1/movements          | 200 200 200 200 200 403
        GET /api/v1/movements/series   | 200 200 200 200 200 403
        GET /api/v1/economics          | 200 200 200 200 200 403
        GET /api/v1/metrics            | 200 200 200 200 200 403
        GET /api/v1/definitions        | 200 200 200 200 200 403
        GET /api/v1/definitions/{name}/versions | 404 404 404 404 404 403
        POST /api/v1/definitions       | 400 400 403 403 403 403
        GET /api/v1/segments           | 200 200 200 200 200 403
        GET /api/v1/segments/check     | 200 200 200 200 200 403
        GET /api/v1/segments/vocabulary | 200 200 200 200 200 403
        GET /api/v1/segments/{name}/versions | 404 404 404 404 404 403
        POST /api/v1/segments          | 400 400 403 403 403 403
        PUT /api/v1/segments/{name}    | 404 404 403 403 403 403
        DELETE /api/v1/segments/{name} | 404 404 403 403 403 403
        GET /api/v1/customers          | 200 200 200 200 200 403
        POST /api/v1/customers/export  | 200 200 200 403 403 403
        POST /api/v1/customers/bulk    | 400 400 400 400 403 403
        POST /api/v1/customers/bulk/facts | 400 400 400 400 403 403
        POST /api/v1/customers/bulk/{batch}/undo | 400 400 400 400 403 403
        GET /api/v1/warnings           | 200 200 200 200 200 403
        GET /api/v1/customers/{id}           | 404 404 404 404 404 403
        GET /api/v1/customers/{id}/timeline  | 404 404 404 404 404 403
        GET /api/v1/customers/{id}/contacts  | 404 404 404 404 404 403
        POST /api/v1/customers/{id}/facts    | 404 404 404 404 403 403
        POST /api/v1/customers/{id}/facts/{number}/undo | 400 400 400 400 403 403
        GET /api/v1/customers/{id}/facts  | 404 404 404 404 403 403
        POST /api/v1/customers/{id}/erase | 404 403 403 403 403 403
        POST /api/v1/customers/{id}/contacts/erase | 400 403 403 403 403 403
        POST /api/v1/backups           | 200 403 403 403 403 403
        GET /api/v1/backups/erased     | 200 403 403 403 403 403
        GET /api/v1/people             | 200 403 403 403 403 403
        POST /api/v1/people            | 201 403 403 403 403 403
        PUT /api/v1/people/{id}        | 404 403 403 403 403 403
        POST /api/v1/people/{id}/link  | 404 403 403 403 403 403
        GET /api/v1/audit              | 200 403 403 403 403 403
        GET /api/v1/audit/names        | 200 403 403 403 403 403
        GET /api/v1/audit/export       | 200 403 403 403 403 403
        GET /api/v1/settings           | 200 200 403 403 403 403
        PUT /api/v1/settings           | 200 200 403 403 403 403
        GET /api/v1/system             | 200 403 403 403 403 403
        GET /health                    | 200 403 403 403 403 403
        GET /health/**                 | 404 403 403 403 403 403
        GET /prometheus                | 200 403 403 403 403 403
        GET /api/v1/tokens             | 200 403 403 403 403 403
        POST /api/v1/tokens            | 201 403 403 403 403 403
        DELETE /api/v1/tokens/{id}     | 404 403 403 403 403 403
        POST /api/v1/uploads              | 400 400 403 403 403 403
        GET /api/v1/uploads/{id}/preview  | 404 404 403 403 403 403
        GET /api/v1/imports               | 200 200 403 403 403 403
        POST /api/v1/imports              | 404 404 403 403 403 403
        GET /api/v1/imports/{id}          | 404 404 403 403 403 403
        GET /api/v1/imports/{id}/events   | 404 404 403 403 403 403
        GET /api/v1/imports/{id}/quarantine | 404 404 403 403 403 403
        POST /api/v1/imports/{id}/cancel  | 404 404 403 403 403 403
        POST /api/v1/imports/{id}/undo    | 404 404 403 403 403 403
        GET /api/v1/imports/{id}/quarantine/rows | 404 404 403 403 403 403
        POST /api/v1/uploads/{id}/preview | 404 404 403 403 403 403
        POST /api/v1/rehearsals           | 404 404 403 403 403 403
        GET /api/v1/rehearsals/{id}       | 404 404 403 403 403 403
        POST /api/v1/rehearsals/{id}/cancel | 404 404 403 403 403 403
        GET /api/v1/findings              | 200 200 403 403 403 403
        GET /api/v1/sources               | 200 200 403 403 403 403
        GET /api/v1/inbox                 | 200 200 403 403 403 403
        GET /api/v1/freshness             | 200 200 200 200 200 403
        GET /api/v1/report                | 200 200 403 403 403 403
        GET /api/v1/schedules             | 200 200 200 403 403 403
        POST /api/v1/schedules            | 400 400 400 403 403 403
        PUT /api/v1/schedules/{id}        | 404 404 404 403 403 403
        DELETE /api/v1/schedules/{id}     | 404 404 404 403 403 403
        POST /api/v1/schedules/{id}/send  | 404 404 404 403 403 403
        GET /api/v1/schedules/{id}/sendings | 404 404 404 403 403 403
        GET /api/v1/jobs                  | 200 200 403 403 403 403
        POST /v1/track                    | 400 403 403 403 403 400
        POST /v1/identify                 | 400 403 403 403 403 400
        POST /v1/group                    | 400 403 403 403 403 400
        POST /v1/page                     | 400 403 403 403 403 400
        POST /v1/screen                   | 400 403 403 403 403 400
        POST /v1/alias                    | 400 403 403 403 403 400
        POST /v1/batch                    | 400 403 403 403 403 400
        """;

    /** What anybody may ask, and what he is answered. */
    private static final String OPEN = """
        POST /api/v1/setup       | 403
        POST /api/v1/session     | 401
        POST /api/v1/session/link | 403
        POST /api/v1/invitation  | 403
        GET /api/v1/sign-in      | 200
        GET /openapi.json        | 200
        GET /openapi.json.yaml   | 200
        ANY /error               | 404
        """;

    private static final Map<String, String> QUERIES =
            Map.of("GET /api/v1/compare", "?with=stripe", "GET /api/v1/cohorts/sql", "?cohort=2025-06-01&age=1");

    /** To nobody, so it is made by nobody. */
    private static final String SCHEDULE = """
        {"name":"n","recipients":["no address"],"rhythm":"daily","day":0,"at":"08:00","zone":"UTC","language":"en",
        "definition":"holdfast","segment":"","attached":"none","active":true}""";

    private static final Map<String, String> BODIES = bodies(
            "POST /api/v1/customers/bulk",
            "{\"attribute\":\"owner\"}",
            "POST /api/v1/customers/bulk/facts",
            "{\"kind\":\"note\",\"fields\":{}}",
            "POST /api/v1/customers/export",
            "{\"list\":{\"period\":\"2026-01\"}}",
            "POST /api/v1/people",
            "{\"email\":\"new@example.org\",\"name\":\"New\",\"role\":\"viewer\"}",
            "POST /api/v1/uploads/{id}/preview",
            "{\"upload\":\"" + NOBODY + "\"}",
            "POST /api/v1/rehearsals",
            "{\"upload\":\"" + NOBODY + "\"}",
            "PUT /api/v1/people/{id}",
            "{\"name\":\"New\",\"role\":\"viewer\",\"disabled\":false}",
            "POST /api/v1/customers/{id}/facts",
            "{\"kind\":\"note\",\"fields\":{\"text\":\"a note\"}}",
            "PUT /api/v1/settings",
            "{\"currency\":\"USD\",\"zone\":\"UTC\",\"fiscalYearStartMonth\":1,\"personal\":\"\"}",
            "POST /api/v1/segments",
            "{\"name\":\"none\",\"rule\":\"no such\"}",
            "PUT /api/v1/segments/{name}",
            "{\"rule\":\"country = DE\"}",
            "POST /api/v1/definitions",
            "{\"name\":\"none\",\"set\":[\"gap_days=x\"]}",
            "POST /api/v1/imports",
            "{\"upload\":\"" + NOBODY + "\",\"as\":\"activity\"}",
            "POST /api/v1/schedules",
            SCHEDULE,
            "PUT /api/v1/schedules/{id}",
            SCHEDULE,
            "PUT /api/v1/session/password",
            "{\"oldPassword\":\"none\",\"newPassword\":\"correct horse battery\"}",
            "POST /api/v1/session/tokens",
            "{\"name\":\"new\",\"role\":\"viewer\"}",
            "POST /api/v1/tokens",
            "{\"name\":\"new\",\"role\":\"viewer\"}",
            "POST /api/v1/setup",
            "{\"link\":\"none\",\"email\":\"a@b.org\",\"name\":\"A\",\"password\":\"correct horse battery\"}",
            "POST /api/v1/session",
            "{\"email\":\"nobody@example.org\",\"password\":\"wrong\"}",
            "POST /api/v1/session/link",
            "{\"link\":\"none\"}",
            "POST /api/v1/invitation",
            "{\"link\":\"none\",\"password\":\"correct horse battery\"}");

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static RunningServer.Client client() {
        return SERVER.client();
    }

    private static Map<String, String> bodies(String... endpointsAndBodies) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (int i = 0; i < endpointsAndBodies.length; i += 2) {
            bodies.put(endpointsAndBodies[i], endpointsAndBodies[i + 1]);
        }
        return Map.copyOf(bodies);
    }

    private static Map<String, List<Integer>> lines(String table) {
        Map<String, List<Integer>> lines = new LinkedHashMap<>();
        table.lines().map(line -> line.split("\\|")).forEach(parts -> {
            List<Integer> statuses = new ArrayList<>();
            for (String status : parts[1].strip().split(" ", -1)) {
                statuses.add(Integer.valueOf(status));
            }
            lines.put(parts[0].strip(), statuses);
        });
        return lines;
    }

    private static int status(String endpoint, Map<String, String> headers) {
        String[] parts = endpoint.split(" ", 2);
        String method = parts[0].replace("ANY", "GET");
        String path = parts[1].replaceAll("\\{[^}]*}|\\*\\*", NOBODY.toString()) + QUERIES.getOrDefault(endpoint, "");
        return client().send(method, path, Optional.ofNullable(BODIES.get(endpoint)), headers)
                .statusCode();
    }

    private static Set<String> mapped() {
        Set<String> endpoints = new TreeSet<>();
        SERVER.running()
                .parts()
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(info, endpoints)));
        return endpoints;
    }

    private static void add(RequestMappingInfo info, Set<String> endpoints) {
        Set<String> methods = new TreeSet<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        for (String path : info.getPatternValues().stream()
                .flatMap(EndpointMatrixTest::alternatives)
                .toList()) {
            (methods.isEmpty() ? Set.of("ANY") : methods).forEach(method -> endpoints.add(method + " " + path));
        }
    }

    /** A path that takes one of several words is so many endpoints. */
    private static Stream<String> alternatives(String path) {
        Matcher words = Pattern.compile("\\{\\w+:([\\w|]+)}").matcher(path);
        return words.find()
                ? Stream.of(words.group(1).split("\\|"))
                        .map(word -> path.substring(0, words.start()) + word + path.substring(words.end()))
                : Stream.of(path);
    }

    @Test
    void isCompleteWithALineForEachEndpoint() {
        Set<String> known = new TreeSet<>(lines(GUARDED).keySet());
        known.addAll(lines(OPEN).keySet());
        assertThat(known).isEqualTo(mapped());
    }

    @Test
    void letsInWhoMayAndNobodyElse() {
        Reach reach = Reach.of(null, "north", "Kim");
        lines(GUARDED).forEach((endpoint, statuses) -> {
            assertThat(status(endpoint, Map.of())).as(endpoint + " by nobody").isEqualTo(401);
            List<Integer> found = new ArrayList<>();
            for (Role role : ROLES) {
                found.add(status(endpoint, client().bearer(role, reach)));
            }
            assertThat(found).as(endpoint).isEqualTo(statuses);
        });
    }

    @Test
    void letsAMonitorSeeHowTheServerIsAndNothingElse() {
        Set<String> seen = new TreeSet<>();
        lines(GUARDED).keySet().forEach(endpoint -> {
            if (status(endpoint, client().bearer(Role.MONITOR, Reach.USUAL)) != 403) {
                seen.add(endpoint);
            }
        });
        assertThat(seen)
                .containsExactly(
                        "DELETE /api/v1/session",
                        "GET /api/v1/session",
                        "GET /api/v1/system",
                        "GET /health",
                        "GET /health/**",
                        "GET /prometheus");
    }

    /** Files and what was set aside of them hold everybody's rows. */
    @Test
    void keepsWhoSeesOnlySomeCustomersFromWhatSpeaksOfAll() {
        Map<String, String> all = client().bearer(Role.ANALYST, Reach.USUAL);
        Map<String, String> some = client().bearer(Role.ANALYST, Reach.of("mine", "north", "Kim"));
        Set<String> kept = new TreeSet<>();
        lines(GUARDED).keySet().forEach(endpoint -> {
            if (status(endpoint, all) != 403 && status(endpoint, some) == 403) {
                kept.add(endpoint.replaceAll("^\\w+ /api/v1/|[/?].*", "").replaceAll("/.*", ""));
            }
        });
        assertThat(kept)
                .containsExactly("findings", "imports", "inbox", "jobs", "rehearsals", "report", "sources", "uploads");
    }

    @Test
    void answersEverybodyAlikeWhereAnybodyMayAsk() {
        lines(OPEN)
                .forEach((endpoint, statuses) ->
                        assertThat(status(endpoint, Map.of())).as(endpoint).isEqualTo(statuses.get(0)));
    }

    @Test
    void refusesWhatIsNoEndpoint() {
        Map<String, String> owner = client().bearer(Role.OWNER, Reach.USUAL);
        assertThat(status("GET /api/v1/no-such-thing", Map.of())).isEqualTo(401);
        assertThat(status("GET /api/v1/no-such-thing", owner)).isEqualTo(404);
        assertThat(status("PATCH /api/v1/people", owner)).isEqualTo(405);
        assertThat(status("PATCH /api/v1/people", Map.of())).isEqualTo(401);
    }
}
