package io.holdfast.store.importing.load;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.sniff.CurrencyWords;
import io.holdfast.store.importing.sniff.NumberStyle;
import java.util.Currency;

/** SQL that reads numbers and money; null for what is none. */
final class NumberSql {
    private static final String SPACE = "[\\s\u00A0\u202F]";

    private static final String MARKS = Sql.literal("(?i)" + CurrencyWords.MARKS);

    private NumberSql() {}

    /**
     * The text as a plain number: a fast way for plain ones, then signs and separators taken off. Thousands stand apart as
     * the style has it, or by spaces, which nothing else does; what is grouped otherwise is no number: in a column of {@code
     * 1,234.56} the text {@code 99,5} is not 995.
     */
    static String decimal(String text, NumberStyle style, String type) {
        String bare = "regexp_replace(" + text + ", " + MARKS + ", '', 'g')";
        String cleaned = "regexp_replace(" + bare + ", '" + SPACE + "', '', 'g')";
        if (style.group() != NumberStyle.NOTHING && style.group() != ' ') {
            cleaned = "replace(" + cleaned + ", " + Sql.literal(String.valueOf(style.group())) + ", '')";
        }
        if (style.decimal() != '.') {
            cleaned = "replace(" + cleaned + ", ',', '.')";
        }
        String negated = "regexp_replace(" + cleaned + ", '^\\((.*)\\)$', '-\\1')";
        String careful = "CASE WHEN regexp_full_match(" + bare + ", " + Sql.literal(pattern(style)) + ") THEN try_cast("
                + negated + " AS " + type + ") END";
        return style.equals(NumberStyle.PLAIN)
                ? "coalesce(try_cast(" + text + " AS " + type + "), " + careful + ")"
                : careful;
    }

    /** How a number looks in a style once currencies are taken off; groups of two are those of India. */
    private static String pattern(NumberStyle style) {
        String point = style.decimal() == '.' ? "\\." : ",";
        String grouped = style.group() == NumberStyle.NOTHING || style.group() == ' '
                ? ""
                : "|\\d{1,3}(G\\d{2,3})*G\\d{3}"
                        .replace("G", style.group() == '.' ? "\\." : String.valueOf(style.group()));
        String whole = "(\\d+|\\d{1,3}(" + SPACE + "\\d{3})+" + grouped + ")";
        return SPACE + "*\\(?" + SPACE + "*[-+]?" + SPACE + "*(" + whole + "(" + point + "\\d*)?|" + point
                + "\\d+)([eE][-+]?\\d+)?" + SPACE + "*\\)?" + SPACE + "*";
    }

    static String whole(String text, NumberStyle style) {
        String number = decimal(text, style, "DECIMAL(18,4)");
        return "CASE WHEN " + number + " = floor(" + number + ") THEN CAST(" + number + " AS BIGINT) END";
    }

    static String real(String text, NumberStyle style) {
        String number = decimal(text, style, "DOUBLE");
        return "CASE WHEN isfinite(" + number + ") THEN " + number + " END";
    }

    /** A share: {@code 25 %} and {@code 0.25} are the same; a bare number above one is taken for per cent. */
    static String share(String text, NumberStyle style) {
        String number = decimal("replace(" + text + ", '%', '')", style, "DOUBLE");
        return "CASE WHEN contains(" + text + ", '%') OR abs(" + number + ") > 1 THEN " + number + " / 100 ELSE "
                + number + " END";
    }

    /** The factor from a currency's main unit to its minor one, for one known beforehand. */
    static long minorUnitsOf(String currency) {
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? 100 : Math.round(Math.pow(10, digits));
        } catch (IllegalArgumentException unknown) {
            return 100;
        }
    }
}
