package io.holdfast.store.importing.load;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.sniff.TimeFormat;
import java.util.stream.Collectors;

/** SQL that reads points in time as UTC timestamps; null for what is none. */
final class TimeSql {
    /** Times beyond any business, written for "never". */
    private static final String NEVER = "TIMESTAMP '2900-01-01'";

    private TimeSql() {}

    /**
     * @param text SQL of the text
     * @param zone of local times and bare dates
     */
    static String instant(String text, TimeFormat format, String zone) {
        if (format.equals(TimeFormat.ISO)) {
            return iso(text, zone);
        }
        if (format.equals(TimeFormat.EPOCH_SECONDS)) {
            return epoch(text, 1_000_000);
        }
        if (format.equals(TimeFormat.EPOCH_MILLISECONDS)) {
            return epoch(text, 1_000);
        }
        if (format.equals(TimeFormat.EXCEL_DAYS)) {
            return utc(excel(text), zone);
        }
        String parsed = "try_strptime(trim(" + text + "), " + patterns(format) + ")";
        return format.zoned() ? "timezone('UTC', " + parsed + ")" : utc(parsed, zone);
    }

    /** A date without a zone. */
    static String date(String text, TimeFormat format) {
        String parsed;
        if (format.equals(TimeFormat.ISO)) {
            parsed = "try_cast(" + text + " AS TIMESTAMP)";
        } else if (format.equals(TimeFormat.EXCEL_DAYS)) {
            parsed = excel(text);
        } else if (format.named() && !format.equals(TimeFormat.YEAR_FIRST)) {
            parsed = instant(text, format, "UTC");
        } else {
            parsed = "try_strptime(trim(" + text + "), " + patterns(format) + ")";
        }
        return "CAST(" + parsed + " AS DATE)";
    }

    static String neverAsNull(String value) {
        return "CASE WHEN " + value + " < " + NEVER + " THEN " + value + " END";
    }

    static String unreadable(String value) {
        return "(" + value + ") IS NULL";
    }

    static String outOfRange(String value) {
        return "NOT (" + value + ") BETWEEN TIMESTAMP '1900-01-01' AND TIMESTAMP '2200-01-01'";
    }

    /** Only a text longer than a date and a time can carry an offset; it then needs no zone. */
    private static String iso(String text, String zone) {
        String plain = utc("try_cast(" + text + " AS TIMESTAMP)", zone);
        return "CASE WHEN strlen(" + text + ") <= 19 THEN " + plain
                + " WHEN regexp_matches(" + text + ", '(Z|UTC|:\\d\\d(\\.\\d+)?\\s?[+-]\\d\\d:?(\\d\\d)?)\\s*$')"
                + " THEN timezone('UTC', try_cast(" + text + " AS TIMESTAMPTZ)) ELSE " + plain + " END";
    }

    static String utc(String local, String zone) {
        return isUtc(zone) ? local : "timezone('UTC', timezone(" + Sql.literal(zone) + ", " + local + "))";
    }

    private static boolean isUtc(String zone) {
        return zone.equals("UTC") || zone.equals("Z") || zone.equals("Etc/UTC");
    }

    private static String epoch(String text, long micros) {
        String number = "try_cast(" + text + " AS BIGINT)";
        long most = 7_258_118_400_000_000L / micros;
        return "CASE WHEN " + number + " BETWEEN " + -most + " AND " + most + " THEN make_timestamp(" + number + " * "
                + micros + ") END";
    }

    /** Excel counts days from 1899-12-30; the time is the fraction, rounded to seconds. */
    private static String excel(String text) {
        String number = "try_cast(" + text + " AS DOUBLE)";
        return "CASE WHEN " + number + " BETWEEN 1 AND 110000 THEN TIMESTAMP '1899-12-30' + to_seconds(CAST(round("
                + number + " * 86400) AS BIGINT)) END";
    }

    private static String patterns(TimeFormat format) {
        return format.patterns().stream().map(Sql::literal).collect(Collectors.joining(", ", "[", "]"));
    }
}
