package io.holdfast.store.importing.sniff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the delimiter: the one that gives the most rows of one and the same width above one. A tie goes to the wider
 * table, then to the order comma, semicolon, tab, bar. Runs of blanks are tried last, since text is full of them.
 */
final class DelimiterSniffer {
    private static final char[] CANDIDATES = {',', ';', '\t', '|'};
    private static final double ENOUGH = 0.8;
    /** So many characters are a thousand rows and more; each candidate splits them all. */
    private static final int LOOKED_AT = 1 << 17;

    private DelimiterSniffer() {}

    /** The delimiter of a text, judged by its beginning. */
    static char of(String head, boolean whole) {
        String said = TitleLines.separator(head);
        if (!said.isEmpty()) {
            return said.charAt(0);
        }
        String text = head.substring(0, Math.min(head.length(), LOOKED_AT));
        boolean complete = whole && text.length() == head.length();
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(CsvText.rows(text, candidate, complete));
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        if (bestScore > 0) {
            return best;
        }
        return score(CsvText.rows(text, CsvDialect.BLANKS, complete)) > 0 ? CsvDialect.BLANKS : ',';
    }

    private static double score(List<List<String>> all) {
        List<List<String>> rows = TitleLines.without(all);
        Map<Integer, Integer> widths = new HashMap<>();
        for (List<String> row : rows) {
            widths.merge(row.size(), 1, Integer::sum);
        }
        int common = 1;
        int count = 0;
        for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
            if (width.getValue() > count) {
                common = width.getKey();
                count = width.getValue();
            }
        }
        double share = rows.isEmpty() ? 0 : count / (double) rows.size();
        return common < 2 || share < ENOUGH ? 0 : share + Math.min(common, 100) / 1000.0;
    }
}
