package io.holdfast.store.importing.sniff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds how a column writes dates, from its sampled values. Where day and month can be told apart only by a value above
 * 12 and none was seen, {@link Guess#doubtful()} is set and the reader is told.
 */
public final class TimeSniffer {
    private static final Pattern ISO = Pattern.compile(
            "\\d{4}-\\d{1,2}-\\d{1,2}([ T]\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?([+-]\\d{2})?)?( ?(Z|UTC|[+-]\\d{2}:?\\d{2}))?");
    private static final Pattern ISO_WITHOUT_ZONE =
            Pattern.compile("\\d{4}-\\d{1,2}-\\d{1,2}([ T]\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");
    private static final Pattern HAN = Pattern.compile("\\d{4}年\\d{1,2}月\\d{1,2}日?( ?\\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("\\d{4}([./])\\d{1,2}\\1\\d{1,2}( \\d{1,2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern SLASHES = Pattern.compile("\\d{4}/.*");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(,? (\\d{1,2}:\\d{2})(:\\d{2})?( ?[AaPp][Mm])?)?");
    private static final String TIME = "( \\d{1,2}:\\d{2}(:\\d{2})?( ?[AaPp][Mm])?)?";
    private static final Pattern MONTH_NAME = Pattern.compile("\\d{1,2}([ -])([A-Za-z]{3,9})\\1(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_FIRST = Pattern.compile("([A-Za-z]{3,9}) \\d{1,2}(,?) (\\d{4})" + TIME);
    private static final Pattern SECONDS = Pattern.compile("[1-3]\\d{9}(\\.0)?|[6-9]\\d{8}");
    private static final Pattern MILLISECONDS = Pattern.compile("[1-3]\\d{12}|[6-9]\\d{11}");
    private static final Pattern EXCEL = Pattern.compile("[2-5]\\d{4}(\\.\\d+)?");

    /**
     * What was found.
     *
     * @param format the format
     * @param doubtful whether day and month could be the other way round
     */
    public record Guess(TimeFormat format, boolean doubtful) {}

    private TimeSniffer() {}

    /** The format of the values; empty when they are no dates. Plain numbers are taken for dates of the epoch or of Excel. */
    public static Optional<Guess> of(List<String> values) {
        List<String> seen =
                values.stream().map(String::trim).filter(v -> !v.isEmpty()).toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        double iso = share(seen, ISO);
        if (iso < 1 && isMixed(seen, iso)) {
            return sure(TimeFormat.YEAR_FIRST);
        }
        if (Most.is(iso)) {
            return sure(TimeFormat.ISO);
        }
        if (fits(seen, COMPACT)) {
            return sure(new TimeFormat("yyyyMMdd"));
        }
        if (fits(seen, YEAR_LAST)) {
            return yearLast(seen);
        }
        return written(seen).or(() -> counted(seen));
    }

    /**
     * Whether more notations than one have the year first; which part is what is plain in each of them. Zones and fractions of
     * a second are read in a column of ISO only.
     */
    private static boolean isMixed(List<String> seen, double withZones) {
        double yearFirst = share(seen, YEAR_FIRST);
        double slashes = yearFirst == 0 ? 0 : share(seen, SLASHES);
        double iso = share(seen, ISO_WITHOUT_ZONE);
        double han = share(seen, HAN);
        long notations = Stream.of(iso, han, slashes, yearFirst - slashes)
                .filter(share -> share > 0)
                .count();
        return notations > 1 && iso == withZones && Most.is(iso + han + yearFirst);
    }

    private static Optional<Guess> written(List<String> seen) {
        if (fits(seen, HAN)) {
            return sure(new TimeFormat(share(seen, Pattern.compile(".*日.*")) > 0.5 ? "yyyy年M月d日" : "yyyy年M月d"));
        }
        if (fits(seen, YEAR_FIRST)) {
            return sure(new TimeFormat(seen.get(0).charAt(4) == '/' ? "yyyy/M/d" : "yyyy.M.d"));
        }
        if (fits(seen, MONTH_NAME)) {
            Matcher one = first(seen, MONTH_NAME);
            String year = one.group(3).length() == 2 ? "yy" : "yyyy";
            return sure(new TimeFormat(String.join(one.group(1), "dd", month(seen, MONTH_NAME, 2), year)));
        }
        if (fits(seen, NAME_FIRST)) {
            String comma = first(seen, NAME_FIRST).group(2);
            return sure(new TimeFormat(month(seen, NAME_FIRST, 1) + " d" + comma + " yyyy"));
        }
        return Optional.empty();
    }

    /** Months written in full, or by three letters; May alone is both. */
    private static String month(List<String> seen, Pattern pattern, int group) {
        boolean full = seen.stream()
                .map(pattern::matcher)
                .anyMatch(found -> found.matches() && found.group(group).length() > 3);
        return full ? "MMMM" : "MMM";
    }

    private static Matcher first(List<String> seen, Pattern pattern) {
        return seen.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Guess> counted(List<String> seen) {
        if (fits(seen, SECONDS)) {
            return sure(TimeFormat.EPOCH_SECONDS);
        }
        if (fits(seen, MILLISECONDS)) {
            return sure(TimeFormat.EPOCH_MILLISECONDS);
        }
        return fits(seen, EXCEL) ? sure(TimeFormat.EXCEL_DAYS) : Optional.empty();
    }

    private static Optional<Guess> sure(TimeFormat format) {
        return Optional.of(new Guess(format, false));
    }

    private static Optional<Guess> yearLast(List<String> seen) {
        List<Matcher> matches = new ArrayList<>();
        for (String value : seen) {
            Matcher parts = YEAR_LAST.matcher(value);
            if (parts.matches()) {
                matches.add(parts);
            }
        }
        long firstAbove = above12(matches, 1);
        long secondAbove = above12(matches, 3);
        boolean half =
                seen.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).endsWith("m"));
        Matcher one = matches.get(0);
        String mark = one.group(2);
        boolean dayFirst = firstAbove > secondAbove || (firstAbove == secondAbove && !mark.equals("/"));
        String year = one.group(4).length() == 2 ? "yy" : "yyyy";
        String day = dayFirst ? "dd" + mark + "MM" : "MM" + mark + "dd";
        String text = day + mark + year + (half ? " hh:mm a" : "");
        boolean doubtful = firstAbove == 0 && secondAbove == 0 && !mark.equals(".");
        return Optional.of(new Guess(new TimeFormat(text), doubtful));
    }

    private static long above12(List<Matcher> dates, int group) {
        return dates.stream()
                .filter(date -> Integer.parseInt(date.group(group)) > 12)
                .count();
    }

    private static boolean fits(List<String> values, Pattern pattern) {
        return Most.is(share(values, pattern));
    }

    private static double share(List<String> values, Pattern pattern) {
        long fitting = values.stream()
                .filter(value -> pattern.matcher(value).matches())
                .count();
        return fitting / (double) values.size();
    }
}
