package io.holdfast.store.importing.sniff;

import io.holdfast.core.problem.FileParticular;
import io.holdfast.core.problem.Problem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a column writes numbers, named by an example: {@code 1234.56}, {@code 1,234.56}, {@code 1.234,56},
 * {@code 1 234,56}, {@code 1234,56}, {@code 1'234.56}. Currency signs and codes around the number are ignored.
 *
 * @param decimal what stands before the fraction
 * @param group what stands between thousands; the zero character for nothing
 */
public record NumberStyle(char decimal, char group) {
    public static final char NOTHING = 0;
    public static final NumberStyle PLAIN = new NumberStyle('.', NOTHING);

    private static final List<NumberStyle> ALL = List.of(
            PLAIN,
            new NumberStyle('.', ','),
            new NumberStyle(',', NOTHING),
            new NumberStyle(',', '.'),
            new NumberStyle(',', ' '),
            new NumberStyle('.', ' '),
            new NumberStyle('.', '\''));
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}([,.' \u00A0\u202F])\\d{3}(\\1\\d{3})*(\\D+\\d{1,4})?");

    private static final Pattern NUMBER = Pattern.compile(
            "[-+(]?\\s*[^\\d\\s.,]{0,4}\\s*\\d[\\d., '\u00A0\u202F]*([eE][-+]?\\d+)?\\s*[^\\d\\s]{0,5}\\)?");

    /** The name by example. */
    public String text() {
        return "1" + (group == NOTHING ? "" : String.valueOf(group)) + "234" + decimal + "56";
    }

    /** Reads a style as written in a mapping. */
    public static NumberStyle parse(String text) {
        return ALL.stream()
                .filter(style -> style.text().equals(text.trim()))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        FileParticular.NUMBER_STYLE_UNKNOWN,
                        text,
                        String.join(" | ", ALL.stream().map(NumberStyle::text).toList())));
    }

    /** The style that reads the values; {@link #PLAIN} when nothing speaks against it. */
    public static NumberStyle of(List<String> values) {
        boolean comma = false;
        char group = NOTHING;
        for (String value : values) {
            String digits = digitsOf(value);
            int lastComma = digits.lastIndexOf(',');
            int lastDot = digits.lastIndexOf('.');
            if (lastComma >= 0 && lastDot >= 0) {
                return lastComma > lastDot ? new NumberStyle(',', '.') : new NumberStyle('.', ',');
            }
            comma |= isDecimalComma(digits, lastComma);
            group = group == NOTHING ? groupOf(digits) : group;
        }
        return comma ? new NumberStyle(',', group == ' ' ? ' ' : NOTHING) : pointed(group, values);
    }

    private static NumberStyle pointed(char group, List<String> values) {
        return group == ',' || group == ' ' || group == '\'' ? new NumberStyle('.', group) : dots(values);
    }

    /** A comma not followed by exactly three digits, or after a leading zero, is a decimal comma. */
    private static boolean isDecimalComma(String digits, int lastComma) {
        if (lastComma < 0 || digits.indexOf(',') != lastComma) {
            return false;
        }
        return digits.length() - lastComma != 4 || digits.startsWith("0,") || lastComma > 3 + digits.indexOf(' ') + 1;
    }

    /** Tells most numbers without a group at once: one has three digits after its first mark. */
    private static boolean mayBeGrouped(String digits) {
        int mark = 0;
        while (mark < digits.length() && isDigit(digits.charAt(mark))) {
            mark++;
        }
        return mark >= 1
                && mark <= 3
                && mark + 3 < digits.length()
                && isDigit(digits.charAt(mark + 1))
                && isDigit(digits.charAt(mark + 2))
                && isDigit(digits.charAt(mark + 3));
    }

    private static char groupOf(String digits) {
        java.util.regex.Matcher grouped = GROUPED.matcher(digits);
        if (!mayBeGrouped(digits) || !grouped.matches()) {
            return NOTHING;
        }
        char mark = grouped.group(1).charAt(0);
        return mark == '\u00A0' || mark == '\u202F' ? ' ' : mark;
    }

    /** {@code 1.234.567} has two dots, which no decimal point can. */
    private static NumberStyle dots(List<String> values) {
        boolean many =
                values.stream().anyMatch(v -> v.indexOf('.') != v.lastIndexOf('.') && groupOf(digitsOf(v)) == '.');
        return many ? new NumberStyle(',', '.') : PLAIN;
    }

    /** The part from the first digit to the last one. */
    private static String digitsOf(String value) {
        int from = 0;
        int to = value.length();
        while (from < to && !isDigit(value.charAt(from))) {
            from++;
        }
        while (to > from && !isDigit(value.charAt(to - 1))) {
            to--;
        }
        return value.substring(from, to);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether most of the values are numbers in this or a usual style. */
    public static boolean numeric(List<String> values) {
        long fitting =
                values.stream().filter(v -> NUMBER.matcher(v.trim()).matches()).count();
        return !values.isEmpty() && Most.are(fitting, values.size());
    }
}
