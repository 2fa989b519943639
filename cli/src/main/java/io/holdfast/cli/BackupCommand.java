package io.holdfast.cli;

import io.holdfast.server.ServerBackups;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code holdfast backup}: everything of a data folder in one file. */
@Command(
        name = "backup",
        description =
                "Writes facts, people, tokens, audit, definitions, segments and mappings to one file; also while the server"
                        + " runs.")
final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Parameters(paramLabel = "FILE", description = "Where to, such as holdfast-backup.zip; keep it safe.")
    private Path file = Path.of("holdfast-backup.zip");

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        ServerBackups.write(data.directory(), options.database(data.directory()), file, surroundings.clock());
        surroundings.err().println("The backup is in " + file + ".");
        return ExitCode.OK;
    }
}
