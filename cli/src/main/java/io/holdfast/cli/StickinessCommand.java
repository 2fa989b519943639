package io.holdfast.cli;

import io.holdfast.cli.output.Answer;
import io.holdfast.cli.output.Numbers;
import io.holdfast.cli.output.Table;
import io.holdfast.core.cohort.Stickiness;
import io.holdfast.core.cohort.StickinessSql;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.store.FactStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast stickiness}: on what share of a period's days its active customers were active. */
@Command(
        name = "stickiness",
        description = "On what share of the days of a period its active customers were active (DAU/MAU).")
final class StickinessCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private SeriesOptions series = new SeriesOptions();

    @Mixin
    private SignsOption signs = new SignsOption();

    @Mixin
    private FormatOption format = new FormatOption();

    StickinessCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            Question question = figure.load(store);
            format.print(surroundings, answer(question, series.withOneBefore(question, figure.periodGiven())));
        }
        return ExitCode.OK;
    }

    private Answer answer(Question question, PeriodSeries periods) {
        DaySource source = signs.source(question);
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
