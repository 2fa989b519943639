package io.holdfast.cli;

import io.holdfast.cli.output.Answer;
import io.holdfast.core.ledger.FlowsFold;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.metric.RenewalMetric;
import io.holdfast.store.FactStore;
import java.util.Optional;
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
            Question question = figure.load(store);
            Optional<RenewalMetric> renewal = MetricCatalogue.findRenewal(metric);
            format.print(
                    surroundings,
                    renewal.map(chosen -> new RenewalView(question).answer(chosen))
                            .orElseGet(() -> ofCustomers(question)));
        }
        return ExitCode.OK;
    }

    private Answer ofCustomers(Question question) {
        FlowMetric chosen = MetricCatalogue.findFlow(metric);
        return new FigureView(question)
                .answer(chosen, FlowsFold.of(question.ledger(), question.period(), question.test()));
    }
}
