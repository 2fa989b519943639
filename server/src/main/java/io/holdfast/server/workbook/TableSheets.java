package io.holdfast.server.workbook;

import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Table;
import io.holdfast.server.text.ServerTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The tables of an answer, part after part under one header; rows leave memory as they come. A table longer than a sheet
 * goes on in the next one.
 */
final class TableSheets {
    /** Below the 1,048,576 that a sheet holds. */
    static final int ROWS_PER_SHEET = 1_000_000;

    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int WIDEST = 48;
    private static final int NARROWEST = 11;

    private final Workbook workbook;
    private final ServerTexts texts;
    private final Labels labels;
    private final String name;
    private final int rowsPerSheet;
    private final List<Boolean> ranges = new ArrayList<>();
    private List<String> header = List.of();
    private Worksheet sheet;
    private int sheets = 1;
    private int line;

    TableSheets(Workbook workbook, ServerTexts texts, String name, int rowsPerSheet) {
        this.workbook = workbook;
        this.texts = texts;
        this.labels = new Labels(texts);
        this.name = name;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = workbook.newWorksheet(name);
    }

    void write(Table part) throws IOException {
        if (header.isEmpty()) {
            begin(part);
        }
        for (List<Cell> row : part.rows()) {
            if (line > rowsPerSheet) {
                sheet.finish();
                sheets++;
                sheet = workbook.newWorksheet(name + " " + sheets);
                head();
            }
            write(row);
            if (line % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        }
    }

    void finish() throws IOException {
        sheet.finish();
    }

    /** An interval takes two columns, wherever one of the first part's cells is one. */
    private void begin(Table part) {
        header = part.header();
        for (int column = 0; column < header.size(); column++) {
            int at = column;
            ranges.add(part.rows().stream()
                    .anyMatch(row -> CellValue.of(row.get(at)).size() == 2));
        }
        head();
        int at = 0;
        for (int column = 0; column < header.size(); column++) {
            int index = column;
            int longest = part.rows().stream()
                    .limit(ROWS_IN_MEMORY)
                    .mapToInt(row -> labels.text(row.get(index).text()).length())
                    .max()
                    .orElse(0);
            int width = Math.max(longest, labels.header(header.get(column)).length());
            sheet.width(at, Math.min(WIDEST, Math.max(NARROWEST, width + 2)));
            at += ranges.get(column) ? 2 : 1;
        }
    }

    private void head() {
        int at = 0;
        for (int column = 0; column < header.size(); column++) {
            title(at++, labels.header(header.get(column)));
            if (ranges.get(column)) {
                title(at++, texts.get("about.to"));
            }
        }
        sheet.freezePane(0, 1);
        line = 1;
    }

    private void title(int column, String text) {
        sheet.value(0, column, text);
        sheet.style(0, column).bold().set();
    }

    private void write(List<Cell> row) {
        int at = 0;
        for (int column = 0; column < row.size(); column++) {
            List<CellValue> values = CellValue.of(row.get(column));
            write(at, values.get(0));
            if (values.size() == 2 && ranges.get(column)) {
                write(at + 1, values.get(1));
            }
            at += ranges.get(column) ? 2 : 1;
        }
        line++;
    }

    private void write(int column, CellValue value) {
        if (value instanceof CellValue.Amount number) {
            sheet.value(line, column, number.value());
            sheet.style(line, column).format(number.format()).set();
        } else if (value instanceof CellValue.Day day) {
            sheet.value(line, column, day.value());
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else if (value instanceof CellValue.Text text) {
            sheet.value(line, column, text.isName() ? text.value() : labels.text(text.value()));
        }
    }
}
