package io.holdfast.answer.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells under a header. Columns whose cells are all numbers are set to the right. */
public final class Table {
    private final List<String> header;
    private final List<List<Cell>> rows = new ArrayList<>();

    public Table(String... header) {
        this.header = List.of(header);
    }

    public Table(List<String> header) {
        this.header = List.copyOf(header);
    }

    public Table row(Object... cells) {
        if (cells.length != header.size()) {
            throw new IllegalArgumentException("a row of " + cells.length + " cells under " + header.size());
        }
        rows.add(Arrays.stream(cells).map(Cell::of).toList());
        return this;
    }

    public List<String> header() {
        return header;
    }

    public List<List<Cell>> rows() {
        return Collections.unmodifiableList(rows);
    }

    private List<List<String>> texts() {
        return rows.stream()
                .map(row -> row.stream().map(cell -> onOneLine(cell.text())).toList())
                .toList();
    }

    /** Line ends and other signs that move what follows, such as an id may hold, are written as their numbers. */
    private static String onOneLine(String text) {
        return text.codePoints().anyMatch(Table::moves)
                ? text.codePoints()
                        .mapToObj(c -> moves(c) ? "\\u%04x".formatted(c) : Character.toString(c))
                        .collect(Collectors.joining())
                : text;
    }

    private static boolean moves(int c) {
        int type = Character.getType(c);
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || turns;
    }

    /** The table as aligned text. */
    public String text() {
        List<List<String>> texts = texts();
        int[] widths = new int[header.size()];
        boolean[] numeric = new boolean[header.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = width(header.get(i));
            texts.forEach(row -> widths[column] = Math.max(widths[column], width(row.get(column))));
            numeric[i] = !texts.isEmpty() && texts.stream().allMatch(row -> isNumber(row.get(column)));
        }
        StringBuilder text = new StringBuilder();
        line(text, header, widths, numeric);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("─".repeat(width));
        }
        line(text, rule, widths, numeric);
        texts.forEach(row -> line(text, row, widths, numeric));
        return text.toString();
    }

    /** The table as CSV by RFC 4180, with numbers as programs read them; a cell that a spreadsheet would run as a formula gets a leading apostrophe. */
    public String csv() {
        StringBuilder text = new StringBuilder(csvLine(header));
        rows.forEach(row -> text.append(csvLine(row.stream().map(Cell::raw).toList())));
        return text.toString();
    }

    /** One line of such a file, with its end: for a table too long to be held. */
    public static String csvLine(List<String> cells) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        return text.append("\r\n").toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths, boolean[] numeric) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String blanks = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : "  ").append(numeric[i] ? blanks + cells.get(i) : cells.get(i) + blanks);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !isNumber(cell) ? "'" + cell : cell;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static boolean isNumber(String text) {
        return text.matches("[−-]?[0-9][0-9,. ]*(E-?[0-9]+)?\\s?%?|–|");
    }

    /** Columns a text takes on a terminal: Chinese characters take two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0x3000 && c <= 0x303F)
                        ? 2
                        : 1)
                .sum();
    }
}
