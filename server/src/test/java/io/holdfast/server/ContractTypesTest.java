package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** No answer in the contract is an object of which nothing is said: types of clients are made from it. */
@ExtendWith(RunningServer.class)
final class ContractTypesTest {
    private static boolean saysNothing(JsonNode schema) {
        boolean named = schema.has("properties") || schema.has("oneOf") || schema.has("enum");
        JsonNode others = schema.path("additionalProperties");
        boolean ofOthers = others.isObject() && !others.isEmpty();
        boolean plain = schema.has("type") && !schema.get("type").asString("").equals("object");
        return !named && !ofOthers && !plain;
    }

    /** The schemas that say nothing, within one and all it names. */
    private static void collect(JsonNode schema, Contract contract, Set<String> seen, List<JsonNode> found) {
        JsonNode name = schema.path("$ref");
        if (!name.isMissingNode()) {
            if (seen.add(name.asString())) {
                collect(contract.resolved(schema), contract, seen, found);
            }
            return;
        }
        if (saysNothing(schema)) {
            found.add(schema);
        }
        schema.path("properties").forEach(each -> collect(each, contract, seen, found));
        schema.path("oneOf").forEach(each -> collect(each, contract, seen, found));
        for (String inner : List.of("items", "additionalProperties")) {
            if (schema.path(inner).isObject()) {
                collect(schema.get(inner), contract, seen, found);
            }
        }
    }

    @Test
    void sayWhatEveryAnswerIs(RunningServer.Client client) {
        Contract contract = Contract.of(client);
        Set<String> untyped = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : contract.paths().properties()) {
            for (Map.Entry<String, JsonNode> asked : path.getValue().properties()) {
                for (Map.Entry<String, JsonNode> answer :
                        asked.getValue().path("responses").properties()) {
                    answer.getValue().path("content").forEach(media -> {
                        List<JsonNode> found = new ArrayList<>();
                        collect(media.get("schema"), contract, new HashSet<>(), found);
                        found.forEach(each ->
                                untyped.add(asked.getKey() + " " + path.getKey() + " " + answer.getKey() + " " + each));
                    });
                }
            }
        }
        assertThat(untyped).isEmpty();
    }

    @Test
    void nameNoSchemaThatNothingNeeds(RunningServer.Client client) {
        Contract contract = Contract.of(client);
        Set<String> named = new TreeSet<>();
        names(contract.paths(), named);
        names(contract.schemas(), named);
        assertThat(new TreeSet<>(contract.schemas().propertyNames())).isEqualTo(named);
    }

    private static void names(JsonNode node, Set<String> found) {
        JsonNode name = node.path("$ref");
        if (name.isString()) {
            found.add(name.asString().substring("#/components/schemas/".length()));
        }
        node.forEach(each -> names(each, found));
    }
}
