package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Numbers;
import io.holdfast.answer.output.Table;
import io.holdfast.core.cohort.Stickiness;
import io.holdfast.core.cohort.StickinessSql;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * On what share of a period's days its active customers were active.
 *
 * @param series over which periods
 * @param signs which days count
 */
public record StickinessAnalysis(Series series, Optional<Signs> signs) implements Analysis {
    @Override
    public Answer of(Question question) {
        return answer(question, series.withOneBefore(question));
    }

    private Answer answer(Question question, PeriodSeries periods) {
        DaySource source = Signs.source(signs, question);
        IntPredicate members = SegmentMembers.of(question, periods.whole().closingDay());
        Stickiness.Result found =
                FoldRunner.run(question.timelines(), Stickiness.byDay(periods.days(), source, members));
        Table table = new Table("period", "customers", "active days", "possible days", "stickiness");
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        boolean complete = true;
        for (int i = 1; i < periods.periods().size(); i++) {
            Period period = periods.periods().get(i);
            complete = series.isComplete(period);
            String name = ShapeView.name(period, complete);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("period", FigureView.period(period));
            row.put("complete", complete);
            fill(row, found, i);
            table.row(
                    name,
                    found.active(i),
                    found.activeUnits(i),
                    found.possibleUnits(i),
                    Numbers.percent(found.stickiness(i)));
            row.put("sql", ShapeView.sql(question, StickinessSql.of(source, ShapeView.days(period))));
            rows.add(row);
        }
        Map<String, @Nullable Object> object = ShapeView.object(question, source);
        object.put("periods", rows);
        return new Answer(object, table, ShapeView.incompleteNote(complete));
    }

    private static void fill(Map<String, @Nullable Object> row, Stickiness.Result found, int period) {
        row.put("customers", found.active(period));
        row.put("numerator", found.activeUnits(period));
        row.put("denominator", found.possibleUnits(period));
        row.put("value", FigureView.orNull(found.stickiness(period)));
        row.put(
                "customersByDays",
                LongStream.of(found.customers()[period]).skip(1).boxed().toList());
    }
}
