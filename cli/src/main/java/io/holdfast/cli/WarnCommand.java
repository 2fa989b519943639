package io.holdfast.cli;

import io.holdfast.answer.StoreNames;
import io.holdfast.answer.WarningAnalysis;
import io.holdfast.store.FactStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast warn}: whom to look after today. */
@Command(
        name = "warn",
        description =
                "Who is silent, overdue, ending or has asked to leave, as of the last known day; most urgent first.")
final class WarnCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private FigureOptions figure = new FigureOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(names = "--lost-days", paramLabel = "D", description = "Counts as lost after more than D silent days.")
    private int lostDays;

    @Option(names = "--warn-days", paramLabel = "W", description = "Warns after W silent days, W < D.")
    private int warnDays;

    @Option(names = "--cadence", paramLabel = "K", description = "D is K times the customer's own median gap.")
    private double cadence;

    @Option(names = "--limit", defaultValue = "50", description = "How many to show (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(
            names = "--show",
            split = ",",
            paramLabel = "NAME",
            description = "What to show of each customer, such as owner,days_since_activity (default: nothing).")
    private List<String> show = List.of();

    WarnCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            format.print(
                    surroundings,
                    new WarningAnalysis(lostDays, warnDays, cadence, limit, show, Optional.of(new StoreNames(store)))
                            .of(figure.load(store, surroundings)));
        }
        return ExitCode.OK;
    }
}
