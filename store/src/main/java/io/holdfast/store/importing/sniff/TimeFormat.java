package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a column writes points in time. Either one of the words {@code iso}, {@code epoch seconds},
 * {@code epoch milliseconds}, {@code excel days}, {@code year first} (a mixture of 2026-01-31, 2026/1/31, 2026.1.31 and
 * 2026年1月31日, as spreadsheets of several hands have it), or a pattern made of {@code yyyy yy M MM MMM MMMM d dd HH hh mm ss a XXX}
 * and other characters, such as {@code dd.MM.yyyy}. A pattern without a time also reads values with one.
 *
 * @param text as it stands in a mapping
 */
public record TimeFormat(String text) {
    public static final TimeFormat ISO = new TimeFormat("iso");
    public static final TimeFormat EPOCH_SECONDS = new TimeFormat("epoch seconds");
    public static final TimeFormat EPOCH_MILLISECONDS = new TimeFormat("epoch milliseconds");
    public static final TimeFormat EXCEL_DAYS = new TimeFormat("excel days");

    public static final TimeFormat YEAR_FIRST = new TimeFormat("year first");

    private static final List<TimeFormat> NAMED =
            List.of(ISO, EPOCH_SECONDS, EPOCH_MILLISECONDS, EXCEL_DAYS, YEAR_FIRST);
    private static final List<String> DAYS_YEAR_FIRST = List.of("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y年%m月%d日");
    private static final Pattern TOKEN = Pattern.compile("yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|a|XXX");
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("yyyy", "%Y"),
            Map.entry("yy", "%y"),
            Map.entry("MMMM", "%B"),
            Map.entry("MMM", "%b"),
            Map.entry("MM", "%m"),
            Map.entry("M", "%m"),
            Map.entry("dd", "%d"),
            Map.entry("d", "%d"),
            Map.entry("HH", "%H"),
            Map.entry("H", "%H"),
            Map.entry("hh", "%I"),
            Map.entry("h", "%I"),
            Map.entry("mm", "%M"),
            Map.entry("ss", "%S"),
            Map.entry("a", "%p"),
            Map.entry("XXX", "%z"));

    /** Reads a format as written in a mapping. */
    public static TimeFormat parse(String text) {
        TimeFormat format = new TimeFormat(text.trim());
        if (NAMED.contains(format)) {
            return format;
        }
        boolean dated = format.text.contains("d") && format.text.contains("M") && format.text.contains("yy");
        if (!dated || format.text.contains("'") || format.text.contains("%")) {
            throw new Problem(FileParticular.DATE_FORMAT_UNKNOWN, text);
        }
        return format;
    }

    public boolean named() {
        return NAMED.contains(this);
    }

    /** Whether the pattern itself has a zone, so that values need none from the mapping. */
    public boolean zoned() {
        return !named() && text.contains("XXX");
    }

    /** The patterns of the database that together read this format, the most usual first. */
    public List<String> patterns() {
        if (equals(YEAR_FIRST)) {
            return DAYS_YEAR_FIRST.stream()
                    .flatMap(day -> Stream.of(day, day + " %H:%M:%S", day + " %H:%M", day + "T%H:%M:%S"))
                    .toList();
        }
        String base = pattern(text);
        if (text.contains("H") || text.contains("h")) {
            return List.of(base);
        }
        return List.of(base, base + " %H:%M:%S", base + " %H:%M", base + "T%H:%M:%S", base + " %I:%M %p");
    }

    private static String pattern(String text) {
        Matcher tokens = TOKEN.matcher(text);
        StringBuilder pattern = new StringBuilder();
        while (tokens.find()) {
            tokens.appendReplacement(pattern, CODES.getOrDefault(tokens.group(), ""));
        }
        tokens.appendTail(pattern);
        return pattern.toString();
    }
}
