package io.holdfast.cli;

import io.holdfast.answer.RetentionAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast retention}: the share of customers kept. */
@Command(name = "retention", description = "The retention of a period, with its parts, interval and query.")
final class RetentionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--metric",
            defaultValue = "retention.cohort",
            description =
                    "Which retention, retention.renewal among them; see holdfast metrics (default: ${DEFAULT-VALUE}).")
    private String metric = "retention.cohort";

    RetentionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, new RetentionAnalysis(metric).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
