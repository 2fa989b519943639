package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In January one of four customers of the {@link GuardedCompany} left, in December nobody. */
final class ChangesFlowTest {
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static JsonNode changes(String query, Role role, Reach reach) {
        return JsonMapper.shared()
                .readTree(SERVER.client()
                        .send(
                                "GET",
                                "/api/v1/changes?period=2026-01" + query,
                                Optional.empty(),
                                SERVER.client().bearer(role, reach))
                        .body());
    }

    private static Map<String, Double> whole(JsonNode attribute) {
        return attribute
                .get("groups")
                .valueStream()
                .collect(Collectors.toMap(group -> group.get("group").asString(), group -> group.get("whole")
                        .asDouble()));
    }

    @Test
    void sayWhichGroupsMovedTheRateSinceTheMonthBefore() {
        JsonNode answer = changes("", Role.ANALYST, Reach.USUAL);
        assertThat(answer.get("before").get("from").asString()).isEqualTo("2025-12-01");
        assertThat(answer.get("valueBefore").asDouble()).isZero();
        assertThat(answer.get("value").asDouble()).isEqualTo(0.25);
        assertThat(answer.get("change").asDouble()).isEqualTo(0.25);
        assertThat(answer.get("attributes").valueStream().map(one -> one.get("by")
                        .asString()))
                .contains("country", "owner");
        answer.get("attributes").valueStream().forEach(attribute -> assertThat(whole(attribute).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .as(attribute.get("by").asString())
                .isEqualTo(0.25, org.assertj.core.data.Offset.offset(1e-12)));
    }

    @Test
    void putTheLargestFirstWithWhatItWas() {
        JsonNode owner =
                changes("&by=owner", Role.OWNER, Reach.USUAL).get("attributes").get(0);
        JsonNode first = owner.get("groups").get(0);
        assertThat(first.get("group").asString()).isEqualTo("Li");
        assertThat(first.get("rate").asDouble())
                .as("half of all, from 0 to 1/2")
                .isEqualTo(0.25);
        assertThat(first.get("mix").asDouble()).isZero();
        assertThat(first.get("before").get("denominator").asInt()).isEqualTo(2);
        assertThat(first.get("after").get("numerator").asInt()).isEqualTo(1);
    }

    @Test
    void areOfThoseTheCallerSees() {
        JsonNode answer = changes("&by=country", Role.AGENT, Reach.of(null, null, "Li"));
        assertThat(answer.get("change").asDouble()).as("one of Li's two").isEqualTo(0.5);
    }

    @Test
    void nameNobodyToWhomPersonsAreMasked() {
        assertThat(changes("", Role.VIEWER, Reach.USUAL).toString()).doesNotContain("Ann Adams", "Ann A.");
    }
}
