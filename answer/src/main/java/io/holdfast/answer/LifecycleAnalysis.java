package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.cohort.ActivityLifecycle;
import io.holdfast.core.cohort.LifecycleSql;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
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
        return new PeriodRows(question, series, source)
                .answer(
                        periods,
                        new Table("period", "active", "new", "returning", "resurrecting", "dormant"),
                        new Rows(found, source));
    }

    /** What is found of each period. */
    private record Rows(ActivityLifecycle.Result found, DaySource source) implements PeriodRows.Row {
        @Override
        public void fill(Map<String, @Nullable Object> row, int number) {
            row.put("active", found.active(number));
            row.put("new", found.fresh()[number]);
            row.put("returning", found.returning()[number]);
            row.put("resurrecting", found.resurrecting()[number]);
            row.put("dormant", found.dormant()[number]);
        }

        @Override
        public List<Object> cells(int number) {
            return List.of(
                    found.active(number),
                    found.fresh()[number],
                    found.returning()[number],
                    found.resurrecting()[number],
                    found.dormant()[number]);
        }

        @Override
        public String sql(Period before, Period period) {
            return LifecycleSql.of(source, before.fromDay(), ShapeView.days(period));
        }
    }
}
