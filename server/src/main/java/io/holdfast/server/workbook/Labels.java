package io.holdfast.server.workbook;

import io.holdfast.server.text.ServerTexts;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an answer in the reader's language, where the glossary knows them; otherwise as they are. */
final class Labels {
    private static final Pattern FLOW = Pattern.compile("(\\w+)  .+");
    private static final Pattern METRIC = Pattern.compile("([a-z_.]+) = .+");
    private static final Pattern LINE = Pattern.compile("([a-z_]+)(?: \\(.+\\))?");

    private static final Pattern TOGETHER = Pattern.compile("all in ([A-Z]{3})");

    private final ServerTexts texts;
    private final PartWords parts;

    Labels(ServerTexts texts) {
        this.texts = texts;
        this.parts = new PartWords(texts);
    }

    String header(String header) {
        return texts.find("column." + key(header))
                .or(() -> texts.find(metric(header)))
                .or(() -> texts.find(metric("lifecycle." + header)))
                .or(() -> texts.find(line(header)))
                .or(() -> texts.find("label." + key(header)))
                .or(() -> thing(header))
                .orElse(header);
    }

    /** A metric, a flow such as "S  start", a movement, a sign of leaving, or one of the usual words. */
    String text(String text) {
        Matcher flow = FLOW.matcher(text);
        if (flow.matches()) {
            return texts.find("flow." + flow.group(1) + ".name").orElse(text);
        }
        Matcher metric = METRIC.matcher(text);
        if (metric.matches()) {
            return texts.find(metric(metric.group(1))).orElse(text);
        }
        Matcher line = LINE.matcher(text);
        if (line.matches()) {
            return texts.find(line(line.group(1))).or(() -> plain(text)).orElse(text);
        }
        return plain(text).orElse(text);
    }

    private Optional<String> plain(String text) {
        Matcher together = TOGETHER.matcher(text);
        if (together.matches()) {
            return Optional.of(texts.get("about.all_in", Map.of("currency", together.group(1))));
        }
        return texts.find(metric(text))
                .or(() -> texts.find("label." + key(text)))
                .or(() -> texts.find("warning." + key(text).toUpperCase(Locale.ROOT)))
                .or(() -> thing(text))
                .or(() -> parts.of(text));
    }

    /** As a heading has it. */
    private Optional<String> thing(String name) {
        return ThingName.find(texts, name)
                .map(words -> words.substring(0, 1).toUpperCase(texts.locale()) + words.substring(1));
    }

    private static String line(String name) {
        return metric("line." + name.toUpperCase(Locale.ROOT));
    }

    private static String metric(String id) {
        return "metric." + id + ".name";
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
