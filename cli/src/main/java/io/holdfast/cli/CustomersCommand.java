package io.holdfast.cli;

import io.holdfast.answer.CustomerAnalysis;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
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
        CustomerAnalysis customers = CustomerAnalysis.of(flow);
        try (FactStore store = data.open(surroundings)) {
            format.print(surroundings, customers.of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
