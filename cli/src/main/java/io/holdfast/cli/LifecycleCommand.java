package io.holdfast.cli;

import io.holdfast.answer.LifecycleAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast lifecycle}: who is new, still there, back again or gone quiet in each period. */
@Command(
        name = "lifecycle",
        description = "New, returning, resurrecting and dormant customers of each period, by activity or purchases.")
final class LifecycleCommand implements Callable<Integer> {
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

    LifecycleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(
                    surroundings,
                    new LifecycleAnalysis(series.series(), signs.signs()).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
