package io.holdfast.cli;

import io.holdfast.cli.output.Printer;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.KnownOfOne;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast facts}: everything known of one customer. */
@Command(name = "facts", description = "Prints everything known of one customer as JSON, row by row, with its source.")
final class FactsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--customer", paramLabel = "ID", required = true, description = "His id, as the facts have it.")
    private String customer = "";

    FactsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            new Printer(surroundings.out()).json(new KnownOfOne(store).of(customer));
        }
        return ExitCode.OK;
    }
}
