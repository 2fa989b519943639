package io.holdfast.cli;

import io.holdfast.answer.SweepAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast sweep}: what churn would be if a customer were lost after D silent days, for each D. */
@Command(
        name = "sweep",
        description =
                "What churn would be for every number of silent days that counts as leaving, and how often it is a"
                        + " false alarm.")
final class SweepCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private SignsOption signs = new SignsOption();

    @Option(names = "--max", defaultValue = "90", description = "The largest D (default: ${DEFAULT-VALUE}).")
    private int max = 90;

    @Mixin
    private FormatOption format = new FormatOption();

    SweepCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, new SweepAnalysis(max, signs.signs()).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
