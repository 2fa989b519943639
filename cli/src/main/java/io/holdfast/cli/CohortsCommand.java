package io.holdfast.cli;

import io.holdfast.cli.output.Answer;
import io.holdfast.cli.output.Numbers;
import io.holdfast.cli.output.Table;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.period.PeriodName;
import io.holdfast.core.period.PeriodSeries;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.store.FactStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast cohorts}: retention by the period in which customers joined, and by age. */
@Command(name = "cohorts", description = "Retention by cohort and age, of customers or of revenue.")
final class CohortsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--unit", defaultValue = "month", description = "One of ${COMPLETION-CANDIDATES}.")
    private PeriodUnit unit = PeriodUnit.MONTH;

    @Option(names = "--count", defaultValue = "12", description = "How many cohorts (default: ${DEFAULT-VALUE}).")
    private int count = 12;

    @Option(
            names = "--of",
            defaultValue = "customers",
            description = "Customers kept under the definition, or revenue: ${COMPLETION-CANDIDATES}.")
    private CohortCounts.Of of = CohortCounts.Of.customers;

    CohortsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            Question question = figure.load(store);
            PeriodSeries series =
                    PeriodSeries.last(unit, count, question.timelines().extent().lastDay());
            CohortCounts counts = CohortCounts.of(of, question, series);
            format.print(surroundings, answer(question, series.periods(), counts));
        }
        return ExitCode.OK;
    }

    private Answer answer(Question question, List<Period> periods, CohortCounts counts) {
        List<String> header = new ArrayList<>(List.of("cohort", "size"));
        for (int age = 0; age < periods.size(); age++) {
            header.add(Integer.toString(age));
        }
        Table table = new Table(header);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (int cohort = 0; cohort < periods.size(); cohort++) {
            List<Object> cells = new ArrayList<>(List.of(PeriodName.of(periods.get(cohort)), counts.size(cohort)));
            List<@Nullable Double> shares = new ArrayList<>();
            for (int age = 0; age < periods.size(); age++) {
                boolean exists = cohort + age < periods.size();
                cells.add(exists ? Numbers.percent(counts.share(cohort, age)) : "");
                if (exists) {
                    shares.add(FigureView.orNull(counts.share(cohort, age)));
                }
            }
            table.row(cells.toArray());
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("cohort", FigureView.period(periods.get(cohort)));
            row.put("size", counts.size(cohort));
            row.put("shares", shares);
            rows.add(row);
        }
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("definition", question.ledger().definition().name());
        object.put("of", of.name());
        object.put("cohorts", rows);
        return new Answer(object, table);
    }
}
