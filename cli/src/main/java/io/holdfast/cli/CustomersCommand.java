package io.holdfast.cli;

import io.holdfast.cli.output.Answer;
import io.holdfast.cli.output.Table;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.FlowMembers;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.FactStore;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast customers}: who is behind a number. */
@Command(name = "customers", description = "The customers behind a number, by the flow of the period they are in.")
final class CustomersCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--flow",
            defaultValue = "L_S",
            description =
                    "Which group: its symbol or its name, such as L_S or lost_of_start (default: ${DEFAULT-VALUE}).")
    private String flow = "L_S";

    CustomersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Flow wanted = flow();
        try (FactStore store = data.open(surroundings)) {
            Question question = figure.load(store);
            List<String> ids = FlowMembers.of(question.ledger(), question.period(), wanted, question.test()).stream()
                    .map(question.timelines()::customerId)
                    .toList();
            Table table = new Table("customer_id");
            ids.forEach(table::row);
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("definition", question.ledger().definition().name());
            object.put("period", FigureView.period(question.asked()));
            object.put("flow", wanted.symbol());
            object.put("count", ids.size());
            object.put("customers", ids);
            object.put("settings", new SettingsView(question).object());
            format.print(surroundings, new Answer(object, table));
        }
        return ExitCode.OK;
    }

    private Flow flow() {
        return Arrays.stream(Flow.values())
                .filter(candidate -> candidate.symbol().equalsIgnoreCase(flow)
                        || candidate.name().equalsIgnoreCase(flow.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        ErrorCode.INVALID_ARGUMENT,
                        "There is no flow '%s'. Known: %s.",
                        flow,
                        Arrays.stream(Flow.values())
                                .map(known ->
                                        known.symbol() + " (" + known.name().toLowerCase(Locale.ROOT) + ")")
                                .collect(Collectors.joining(", "))));
    }
}
