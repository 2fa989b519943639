package io.holdfast.cli.install;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.nio.file.Path;

/** A process that dies in the middle of an import, without closing anything; {@link StoreChecks} starts it. */
final class BrokenOff {
    static final int DIED = 137;

    private BrokenOff() {}

    public static void main(String[] arguments) {
        try (FactStore store = FactStore.open(Path.of(arguments[0]), Workshop.CLOCK)) {
            Importer importer = new Importer(store);
            importer.run(
                    importer.plan(Path.of(arguments[1]), ImportOptions.as(FactKind.ORDER)), (phase, done, total) -> {
                        if (phase == Progress.Phase.WRITING) {
                            Runtime.getRuntime().halt(DIED);
                        }
                    });
        }
    }
}
