package io.holdfast.store.importing.sniff;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rows above the header of a table made for people: its title, the period, who made it, and {@code sep=;}, by which a spreadsheet
 * is told the delimiter. Each has one value where the table has several, or values in half its columns at most.
 */
final class TitleLines {
    private static final int MOST = 10;
    private static final int LOOKED_AT = 100;
    private static final Pattern SEPARATOR = Pattern.compile("\\A(?i:sep)=(.)\\R");

    private TitleLines() {}

    /** The delimiter a text says it has; empty text where it says none. */
    static String separator(String head) {
        Matcher said = SEPARATOR.matcher(head);
        return said.find() ? said.group(1) : "";
    }

    /** How many of the rows, blank ones not counted, stand above the header; none where nothing below them looks like one. */
    static int count(List<List<String>> rows) {
        int width = usualWidth(rows);
        int count = above(rows, width);
        boolean isSeparator = count == 1 && rows.get(0).get(0).regionMatches(true, 0, "sep=", 0, 4);
        return count > 0 && (isSeparator || HeaderSniffer.hasHeader(rows.subList(count, rows.size()))) ? count : 0;
    }

    /** The rows from the header on, whether it is one or not. */
    static List<List<String>> without(List<List<String>> rows) {
        return rows.subList(above(rows, usualWidth(rows)), rows.size());
    }

    private static int above(List<List<String>> rows, int width) {
        int count = 0;
        while (count < Math.min(MOST, rows.size() - 1) && isTitle(rows.get(count), width)) {
            count++;
        }
        return count;
    }

    private static boolean isTitle(List<String> row, int width) {
        long values = row.stream().filter(value -> !value.isBlank()).count();
        boolean isAlone = values <= 1 && (row.size() != width || width > 2);
        boolean isHalf = values * 2 <= width && (row.size() < width || width > 3);
        return width > 1 && (isAlone || isHalf);
    }

    private static int usualWidth(List<List<String>> rows) {
        return rows.stream()
                .limit(LOOKED_AT)
                .collect(Collectors.groupingBy(List::size, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }
}
