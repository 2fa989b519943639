package io.holdfast.report.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON that is safe inside a script element: no character in it can end the element or begin a comment, whatever a
 * customer is called. It stays valid JSON, for the same characters are written as escapes.
 */
final class EmbeddedJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    inclusion -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private EmbeddedJson() {}

    static String of(Object value) {
        return escape(MAPPER.writeValueAsString(value));
    }

    private static String escape(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 64);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<', '>', '&', '\u2028', '\u2029' -> safe.append(String.format("\\u%04x", (int) c));
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }
}
