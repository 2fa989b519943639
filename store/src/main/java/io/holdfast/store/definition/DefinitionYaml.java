package io.holdfast.store.definition;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Setting;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.problem.Particular;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A definition as a file for people:
 *
 * <pre>
 *   name: strict
 *   version: 2
 *   based_on: holdfast
 *   metric: churn.cohort
 *   note: As agreed with finance.
 *   switches:
 *     gap_days: 30
 * </pre>
 *
 * The program writes every switch; a switch that a person leaves out is as in the definition it is based on.
 */
final class DefinitionYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final List<String> PARTS =
            List.of("name", "version", "based_on", "metric", "note", "by", "at", "switches");

    private final String text;
    private final String file;

    private DefinitionYaml(String text, String file) {
        this.text = text;
        this.file = file;
    }

    static String write(OwnDefinition own) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", own.name());
        tree.put("version", own.definition().version());
        tree.put("based_on", own.basedOn());
        tree.put("metric", own.definition().headline());
        tree.put("note", own.note());
        if (!own.by().isEmpty()) {
            tree.put("by", own.by());
        }
        own.at().ifPresent(at -> tree.put("at", at.toString()));
        Map<String, Object> switches = new LinkedHashMap<>();
        for (Setting setting : Setting.values()) {
            switches.put(setting.key(), setting.value(own.definition()));
        }
        tree.put("switches", switches);
        return YAML.writeValueAsString(tree);
    }

    /**
     * Reads the text.
     *
     * @param file for messages
     * @param named finds what it is based on
     * @throws Problem {@code INVALID_DEFINITION} with the line
     */
    static OwnDefinition read(String text, String file, Function<String, ChurnDefinition> named) {
        return new DefinitionYaml(text, file).read(named);
    }

    private OwnDefinition read(Function<String, ChurnDefinition> named) {
        JsonNode root = tree();
        for (String part : root.propertyNames()) {
            if (!PARTS.contains(part)) {
                throw wrong(part, StoreParticular.DEFINITION_PART_UNKNOWN, part, String.join(", ", PARTS));
            }
        }
        String name = DefinitionName.checked(text(root, "name", ""));
        String basedOn = text(root, "based_on", "holdfast");
        ChurnDefinition definition = named.apply(basedOn);
        for (Map.Entry<String, JsonNode> entry : root.path("switches").properties()) {
            definition = turn(definition, entry.getKey(), entry.getValue());
        }
        definition = definition.toBuilder()
                .name(name)
                .version(version(root))
                .headline(metric(text(root, "metric", definition.headline())))
                .build();
        return new OwnDefinition(definition, basedOn, text(root, "note", ""), text(root, "by", ""), moment(root));
    }

    private JsonNode tree() {
        try {
            JsonNode root = YAML.readTree(text);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            String why = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new Problem(broken, StoreParticular.DEFINITION_BROKEN, file, line, why);
        }
        throw new Problem(StoreParticular.DEFINITION_EMPTY, file, 1);
    }

    private ChurnDefinition turn(ChurnDefinition definition, String key, JsonNode value) {
        Setting setting = Setting.find(key)
                .orElseThrow(() -> wrong(key, StoreParticular.DEFINITION_SWITCH_UNKNOWN, key, switches()));
        if (!value.isValueNode() || value.isNull()) {
            throw wrong(key, StoreParticular.DEFINITION_SWITCH_UNCLEAR, key, setting.value(definition));
        }
        try {
            return setting.turn(definition, value.asString());
        } catch (Problem problem) {
            throw wrong(key, StoreParticular.DEFINITION_SWITCH_WRONG, key, new Problem.Reasons(List.of(problem)));
        }
    }

    private int version(JsonNode root) {
        String version = text(root, "version", "1");
        if (!version.matches("[1-9][0-9]{0,5}")) {
            throw wrong("version", StoreParticular.DEFINITION_VERSION_WRONG, version);
        }
        return Integer.parseInt(version);
    }

    private Optional<Instant> moment(JsonNode root) {
        String text = text(root, "at", "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            throw wrong("at", StoreParticular.DEFINITION_MOMENT_WRONG);
        }
    }

    private String metric(String id) {
        if (MetricCatalogue.FLOW.stream().noneMatch(metric -> metric.id().equals(id))) {
            throw wrong(
                    "metric",
                    StoreParticular.DEFINITION_METRIC_UNKNOWN,
                    id,
                    MetricCatalogue.FLOW.stream().map(FlowMetric::id).collect(Collectors.joining(", ")));
        }
        return id;
    }

    private String text(JsonNode root, String part, String absent) {
        JsonNode value = root.path(part);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isValueNode()) {
            throw wrong(part, StoreParticular.DEFINITION_PART_UNCLEAR, part);
        }
        return value.asString();
    }

    private static String switches() {
        return Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.joining(", "));
    }

    /** With the line where a key stands, which the tree does not tell. */
    private Problem wrong(String key, Particular what, Object... values) {
        Matcher line = Pattern.compile("(?m)^[ \"'{]*" + Pattern.quote(key) + "[\"']?\\s*:")
                .matcher(text);
        int number = line.find() ? (int) text.substring(0, line.start()).lines().count() + 1 : 1;
        return new Problem(
                what,
                Stream.concat(Stream.of(file, number), Arrays.stream(values)).toArray());
    }
}
