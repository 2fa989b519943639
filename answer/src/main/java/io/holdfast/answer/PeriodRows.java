package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.timeline.DaySource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row for each period of a series but the first, which is only there to be looked back at. */
final class PeriodRows {
    private final Question question;
    private final Series series;
    private final DaySource source;

    PeriodRows(Question question, Series series, DaySource source) {
        this.question = question;
        this.series = series;
        this.source = source;
    }

    /** What an analysis says of the period with a number. */
    interface Row {
        void fill(Map<String, @Nullable Object> row, int number);

        /** Of the table, after the name of the period. */
        List<Object> cells(int number);

        String sql(Period before, Period period);
    }

    Answer answer(PeriodSeries periods, Table table, Row content) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        boolean complete = true;
        for (int i = 1; i < periods.periods().size(); i++) {
            Period period = periods.periods().get(i);
            complete = series.isComplete(period);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("period", FigureView.period(period));
            row.put("complete", complete);
            content.fill(row, i);
            row.put("sql", ShapeView.sql(question, content.sql(periods.periods().get(i - 1), period)));
            rows.add(row);
            List<Object> cells = new ArrayList<>(List.of(ShapeView.name(period, complete)));
            cells.addAll(content.cells(i));
            table.row(cells.toArray());
        }
        Map<String, @Nullable Object> object = ShapeView.object(question, source);
        object.put("periods", rows);
        return new Answer(object, table, ShapeView.incompleteNote(complete));
    }
}
