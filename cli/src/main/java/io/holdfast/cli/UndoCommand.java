package io.holdfast.cli;

import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code holdfast undo}: takes an import back. */
@Command(name = "undo", description = "Takes a batch back; nothing is deleted, and it can be imported again.")
final class UndoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Parameters(paramLabel = "BATCH", description = "Its number, as holdfast inspect shows it.")
    private int batch;

    UndoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (FactStore store = data.open(surroundings)) {
            Batch undone = store.undo(batch);
            surroundings.err().println("Batch " + undone.id() + " is undone.");
        }
        return ExitCode.OK;
    }
}
