package io.holdfast.cli;

import io.holdfast.answer.ReturnAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast returns}: how many come back how many days after they were there in a period. */
@Command(
        name = "returns",
        description = "Of those active (or buying) on a day of the period, who was there again how many days later.")
final class ReturnsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private SignsOption signs = new SignsOption();

    @Option(names = "--days", defaultValue = "30", description = "Up to how many days (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Option(names = "--first", description = "Only the first day ever of each customer.")
    private boolean first;

    @Mixin
    private FormatOption format = new FormatOption();

    ReturnsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(
                    surroundings, new ReturnAnalysis(days, first, signs.signs()).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
