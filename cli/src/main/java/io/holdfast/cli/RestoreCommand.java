package io.holdfast.cli;

import io.holdfast.server.ServerBackups;
import io.holdfast.server.backup.Restore;
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
    private static final String NO_LIST =
            "No list of who was erased since was given, and none stands beside it: WHOEVER WAS ERASED AFTER THE BACKUP IS BACK."
                    + " If anybody was, take holdfast-erased-….txt of the data folder it was made of (or have the server give"
                    + " it: GET /api/v1/backups/erased), remove what was restored, and restore again with --erased.";

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
        Restore.Restored restored = ServerBackups.restore(
                new ServerBackups.Kept(file, Optional.ofNullable(erased)),
                data.directory(),
                options.database(data.directory()),
                surroundings.clock());
        surroundings
                .err()
                .println(file + " is restored in " + data.directory() + ". "
                        + restored.list()
                                .map(list -> "Erased since it was made by " + list + ", and erased again: "
                                        + restored.again() + ".")
                                .orElse(NO_LIST));
        return ExitCode.OK;
    }
}
