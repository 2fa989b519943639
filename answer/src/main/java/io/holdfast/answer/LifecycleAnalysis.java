package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.cohort.ActivityLifecycle;
import io.holdfast.core.cohort.LifecycleSql;
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
import org.jspecify.annotations.Nullable;

/**
 * Who is new, still there, back again or gone quiet in each period.
 *
 * @param series over which periods
 * @param signs which days count
 */
public record LifecycleAnalysis(Series series, Optional<Signs> signs) implements Analysis {
    @Override
    public Answer of(Question question) {
        return answer(question, series.withOneBefore(question));
    }

    private Answer answer(Question question, PeriodSeries periods) {
        DaySource source = Signs.source(signs, question);
        IntPredicate members = SegmentMembers.of(question, periods.whole().closingDay());
        ActivityLifecycle.Result found =
                FoldRunner.run(question.timelines(), ActivityLifecycle.of(periods.days(), source, members));
        Table table = new Table("period", "active", "new", "returning", "resurrecting", "dormant");
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
                    found.fresh()[i],
                    found.returning()[i],
                    found.resurrecting()[i],
                    found.dormant()[i]);
            int before = periods.periods().get(i - 1).fromDay();
            row.put("sql", ShapeView.sql(question, LifecycleSql.of(source, before, ShapeView.days(period))));
            rows.add(row);
        }
        Map<String, @Nullable Object> object = ShapeView.object(question, source);
        object.put("periods", rows);
        return new Answer(object, table, ShapeView.incompleteNote(complete));
    }

    private static void fill(Map<String, @Nullable Object> row, ActivityLifecycle.Result found, int period) {
        row.put("active", found.active(period));
        row.put("new", found.fresh()[period]);
        row.put("returning", found.returning()[period]);
        row.put("resurrecting", found.resurrecting()[period]);
        row.put("dormant", found.dormant()[period]);
    }
}
