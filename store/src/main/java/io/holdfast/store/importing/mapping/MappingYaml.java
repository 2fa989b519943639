package io.holdfast.store.importing.mapping;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A mapping as a file for people. A field read as it is stands as {@code customer_id: Customer}; anything more as
 * {@code amount: {column: Price, times: Quantity, format: "1.234,56"}}.
 */
public final class MappingYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Set<String> TOP =
            Set.of("source", "kind", "shape", "snapshot", "zone", "fields", "attributes", "unused");
    private static final Set<String> FIELD = Set.of("column", "times", "constant", "format", "zone", "unit");

    private MappingYaml() {}

    /** The text of the file. */
    public static String write(Mapping mapping) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("source", mapping.source());
        tree.put("kind", mapping.kind().table());
        tree.put("shape", mapping.shape().text());
        mapping.snapshot().ifPresent(day -> tree.put("snapshot", day.toString()));
        tree.put("zone", mapping.zone());
        Map<String, Object> fields = new LinkedHashMap<>();
        mapping.fields().forEach((name, field) -> fields.put(name, tree(field)));
        tree.put("fields", fields);
        tree.put("attributes", mapping.attributes());
        tree.put("unused", mapping.unused());
        return YAML.writeValueAsString(tree);
    }

    private static Object tree(FieldMapping field) {
        Map<String, Object> parts = new LinkedHashMap<>();
        field.column().ifPresent(value -> parts.put("column", value));
        field.times().ifPresent(value -> parts.put("times", value));
        field.constant().ifPresent(value -> parts.put("constant", value));
        field.format().ifPresent(value -> parts.put("format", value));
        field.zone().ifPresent(value -> parts.put("zone", value));
        field.unit().ifPresent(value -> parts.put("unit", value));
        Object column = parts.get("column");
        return parts.size() == 1 && column != null ? column : parts;
    }

    /** Reads the text, or says which line or word is wrong. */
    public static Mapping read(String text, String name) {
        return read(text, name, name);
    }

    /**
     * The same.
     *
     * @param name of the text, for what is wrong with it
     * @param source where the text names none
     */
    public static Mapping read(String text, String name, String source) {
        JsonNode root;
        try {
            root = YAML.readTree(text);
        } catch (JacksonException broken) {
            String why = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new Problem(broken, FileParticular.MAPPING_BROKEN, name, why);
        }
        if (root == null || !root.isObject()) {
            throw new Problem(FileParticular.MAPPING_EMPTY, name);
        }
        for (String key : root.propertyNames()) {
            if (!TOP.contains(key)) {
                throw new Problem(FileParticular.MAPPING_PART_UNKNOWN, name, key, sorted(TOP));
            }
        }
        String kind = text(root, "kind").orElseThrow(() -> new Problem(FileParticular.MAPPING_KIND_MISSING, name));
        return new Mapping(
                text(root, "source").orElse(source),
                FactKind.find(kind)
                        .orElseThrow(() -> new Problem(FileParticular.MAPPING_KIND_UNKNOWN, name, kind, kinds())),
                shape(name, text(root, "shape").orElse(Shape.ROWS.text())),
                text(root, "snapshot").map(day -> day(name, day)),
                text(root, "zone").orElse("UTC"),
                fields(name, root.path("fields")),
                texts(root.path("attributes")),
                list(root.path("unused")));
    }

    private static Shape shape(String name, String text) {
        for (Shape shape : Shape.values()) {
            if (shape.text().equals(text)) {
                return shape;
            }
        }
        throw new Problem(
                FileParticular.MAPPING_SHAPE_UNKNOWN,
                name,
                text,
                Arrays.stream(Shape.values()).map(Shape::text).collect(Collectors.joining(", ")));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException broken) {
            throw new Problem(broken, FileParticular.MAPPING_DAY_UNREADABLE, name, text);
        }
    }

    private static Map<String, FieldMapping> fields(String name, JsonNode node) {
        Map<String, FieldMapping> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                for (String key : value.propertyNames()) {
                    if (!FIELD.contains(key)) {
                        throw new Problem(
                                FileParticular.MAPPING_FIELD_PART_UNKNOWN, name, entry.getKey(), key, sorted(FIELD));
                    }
                }
                fields.put(entry.getKey(), field(value));
            } else {
                fields.put(entry.getKey(), FieldMapping.of(value.asString()));
            }
        }
        return fields;
    }

    private static FieldMapping field(JsonNode node) {
        return new FieldMapping(
                text(node, "column"),
                text(node, "times"),
                text(node, "constant"),
                text(node, "format"),
                text(node, "zone"),
                text(node, "unit"));
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static List<String> list(JsonNode node) {
        List<String> list = new ArrayList<>();
        node.forEach(value -> list.add(value.asString()));
        return list;
    }

    private static String sorted(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String kinds() {
        return Arrays.stream(FactKind.values()).map(FactKind::table).collect(Collectors.joining(", "));
    }
}
