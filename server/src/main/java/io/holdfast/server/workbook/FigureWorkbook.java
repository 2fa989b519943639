package io.holdfast.server.workbook;

import io.holdfast.answer.Question;
import io.holdfast.answer.output.Answer;
import io.holdfast.server.text.ServerTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;

/**
 * A figure as a workbook: its table, in which numbers are numbers and days are days, and a sheet that says what it is of.
 * Whoever sees only some attributes has them hidden in the answer already.
 */
public final class FigureWorkbook {
    /** The media type of such files. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ServerTexts texts;
    private final int rowsPerSheet;

    public FigureWorkbook(ServerTexts texts) {
        this(texts, TableSheets.ROWS_PER_SHEET);
    }

    FigureWorkbook(ServerTexts texts, int rowsPerSheet) {
        this.texts = texts;
        this.rowsPerSheet = rowsPerSheet;
    }

    /**
     * Writes one figure and leaves the stream open.
     *
     * @param parts of the answer, at least one, under one header
     */
    public void write(Question question, Iterator<Answer> parts, Origin origin, OutputStream to) throws IOException {
        writeAll(question, Map.of(texts.get("about.table"), parts), origin, to);
    }

    /**
     * The same for several figures of one question, each on sheets of its own.
     *
     * @param figures by the names of their sheets; the sheet about them is of the first
     */
    public void writeAll(Question question, Map<String, Iterator<Answer>> figures, Origin origin, OutputStream to)
            throws IOException {
        Workbook workbook = new Workbook(to, "Holdfast", "1.0");
        Optional<Answer> first = Optional.empty();
        for (Map.Entry<String, Iterator<Answer>> figure : figures.entrySet()) {
            TableSheets tables = new TableSheets(workbook, texts, figure.getKey(), rowsPerSheet);
            while (figure.getValue().hasNext()) {
                Answer part = figure.getValue().next();
                first = first.or(() -> Optional.of(part));
                tables.write(part.table());
            }
            tables.finish();
        }
        new AboutSheet(workbook, texts).write(question, first.orElseThrow(), origin);
        workbook.finish();
    }
}
