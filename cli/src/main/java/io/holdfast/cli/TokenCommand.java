package io.holdfast.cli;

import io.holdfast.server.ServerTokens;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
                description =
                        "owner, analyst, manager, agent, viewer, ingest (sends facts, reads nothing) or monitor (reads"
                                + " health and metrics only).")
        private String role = "";

        @Option(names = "--name", defaultValue = "command line", description = "What it is for.")
        private String name = "command line";

        @Option(
                names = "--scope",
                description =
                        "Whose customers it sees: mine, team or all (default: team for manager, mine for agent, all"
                                + " for the others).")
        private @Nullable String scope;

        @Option(
                names = "--team",
                description =
                        "With the scope team, and no other: the team as the accounts of this server name it. It sees"
                                + " the customers of all whose accounts do.")
        private @Nullable String team;

        @Option(
                names = "--customer-owner",
                paramLabel = "NAME",
                description =
                        "With the scope mine, which needs it, or team: whose customers it sees, as the attribute owner"
                                + " of the customers writes it.")
        private @Nullable String customerOwner;

        Create(Surroundings surroundings) {
            this.surroundings = surroundings;
        }

        @Override
        public Integer call() {
            Role as = Role.of(role);
            Tokens.NewToken wanted =
                    new Tokens.NewToken(name, as, Reach.ofToken(as, scope, team, customerOwner), Optional.empty());
            String secret = ServerTokens.create(
                    data.directory(), options.database(data.directory()), wanted, surroundings.clock());
            surroundings.out().println(secret);
            return ExitCode.OK;
        }
    }
}
