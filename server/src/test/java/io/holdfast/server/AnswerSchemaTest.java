package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answers of the figures are what the contract says of them, to the last key. */
@ExtendWith(RunningServer.class)
final class AnswerSchemaTest {
    private static final String API = "/api/v1/";

    @RegisterExtension
    static final SampleServer SERVER = new SampleServer();

    private static Optional<Asking> asking = Optional.empty();

    /** Who asks, and the contract he asks by. */
    private record Asking(RunningServer.Client client, Contract contract, Map<Role, Map<String, String>> tokens) {
        static Asking of(RunningServer.Client client) {
            return new Asking(
                    client,
                    Contract.of(client),
                    Map.of(
                            Role.ANALYST,
                            client.bearer(Role.ANALYST, Reach.USUAL),
                            Role.VIEWER,
                            client.bearer(Role.VIEWER, Reach.USUAL),
                            Role.AGENT,
                            client.bearer(Role.AGENT, Reach.of(null, null, "nobody at all"))));
        }

        HttpResponse<String> get(String path, Role role) {
            return client.get(path, tokens.getOrDefault(role, Map.of()));
        }

        JsonNode json(String path, Role role) {
            HttpResponse<String> response = get(path, role);
            assertThat(response.statusCode())
                    .as(path + " as " + role + ": " + response.body())
                    .isEqualTo(200);
            return JsonMapper.shared().readTree(response.body());
        }

        void hold(String template, String asked, Role role) {
            assertThat(contract.faults(template, json(asked, role)))
                    .as(asked + " as " + role)
                    .isEmpty();
        }

        /** The rest of an entry is read off its type. */
        void holdFields(String asked) {
            JsonNode row = contract.schemas().get("EntryFields");
            for (JsonNode entry : json(asked, Role.ANALYST).get("entries")) {
                assertThat(contract.faultsBy(row, entry.get("fields")))
                        .as(asked)
                        .isEmpty();
            }
        }

        /** Of nobody some figures are refused. */
        void holdIfAnswered(String template, String asked, Role role) {
            int status = get(asked, role).statusCode();
            assertThat(status).as(asked + " as " + role).isIn(200, 422);
            if (status == 200) {
                hold(template, asked, role);
            }
        }
    }

    private static Asking asking() {
        return asking.orElseThrow();
    }

    @BeforeAll
    static void meet() {
        asking = Optional.of(Asking.of(SERVER.client()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "churn",
                "churn?period=2025-12",
                "churn?period=2026-01",
                "churn?period=2025-12&asOf=2026-01-10",
                "churn?period=2025-12&metric=churn.daily_sum",
                "churn?period=2025-12&metric=churn.lost_per_acquired",
                "churn?period=2025-12&set=cadence=3.5&set=basis=activity",
                "churn?period=2025-12&segment=country+%3D+DE",
                "churn?period=2025-12&segment=country+%3D+Nowhere",
                "churn?period=2010-01",
                "churn?period=2025-12&by=country",
                "churn?period=2025-12&by=tenure:30,90,365",
                "churn?period=2025-Q4&by=plan&metric=retention.cohort",
                "churn?period=2010-01&by=plan",
                "churn/series?period=2025-12",
                "churn/series?unit=week&count=3",
                "churn/series?period=2010-01&segment=country+%3D+DE",
                "retention?period=2025-12",
                "retention?period=2025-12&metric=retention.renewal",
                "retention?period=2025&metric=retention.renewal_revenue",
                "retention?period=2010-01&metric=retention.renewal_revenue",
                "retention?period=2025-12&metric=retention.end_over_start",
                "changes?period=2025-12",
                "changes?period=2025-12&by=country&by=tenure:30,90&metric=retention.cohort",
                "compare?period=2025-12&with=stripe",
                "compare?period=2025-Q4&definition=recurly&with=profitwell&withSet=gap_days=30",
                "cohorts",
                "cohorts?unit=quarter&count=5&kind=unbounded&of=buyers",
                "cohorts?kind=bounded&of=users&segment=country+%3D+DE",
                "cohorts?segment=country+%3D+Nowhere",
                "cohorts/sql?cohort=2025-10-01&age=1",
                "cohorts/sql?cohort=2025-10-01&age=1&of=users&kind=bounded&segment=country+%3D+DE",
                "lifecycle",
                "lifecycle?unit=week&count=2&of=activity&period=2025-12",
                "stickiness",
                "stickiness?unit=week&count=2&period=2025-12&segment=country+%3D+Nowhere",
                "survival",
                "survival?step=7&period=2025-Q1",
                "survival?segment=country+%3D+Nowhere",
                "returns",
                "returns?days=5&first=true&of=activity&period=2025-12",
                "returns?days=400&period=2025-12",
                "sweep?max=20",
                "sweep?max=3&period=2025-12&segment=country+%3D+Nowhere",
                "movements?period=2025-12",
                "movements?period=2023-06",
                "movements?period=2025-12&set=currency=floating&segment=country+%3D+DE",
                "movements?period=2010-01",
                "movements/series?period=2025-12",
                "movements/series?unit=quarter&count=2&segment=country+%3D+Nowhere",
                "economics?period=2025-12",
                "economics?period=2025-12&by=plan",
                "economics?period=2025-12&segment=country+%3D+Nowhere",
                "metrics",
                "definitions",
                "customers?period=2025-12",
                "customers?period=2025-12&flow=S&limit=3&sort=-mrr",
                "customers?period=2025-12&flow=T&show=customer_state,acquired,country,plan,mrr,orders_90",
                "customers?period=2010-01&flow=L_S",
                "warnings",
                "warnings?limit=10000&lostDays=20&warnDays=5",
                "warnings?limit=0&asOf=2026-01-10",
                "warnings?show=country,mrr,days_since_activity",
                "segments/vocabulary",
                "segments/vocabulary?limit=0",
                "segments/check",
                "segments/check?rule=contry+%3D+DE",
                "segments/check?rule=country+%3D+DF&definition=stripe",
                "segments/check?rule=country+%3D",
                "segments/check?rule=not+(plan+known+or+tenure+%3E+3)+and+country+not+in+(DE,+FR)+and+mrr+unknown",
            })
    void holdsOf(String asked) {
        String template = API + asked.replaceFirst("\\?.*", "");
        asking().hold(template, API + asked, Role.ANALYST);
        asking().hold(template, API + asked, Role.VIEWER);
        asking().holdIfAnswered(template, API + asked, Role.AGENT);
    }

    @Test
    void holdsUnderEveryDefinition() {
        List<String> names = new ArrayList<>();
        asking().json(API + "definitions", Role.ANALYST)
                .get("definitions")
                .forEach(each -> names.add(each.get("name").asString()));
        assertThat(names).hasSizeGreaterThan(10);
        for (String name : names) {
            for (String figure : List.of("churn", "churn/series", "customers", "warnings", "movements")) {
                asking().hold(API + figure, API + figure + "?period=2025-12&definition=" + name, Role.ANALYST);
            }
        }
    }

    @Test
    void holdsOfEachCustomer() {
        JsonNode customers = asking().json(API + "customers?period=2025-12&flow=T&sort=-tenure&limit=50", Role.ANALYST)
                .get("customers");
        assertThat(customers).hasSize(50);
        for (JsonNode each : customers) {
            String one = API + "customers/" + each.asString();
            asking().hold(API + "customers/{id}", one, Role.ANALYST);
            asking().hold(API + "customers/{id}", one + "?definition=stripe&asOf=2026-01-10", Role.VIEWER);
            asking().hold(API + "customers/{id}/facts", one + "/facts", Role.ANALYST);
            asking().holdFields(one + "/timeline?limit=50");
        }
        asking().hold(
                        API + "customers/{id}/facts",
                        API + "customers/" + customers.get(0).asString() + "/facts",
                        Role.ANALYST);
    }

    @Test
    void holdsOfWhatIsSaved() {
        Map<String, String> analyst = asking().tokens().getOrDefault(Role.ANALYST, Map.of());
        String saved = asking().client()
                .post(API + "definitions", "{\"name\":\"ours\",\"set\":[\"gap_days=30\"]}", analyst)
                .body();
        JsonNode definition = asking().contract().schemas().get("Definition");
        assertThat(asking().contract().faultsBy(definition, JsonMapper.shared().readTree(saved)))
                .isEmpty();
        asking().hold(API + "definitions/{name}/versions", API + "definitions/ours/versions", Role.VIEWER);
        asking().hold(API + "definitions", API + "definitions", Role.VIEWER);
        asking().client().post(API + "segments", "{\"name\":\"german\",\"rule\":\"country = DE\"}", analyst);
        asking().hold(API + "segments/check", API + "segments/check?rule=@german+and+not+@german", Role.ANALYST);
    }

    /** Where nothing is known yet, a figure is answered or refused, but never differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "churn?period=2025-12",
                "churn?period=2025-12&by=plan",
                "churn/series?period=2025-12",
                "retention?period=2025-12",
                "retention?period=2025-12&metric=retention.renewal",
                "changes?period=2025-12",
                "compare?period=2025-12&with=stripe",
                "cohorts",
                "survival",
                "movements?period=2025-12",
                "movements/series?period=2025-12",
                "economics?period=2025-12",
                "metrics",
                "definitions",
                "customers?period=2025-12",
                "warnings",
                "lifecycle",
                "segments/vocabulary",
                "segments/check?rule=country+%3D+DE"
            })
    void holdsOfAnEmptyStore(String asked, RunningServer.Client client) {
        Asking empty = Asking.of(client);
        empty.holdIfAnswered(API + asked.replaceFirst("\\?.*", ""), API + asked, Role.ANALYST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "churn",
                "retention",
                "movements",
                "economics",
                "customers",
                "segments/check",
                "compare?with=recurly"
            })
    void tellsAKeyThatIsMissingAndOneTooMany(String asked) {
        String path = API + asked.replaceFirst("\\?.*", "");
        ObjectNode answer = (ObjectNode) asking().json(API + asked, Role.ANALYST);
        for (String key : List.copyOf(answer.propertyNames())) {
            if (!key.equals("converted")) {
                ObjectNode less = answer.deepCopy();
                less.remove(key);
                assertThat(asking().contract().faults(path, less))
                        .as("without " + key)
                        .isNotEmpty();
            }
        }
        answer.put("more", 1);
        assertThat(asking().contract().faults(path, answer)).isNotEmpty();
    }
}
