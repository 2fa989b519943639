package io.holdfast.cli;

import io.holdfast.answer.ChurnAnalysis;
import io.holdfast.store.FactStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast churn}: the rate a definition calls churn, with its parts. */
@Command(name = "churn", description = "The churn of a period by a definition, with its parts, interval and query.")
final class ChurnCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--metric", description = "Another ratio than the definition's own; see holdfast metrics.")
    private @Nullable String metric;

    @Option(
            names = "--by",
            paramLabel = "ATTRIBUTE",
            description = "One rate for each value of an attribute, of plan, or of bands such as tenure:30,90,365.")
    private @Nullable String by;

    ChurnCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(
                    surroundings,
                    new ChurnAnalysis(Optional.ofNullable(metric), Optional.ofNullable(by))
                            .of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
