package io.holdfast.cli;

import io.holdfast.answer.CohortAnalysis;
import io.holdfast.answer.CohortKind;
import io.holdfast.answer.CohortSubject;
import io.holdfast.core.period.PeriodUnit;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
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
    private CohortSubject of = CohortSubject.customers;

    @Option(
            names = "--kind",
            defaultValue = "classic",
            description = "When someone counts as kept: in the calendar's period of that age (classic), then or later"
                    + " (unbounded), so many days after his own first day (bounded). Of customers, buyers and users.")
    private CohortKind kind = CohortKind.classic;

    CohortsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, new CohortAnalysis(unit, count, of, kind).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
