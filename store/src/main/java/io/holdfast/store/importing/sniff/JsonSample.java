package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The first objects of JSON lines or of a JSON array as text, under a row of names. Objects inside objects give names
 * with dots, such as {@code cancellation_details.feedback}; lists stay text.
 */
final class JsonSample {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int ROWS = 2000;
    private static final int DEEPEST = 4;

    private JsonSample() {}

    static List<List<String>> rows(Path path, String text, boolean complete) {
        List<JsonNode> nodes = text.startsWith("[") ? elements(path, text, complete) : lines(text, complete);
        List<Map<String, String>> objects = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode node : nodes) {
            Map<String, String> values = new LinkedHashMap<>();
            flatten("", node, values, 0);
            names.addAll(values.keySet());
            objects.add(values);
        }
        if (names.isEmpty()) {
            throw new Problem(FileParticular.JSON_WITHOUT_OBJECTS, path.getFileName());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.copyOf(names));
        objects.forEach(values -> rows.add(
                names.stream().map(name -> values.getOrDefault(name, "")).toList()));
        return rows;
    }

    private static List<JsonNode> lines(String text, boolean complete) {
        List<JsonNode> nodes = new ArrayList<>();
        List<String> lines = text.lines().limit(ROWS).toList();
        int last = complete || lines.size() == ROWS ? lines.size() : lines.size() - 1;
        for (String line : lines.subList(0, last)) {
            object(line).ifPresent(nodes::add);
        }
        return nodes;
    }

    /** A line that is no object will be set aside when the file is read. */
    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /** Reads elements until the sample ends; a file that ends inside an element is truncated. */
    private static List<JsonNode> elements(Path path, String text, boolean complete) {
        List<JsonNode> nodes = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (nodes.size() < ROWS && parser.nextToken() == JsonToken.START_OBJECT) {
                nodes.add(JSON.readTree(parser));
            }
        } catch (JacksonException broken) {
            if (complete) {
                throw new Problem(broken, FileParticular.JSON_BROKEN, path.getFileName());
            }
        }
        return nodes;
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> values, int depth) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject() && depth < DEEPEST) {
                flatten(name + ".", value, values, depth + 1);
            } else {
                values.put(name, text(value));
            }
        }
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
