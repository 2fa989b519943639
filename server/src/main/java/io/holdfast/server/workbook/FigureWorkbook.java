package io.holdfast.server.workbook;

import io.holdfast.answer.Asked;
import io.holdfast.answer.Question;
import io.holdfast.answer.output.Answer;
import io.holdfast.server.text.ServerTexts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
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
     * Writes it and leaves the stream open.
     *
     * @param parts of the answer, at least one, under one header
     */
    public void write(Question question, Asked asked, Iterator<Answer> parts, Origin origin, OutputStream to)
            throws IOException {
        Workbook workbook = new Workbook(to, "Holdfast", "1.0");
        Answer first = parts.next();
        TableSheets tables = new TableSheets(workbook, texts, rowsPerSheet);
        tables.write(first.table());
        while (parts.hasNext()) {
            tables.write(parts.next().table());
        }
        tables.finish();
        new AboutSheet(workbook, texts).write(question, asked, first, origin);
        workbook.finish();
    }
}
