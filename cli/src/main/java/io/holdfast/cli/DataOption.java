package io.holdfast.cli;

import io.holdfast.server.ServerFacts;
import io.holdfast.store.FactStore;
import io.holdfast.store.TentativeStore;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which store. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:HOLDFAST_DATA:-holdfast-data}",
            description = "Folder of the facts (default: ${DEFAULT-VALUE}).")
    private Path directory = Path.of("holdfast-data");

    Path directory() {
        return directory;
    }

    /** Opens the store of a folder that has one, with all that a server which was killed had taken. */
    FactStore open(Surroundings surroundings) {
        return ServerFacts.open(directory, surroundings.clock());
    }

    /** Opens the store for an import, making it where there is none; it goes again if nothing comes of the import. */
    TentativeStore createTentatively(Surroundings surroundings) {
        return TentativeStore.open(directory, surroundings.clock());
    }

    /** Opens the store, making it where there is none. */
    FactStore create(Surroundings surroundings) {
        return FactStore.open(directory, surroundings.clock());
    }
}
