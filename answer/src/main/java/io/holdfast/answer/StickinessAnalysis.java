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
        return new PeriodRows(question, series, source)
                .answer(
                        periods,
                        new Table("period", "customers", "active days", "possible days", "stickiness"),
                        new Rows(found, source));
    }

    /** What is found of each period. */
    private record Rows(Stickiness.Result found, DaySource source) implements PeriodRows.Row {
        @Override
        public void fill(Map<String, @Nullable Object> row, int number) {
            row.put("customers", found.active(number));
            row.put("numerator", found.activeUnits(number));
            row.put("denominator", found.possibleUnits(number));
            row.put("value", FigureView.orNull(found.stickiness(number)));
            row.put(
                    "customersByDays",
                    LongStream.of(found.customers()[number]).skip(1).boxed().toList());
        }

        @Override
        public List<Object> cells(int number) {
            return List.of(
                    found.active(number),
                    found.activeUnits(number),
                    found.possibleUnits(number),
                    Numbers.percent(found.stickiness(number)));
        }

        @Override
        public String sql(Period before, Period period) {
            return StickinessSql.of(source, ShapeView.days(period));
        }
    }
}
