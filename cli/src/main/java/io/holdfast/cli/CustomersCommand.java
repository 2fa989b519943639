package io.holdfast.cli;

import io.holdfast.answer.CustomerAnalysis;
import io.holdfast.answer.StoreNames;
import io.holdfast.store.FactStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast customers}: who is behind a number. */
@Command(
        name = "customers",
        description = "The customers behind a number, by the flow of the period they are in, with the day it happened.")
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

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What to show of each, such as owner,mrr,tenure,days_since_activity: features, attributes, plan,"
                            + " currency, display_name, customer_state (default: name, tenure, plan, MRR and owner, as far"
                            + " as the data has them).")
    private List<String> show = List.of();

    CustomersCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CustomerAnalysis customers = CustomerAnalysis.of(flow, show);
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, customers.named(new StoreNames(store)).of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
