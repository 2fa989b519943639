package io.holdfast.cli;

import io.holdfast.answer.StickinessAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
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
            format.print(
                    surroundings,
                    new StickinessAnalysis(series.series(), signs.signs()).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
