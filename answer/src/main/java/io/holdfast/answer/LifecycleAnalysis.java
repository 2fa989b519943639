package io.holdfast.answer;

import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Table;
import io.holdfast.core.cohort.ActivityLifecycle;
import io.holdfast.core.cohort.LifecycleSql;
import io.holdfast.core.cohort.SeenDays;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        MembersOn members = new MembersOn(question, periods.whole().closingDay());
        ActivityLifecycle.Result found =
                FoldRunner.run(question.timelines(), ActivityLifecycle.of(periods.days(), source, members.test()));
        return new PeriodRows(question, series, source)
                .answer(
                        periods,
                        new Table("period", "active", "new", "returning", "resurrecting", "dormant"),
                        new Rows(found, members.days(source)));
    }

    /** What is found of each period. */
    private record Rows(ActivityLifecycle.Result found, SeenDays seen) implements PeriodRows.Row {
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
            return LifecycleSql.of(seen, before.fromDay(), ShapeView.days(period));
        }
    }
}
