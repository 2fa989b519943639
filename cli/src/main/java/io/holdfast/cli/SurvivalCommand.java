package io.holdfast.cli;

import io.holdfast.answer.SurvivalAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast survival}: how long customers stay, those still there counted for as long as they were seen. */
@Command(name = "survival", description = "What share of customers is still there after so many days (Kaplan-Meier).")
final class SurvivalCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Option(names = "--step", defaultValue = "30", description = "Days between rows (default: ${DEFAULT-VALUE}).")
    private int step = 30;

    @Mixin
    private FormatOption format = new FormatOption();

    SurvivalCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        SurvivalAnalysis survival = new SurvivalAnalysis(step);
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, survival.of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
