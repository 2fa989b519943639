package io.holdfast.server;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract as a server serves it, by which answers are held to their schemas. */
final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract of(RunningServer.Client client) {
        return new Contract(JSON.readTree(client.get("/openapi.json", Map.of()).body()));
    }

    JsonNode paths() {
        return document.get("paths");
    }

    JsonNode schemas() {
        return document.get("components").get("schemas");
    }

    /** What is wrong with an answer, by the schema of the path it was asked by. */
    List<String> faults(String path, JsonNode answer) {
        JsonNode named = paths().get(path)
                .get("get")
                .get("responses")
                .get("200")
                .get("content")
                .get("application/json")
                .get("schema");
        return faultsBy(named, answer);
    }

    /** The same by a schema, which may name others. */
    List<String> faultsBy(JsonNode schema, JsonNode answer) {
        ObjectNode whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", document.get("components"));
        Schema ready = registry.getSchema(whole);
        return ready.validate(answer).stream().map(Error::toString).toList();
    }

    /** The schema itself where another is only named. */
    JsonNode resolved(JsonNode schema) {
        JsonNode name = schema.path("$ref");
        return name.isMissingNode()
                ? schema
                : resolved(schemas().get(name.asString().substring("#/components/schemas/".length())));
    }
}
