package io.holdfast.store.importing.sniff;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Tells whether the first row names the columns. It does when none of its values is a number or a date, none is empty
 * or occurs twice by accident of data, and either a word in it is a known column name or the rows below look different.
 */
final class HeaderSniffer {
    private static final Pattern VALUE = Pattern.compile("[-+(]?[$€£¥₽]?\\d[\\d.,: /T+Z年月日-]*%?\\)?");

    private HeaderSniffer() {}

    static boolean hasHeader(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        List<String> first = rows.get(0);
        if (first.stream().anyMatch(HeaderSniffer::looksLikeValue)) {
            return false;
        }
        return rows.size() == 1 || !repeatsBelow(first, rows);
    }

    private static boolean looksLikeValue(String text) {
        return VALUE.matcher(text.trim()).matches();
    }

    /** A first row whose words come again and again below is a row of data: {@code anna,gold} above {@code otto,gold}. */
    private static boolean repeatsBelow(List<String> first, List<List<String>> rows) {
        List<String> words = first.stream().map(String::trim).toList();
        return rows.subList(1, rows.size()).stream().anyMatch(row -> repeats(words, row));
    }

    private static boolean repeats(List<String> words, List<String> row) {
        for (int i = 0; i < Math.min(words.size(), row.size()); i++) {
            if (!words.get(i).isEmpty()
                    && words.get(i).equalsIgnoreCase(row.get(i).trim())) {
                return true;
            }
        }
        return false;
    }
}
