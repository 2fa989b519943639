package io.holdfast.cli;

import io.holdfast.server.ServerErasure;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.Erasure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast erase}: makes a store forget who a customer is. */
@Command(
        name = "erase",
        description = "Erases who a customer is and keeps what he did: every figure stays. It cannot be taken back.")
final class EraseCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--customer", paramLabel = "ID", required = true, description = "His id, as the facts have it.")
    private String customer = "";

    @Mixin
    private ContactOption contact = new ContactOption();

    EraseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = ServerErasure.open(data.directory(), surroundings.clock())) {
            Erasure erasure = new Erasure(store);
            Erasure.Erased erased = contact.in(store, customer)
                    .map(one -> erasure.erase(customer, one))
                    .orElseGet(() -> erasure.erase(customer));
            surroundings.out().println(erased.pseudonym());
            surroundings
                    .err()
                    .println(
                            erased.rows() + " facts are now of '" + erased.pseudonym()
                                    + "'. Erase him in files and systems that facts come from too; what is in the"
                                    + " folders uploads, inbox and live of the data folder goes in the next night the server runs.");
        }
        return ExitCode.OK;
    }
}
