package io.holdfast.cli;

import io.holdfast.answer.BridgeAnalysis;
import io.holdfast.answer.Question;
import io.holdfast.answer.Questions;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast compare}: the bridge from one definition's churn to another's. */
@Command(
        name = "compare",
        description = "The bridge from one definition's churn to another's: named steps that sum exactly.")
final class CompareCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--with", required = true, paramLabel = "NAME", description = "The other definition.")
    private String other = "";

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            Question question = figure.load(store, surroundings);
            BridgeAnalysis bridge = new BridgeAnalysis(
                    figure.definition(store), Questions.of(store).definition(other));
            format.print(surroundings, bridge.of(question));
        }
        return ExitCode.OK;
    }
}
