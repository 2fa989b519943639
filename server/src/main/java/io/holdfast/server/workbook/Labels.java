package io.holdfast.server.workbook;

import io.holdfast.server.text.ServerTexts;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an answer in the reader's language, where the glossary knows them; otherwise as they are. */
final class Labels {
    private static final Pattern FLOW = Pattern.compile("(\\w+)  .+");
    private static final Pattern METRIC = Pattern.compile("([a-z_.]+) = .+");
    private static final Pattern LINE = Pattern.compile("([a-z_]+)(?: \\(.+\\))?");

    private final ServerTexts texts;

    Labels(ServerTexts texts) {
        this.texts = texts;
    }

    String header(String header) {
        return texts.find("column." + key(header))
                .or(() -> texts.find(metric(header)))
                .or(() -> texts.find(metric("lifecycle." + header)))
                .orElse(header);
    }

    /** A metric, a flow such as "S  start", a movement, or one of the usual words. */
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
            String name = "metric.line." + line.group(1).toUpperCase(Locale.ROOT) + ".name";
            return texts.find(name).or(() -> plain(text)).orElse(text);
        }
        return plain(text).orElse(text);
    }

    private Optional<String> plain(String text) {
        return texts.find(metric(text)).or(() -> texts.find("label." + key(text)));
    }

    private static String metric(String id) {
        return "metric." + id + ".name";
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT).replace(' ', '_');
    }
}
