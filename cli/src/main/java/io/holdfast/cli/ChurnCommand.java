package io.holdfast.cli;

import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.store.FactStore;
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

    ChurnCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            Question question = figure.load(store);
            FlowMetric chosen = MetricCatalogue.findFlow(
                    metric == null ? question.ledger().definition().headline() : metric);
            format.print(
                    surroundings,
                    new FigureView(question)
                            .answer(chosen, FlowsFold.of(question.ledger(), question.period(), question.test())));
        }
        return ExitCode.OK;
    }
}
