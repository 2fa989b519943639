package io.holdfast.server.workbook;

import io.holdfast.answer.output.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell of an answer is to a spreadsheet: a number that can be reckoned with, a day, or a text. */
sealed interface CellValue {
    /**
     * A number.
     *
     * @param format how it is shown
     */
    record Amount(BigDecimal value, String format) implements CellValue {}

    record Day(LocalDate value) implements CellValue {}

    /**
     * A text, which a spreadsheet never runs: it is written as one, whatever it begins with.
     *
     * @param isName whether it names something of the company's own
     */
    record Text(String value, boolean isName) implements CellValue {}

    /** Nothing, also what is undefined. */
    record Nothing() implements CellValue {}

    String PERCENT = "0.00%";
    String WHOLE = "#,##0";
    String BROKEN = "#,##0.00";

    /** As spreadsheets count exactly; a longer number is kept as text. */
    Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d+)?");

    Pattern RANGE = Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?)");
    Pattern WITH_UNIT = Pattern.compile("(-?(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?) (\\p{L}+)");
    Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** One value; two for the ends of an interval. */
    static List<CellValue> of(Cell cell) {
        Matcher range = RANGE.matcher(cell.raw());
        if (!cell.isName() && range.matches()) {
            boolean share = cell.text().contains("%");
            return List.of(number(range.group(1), share), number(range.group(2), share));
        }
        return List.of(one(cell));
    }

    private static CellValue one(Cell cell) {
        String raw = cell.raw();
        if (raw.isEmpty()) {
            return new Nothing();
        }
        if (cell.isName()) {
            return new Text(raw, true);
        }
        if (NUMBER.matcher(raw).matches()) {
            return number(raw, cell.text().endsWith("%"));
        }
        if (ISO_DAY.matcher(raw).matches()) {
            return new Day(LocalDate.parse(raw));
        }
        Matcher unit = WITH_UNIT.matcher(raw);
        if (unit.matches()) {
            BigDecimal value = new BigDecimal(unit.group(1));
            return new Amount(value, format(unit.group(1)) + " \"" + unit.group(2) + "\"");
        }
        return new Text(raw, false);
    }

    private static Amount number(String raw, boolean share) {
        return new Amount(new BigDecimal(raw), share ? PERCENT : format(raw));
    }

    private static String format(String raw) {
        return raw.contains(".") ? BROKEN : WHOLE;
    }
}
