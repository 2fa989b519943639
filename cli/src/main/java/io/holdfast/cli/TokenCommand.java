package io.holdfast.cli;

import io.holdfast.server.ServerTokens;
import io.holdfast.server.account.Role;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast token}: tokens by which programs use a server. */
@Command(
        name = "token",
        description = "Tokens by which programs use a server.",
        subcommands = TokenCommand.Create.class)
final class TokenCommand {
    private TokenCommand() {}

    static TokenCommand create() {
        return new TokenCommand();
    }

    /** {@code holdfast token create}: also while the server runs, and before it ever ran. */
    @Command(name = "create", description = "Makes a token and prints it; it cannot be shown again.")
    static final class Create implements Callable<Integer> {
        private final Surroundings surroundings;

        @Mixin
        private DataOption data = new DataOption();

        @Mixin
        private ServerOptions options = new ServerOptions();

        @Option(
                names = "--role",
                required = true,
                description = "owner, analyst, manager, agent, viewer, or ingest (sends facts, reads nothing).")
        private String role = "";

        @Option(names = "--name", defaultValue = "command line", description = "What it is for.")
        private String name = "command line";

        Create(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Role wanted = Role.of(role);
            String secret = ServerTokens.create(
                    data.directory(),
                    options.database(),
                    new ServerTokens.NewToken(name, wanted),
                    surroundings.clock());
            surroundings.out().println(secret);
            return ExitCode.OK;
        }
    }
}
