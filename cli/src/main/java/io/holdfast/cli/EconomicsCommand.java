package io.holdfast.cli;

import io.holdfast.answer.EconomicsAnalysis;
import io.holdfast.store.FactStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast economics}: what a customer brings, what winning him cost, and who left before that was earned back. */
@Command(
        name = "economics",
        description = "Revenue per account, margin, lifetime value, acquisition cost, payback, and who left before it.")
final class EconomicsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "The figures for each value of an attribute, of plan, or of bands such as tenure:30,90,365.")
    private @Nullable String by;

    EconomicsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(
                    surroundings, new EconomicsAnalysis(Optional.ofNullable(by)).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
