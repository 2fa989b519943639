package io.holdfast.store.segment;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.StoreParticular;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A saved segment as a file for people:
 *
 * <pre>
 *   name: large
 *   version: 2
 *   rule: mrr >= 1000 and country = CN
 *   note: As agreed with sales.
 *   shared: true
 *   by: ada@example.org
 *   at: 2026-01-15T08:00:00Z
 * </pre>
 */
final class SegmentYaml {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final List<String> PARTS = List.of("name", "version", "rule", "note", "shared", "by", "at");

    private final String file;

    private SegmentYaml(String file) {
        this.file = file;
    }

    static String write(SavedSegment segment) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", segment.name());
        tree.put("version", segment.version());
        tree.put("rule", segment.rule());
        tree.put("note", segment.note());
        tree.put("shared", segment.shared());
        tree.put("by", segment.by());
        segment.at().ifPresent(at -> tree.put("at", at.toString()));
        return YAML.writeValueAsString(tree);
    }

    /**
     * Reads the text.
     *
     * @param file for messages
     * @throws Problem {@code INVALID_SEGMENT} with what is wrong
     */
    static SavedSegment read(String text, String file) {
        return new SegmentYaml(file).read(text);
    }

    private SavedSegment read(String text) {
        JsonNode root = tree(text);
        for (String part : root.propertyNames()) {
            if (!PARTS.contains(part)) {
                throw new Problem(StoreParticular.SEGMENT_PART_UNKNOWN, file, part, String.join(", ", PARTS));
            }
        }
        String rule = text(root, "rule", "");
        if (rule.isBlank()) {
            throw new Problem(StoreParticular.SEGMENT_WITHOUT_RULE, file);
        }
        return new SavedSegment(
                SegmentName.checked(text(root, "name", "")),
                version(text(root, "version", "1")),
                rule,
                text(root, "note", ""),
                text(root, "by", ""),
                moment(text(root, "at", "")),
                !text(root, "shared", "true").equals("false"));
    }

    private JsonNode tree(String text) {
        try {
            JsonNode root = YAML.readTree(text);
            if (root != null && root.isObject()) {
                return root;
            }
        } catch (JacksonException broken) {
            String why = String.valueOf(broken.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new Problem(broken, StoreParticular.SEGMENT_BROKEN, file, why);
        }
        throw new Problem(StoreParticular.SEGMENT_EMPTY, file);
    }

    private int version(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new Problem(StoreParticular.SEGMENT_VERSION_WRONG, file, text);
        }
        return Integer.parseInt(text);
    }

    private Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            throw new Problem(none, StoreParticular.SEGMENT_MOMENT_WRONG, file);
        }
    }

    private String text(JsonNode root, String part, String absent) {
        JsonNode value = root.path(part);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isValueNode()) {
            throw new Problem(StoreParticular.SEGMENT_PART_UNCLEAR, file, part);
        }
        return value.asString();
    }
}
