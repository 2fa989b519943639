package io.holdfast.server.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.answer.output.Cell;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.report.page.Language;
import io.holdfast.server.text.ServerTexts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

final class TableSheetsTest {
    private static ReadableWorkbook written(Language language, int rowsPerSheet, Table... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", "1.0");
        TableSheets sheets = new TableSheets(workbook, ServerTexts.of(language), "test", rowsPerSheet);
        for (Table part : parts) {
            sheets.write(part);
        }
        sheets.finish();
        workbook.finish();
        return new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()), new ReadingOptions(true, true));
    }

    private static List<Row> rows(ReadableWorkbook workbook) throws IOException {
        return workbook.getFirstSheet().read();
    }

    @Test
    void holdNumbersDaysAndTextsAsWhatTheyAre() throws IOException {
        Table table = new Table("customer", "since", "days", "share", "mrr", "at stake")
                .row(
                        Cell.name("17850"),
                        LocalDate.of(2026, 1, 20),
                        364,
                        Numbers.percent(0.0299),
                        "641.67",
                        "641.67 EUR")
                .row(Cell.name("0042"), Numbers.UNDEFINED, -3, Numbers.UNDEFINED, "1234567890123456", "–");
        try (ReadableWorkbook workbook = written(Language.EN, 100, table)) {
            List<Row> rows = rows(workbook);
            Row first = rows.get(1);
            assertThat(first.getCellText(0)).isEqualTo("17850");
            assertThat(first.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(first.getCellAsDate(1).orElseThrow().toLocalDate()).isEqualTo("2026-01-20");
            assertThat(first.getCellAsNumber(2)).contains(BigDecimal.valueOf(364));
            assertThat(first.getCellAsNumber(3)).contains(new BigDecimal("0.0299"));
            assertThat(first.getCell(3).getDataFormatString()).isEqualTo("0.00%");
            assertThat(first.getCellAsNumber(4)).contains(new BigDecimal("641.67"));
            assertThat(first.getCellAsNumber(5)).contains(new BigDecimal("641.67"));
            assertThat(first.getCell(5).getDataFormatString()).contains("EUR");
            Row second = rows.get(2);
            assertThat(second.getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(second.getCellText(1))
                    .as("what is undefined is empty, not 0")
                    .isEmpty();
            assertThat(second.getCellText(3)).isEmpty();
            assertThat(second.getCell(4).getType())
                    .as("more digits than a spreadsheet has")
                    .isEqualTo(CellType.STRING);
        }
    }

    @Test
    void neverHoldAFormula() throws IOException {
        Table table = new Table("owner");
        List<String> names = List.of("=1+1", "+49 30", "@SUM(A1)", "-2+3", "=HYPERLINK(\"http://evil\")", "\t=1");
        names.forEach(name -> table.row(Cell.name(name)));
        names.forEach(table::row);
        try (ReadableWorkbook workbook = written(Language.EN, 100, table)) {
            assertThat(rows(workbook).stream().skip(1).map(row -> row.getCell(0)))
                    .allSatisfy(cell -> {
                        assertThat(cell.getType()).isEqualTo(CellType.STRING);
                        assertThat(cell.getFormula()).isNull();
                    });
        }
    }

    @Test
    void giveBothEndsOfAnIntervalAColumn() throws IOException {
        Table table = new Table("plan", "95 % interval", "of")
                .row(Cell.name("Pro"), Numbers.interval(0.01, 0.0351), 40)
                .row(Cell.name("Free"), Numbers.UNDEFINED, 0);
        try (ReadableWorkbook workbook = written(Language.EN, 100, table)) {
            List<Row> rows = rows(workbook);
            assertThat(rows.get(0).getCellText(2)).isEqualTo("to");
            assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("0.01"));
            assertThat(rows.get(1).getCellAsNumber(2)).contains(new BigDecimal("0.0351"));
            assertThat(rows.get(1).getCellAsNumber(3)).contains(BigDecimal.valueOf(40));
            assertThat(rows.get(2).getCellAsNumber(3)).contains(BigDecimal.ZERO);
        }
    }

    @Test
    void speakTheLanguageOfTheReaderButLeaveNamesAlone() throws IOException {
        Table table = new Table("figure", "value")
                .row("churn.cohort", Numbers.percent(0.1))
                .row("S  start", 10)
                .row("expansion", "5.00")
                .row(Cell.name("expansion"), 1);
        try (ReadableWorkbook workbook = written(Language.RU, 100, table)) {
            assertThat(rows(workbook).stream().map(row -> row.getCellText(0)))
                    .containsExactly("Показатель", "Отток клиентов", "Клиенты на начало", "Расширение", "expansion");
        }
    }

    @Test
    void goOnInTheNextSheetWhenOneIsFull() throws IOException {
        Table first = new Table("customer").row(Cell.name("a")).row(Cell.name("b"));
        Table second =
                new Table("customer").row(Cell.name("c")).row(Cell.name("d")).row(Cell.name("e"));
        try (ReadableWorkbook workbook = written(Language.EN, 2, first, second)) {
            List<String> cells = workbook.getSheets()
                    .flatMap(TableSheetsTest::stream)
                    .map(row -> row.getCellText(0))
                    .toList();
            assertThat(cells).containsExactly("Customer", "a", "b", "Customer", "c", "d", "Customer", "e");
        }
    }

    private static Stream<Row> stream(Sheet sheet) {
        try {
            return sheet.read().stream();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
