package io.holdfast.store.importing.sniff;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a piece of delimited text into rows, by RFC 4180: values may be in double quotes, a doubled quote stands for
 * itself. For samples and small files only; whole files are read by the database.
 */
final class CsvText {
    private final String text;
    private final char delimiter;
    private int at;

    private CsvText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * The rows of the text; blank lines are left out.
     *
     * @param complete whether the text ends where the file ends; otherwise the last row is cut off and left out
     */
    static List<List<String>> rows(String text, char delimiter, boolean complete) {
        CsvText reader = new CsvText(text, delimiter);
        List<List<String>> rows = new ArrayList<>();
        while (reader.at < text.length()) {
            boolean ended = reader.readRow(rows);
            if (!ended && !complete && !rows.isEmpty()) {
                rows.remove(rows.size() - 1);
            }
        }
        return rows;
    }

    /** Whether the row ended with a line end rather than with the text. */
    private boolean readRow(List<List<String>> rows) {
        List<String> row = values();
        int last = row.size() - 1;
        if (delimiter == CsvDialect.BLANKS && last > 0 && row.get(last).isEmpty()) {
            row.remove(last);
        }
        boolean ended = at < text.length();
        skipLineEnd();
        if (row.size() > 1 || !row.get(0).isEmpty()) {
            rows.add(row);
        }
        return ended;
    }

    private List<String> values() {
        List<String> row = new ArrayList<>();
        boolean more = true;
        while (more) {
            if (delimiter == CsvDialect.BLANKS) {
                skipBlanks();
            }
            row.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            more = at < text.length() && isDelimiter(text.charAt(at));
            at += more ? 1 : 0;
        }
        return row;
    }

    private boolean isDelimiter(char c) {
        return c == delimiter || (delimiter == CsvDialect.BLANKS && c == '\t');
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                break;
            }
        }
        return value + plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && !isDelimiter(text.charAt(at)) && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }
}
