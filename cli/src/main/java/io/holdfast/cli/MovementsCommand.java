package io.holdfast.cli;

import io.holdfast.answer.MovementAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code holdfast movements}: how recurring revenue moved, each currency for itself and, where there are several, all together, with the ratios made of it. */
@Command(name = "movements", description = "How recurring revenue moved in a period, with GRR, NRR and the like.")
final class MovementsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    MovementsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, new MovementAnalysis().of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
