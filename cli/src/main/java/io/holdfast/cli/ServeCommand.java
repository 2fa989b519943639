package io.holdfast.cli;

import io.holdfast.server.Server;
import io.holdfast.server.ServerSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast serve}: the server, until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves a store to a team over HTTP, until it is stopped.",
        footer = "Signing in with the accounts of the company (OpenID Connect): set HOLDFAST_OIDC_ISSUER,"
                + " HOLDFAST_OIDC_CLIENT and HOLDFAST_OIDC_SECRET; redirects come back to /login/oauth2/code/company.")
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--port", defaultValue = "8080", description = "0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
    private String host = "127.0.0.1";

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Server server = Server.start(
                new ServerSettings(data.directory(), host, port, options.database()), surroundings.clock());
        try (Serving serving = Serving.of(server)) {
            server.setupPath().ifPresent(path -> surroundings
                    .err()
                    .println("The first owner sets himself up at " + server.address() + path
                            + " (the link works once)."));
            serving.untilStopped(surroundings);
        }
        return ExitCode.OK;
    }
}
