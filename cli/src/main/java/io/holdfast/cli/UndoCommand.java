package io.holdfast.cli;

import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
            leftOut(store, undone).ifPresent(note -> surroundings.err().println("note: " + note));
        }
        return ExitCode.OK;
    }

    /** A row that is known already is not kept again, so with the batch that had it first it goes from later ones too. */
    private static Optional<String> leftOut(FactStore store, Batch undone) {
        List<Batch> later = store.batches().stream()
                .filter(each -> each.id() > undone.id())
                .filter(each -> each.undoneAt().isEmpty() && each.counts().known() > 0)
                .filter(each -> each.source().kind() == undone.source().kind())
                .toList();
        if (later.isEmpty()) {
            return Optional.empty();
        }
        String ids = later.stream().map(each -> Integer.toString(each.id())).collect(Collectors.joining(", "));
        long rows = later.stream().mapToLong(each -> each.counts().known()).sum();
        return Optional.of(
                ("Batch %s had rows that were known already, %d in all, which were not kept again. Those known from batch"
                                + " %d are gone with it: to have them back, undo batch %1$s too and import its file again.")
                        .formatted(ids, rows, undone.id()));
    }
}
