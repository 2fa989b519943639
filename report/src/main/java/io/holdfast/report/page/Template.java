package io.holdfast.report.page;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills {@code {{name}}} in a text, once: what is put in is never looked at again. */
final class Template {
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

    private Template() {}

    static String fill(String template, Map<String, String> values) {
        Matcher slot = SLOT.matcher(template);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        while (slot.find()) {
            String value = values.get(slot.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the template asks for an unknown " + slot.group());
            }
            text.append(template, copied, slot.start()).append(value);
            copied = slot.end();
        }
        return text.append(template, copied, template.length()).toString();
    }
}
