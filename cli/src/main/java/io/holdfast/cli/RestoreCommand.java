package io.holdfast.cli;

import io.holdfast.server.ServerBackups;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--erased",
            paramLabel = "LIST",
            description =
                    "Who was erased since: holdfast-erased-….txt of the data folder it was made of (default: the one"
                            + " beside the backup).")
    private @Nullable Path erased;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        int again = ServerBackups.restore(
                new ServerBackups.Kept(file, Optional.ofNullable(erased)),
                data.directory(),
                options.database(data.directory()),
                surroundings.clock());
        surroundings
                .err()
                .println(file + " is restored in " + data.directory() + ". Erased since it was made, and erased again: "
                        + again + ".");
        return ExitCode.OK;
    }
}
