package io.holdfast.cli;

import io.holdfast.server.ServerBackups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code holdfast restore}: a data folder of a backup. */
@Command(name = "restore", description = "Makes a new data folder of a backup.")
final class RestoreCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("holdfast-backup.zip");

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ServerBackups.restore(file, data.directory(), options.database(data.directory()), surroundings.clock());
        surroundings.err().println(file + " is restored in " + data.directory() + ".");
        return ExitCode.OK;
    }
}
