package io.holdfast.store.segment;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
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
                throw wrong("'" + part + "' is no part of a segment; the parts are " + String.join(", ", PARTS));
            }
        }
        String rule = text(root, "rule", "");
        if (rule.isBlank()) {
            throw wrong("it says no rule");
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
            throw wrong("it is no YAML: "
                    + String.valueOf(broken.getOriginalMessage())
                            .lines()
                            .findFirst()
                            .orElse(""));
        }
        throw wrong("it holds no segment; write name and rule");
    }

    private int version(String text) {
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw wrong("the version '" + text + "' is no whole number from 1 on");
        }
        return Integer.parseInt(text);
    }

    private Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException none) {
            throw wrong("'at' is no moment such as 2026-01-15T08:00:00Z");
        }
    }

    private String text(JsonNode root, String part, String absent) {
        JsonNode value = root.path(part);
        if (value.isMissingNode() || value.isNull()) {
            return absent;
        }
        if (!value.isValueNode()) {
            throw wrong("'" + part + "' needs one value");
        }
        return value.asString();
    }

    private Problem wrong(String what) {
        return new Problem(ErrorCode.INVALID_SEGMENT, "%s: %s.", file, what);
    }
}
