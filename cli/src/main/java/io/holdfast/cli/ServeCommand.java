package io.holdfast.cli;

import io.holdfast.server.Server;
import io.holdfast.server.ServerKey;
import io.holdfast.server.ServerSettings;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code holdfast serve}: the server, until it is told to stop. */
@Command(
        name = "serve",
        description = "Serves a store to a team over HTTP, until it is stopped.",
        footer = "Signing in with the accounts of the company (OpenID Connect): set HOLDFAST_OIDC_ISSUER,"
                + " HOLDFAST_OIDC_CLIENT and HOLDFAST_OIDC_SECRET; redirects come back to /login/oauth2/code/company."
                + " All settings are in docs/configuration.md.")
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Option(names = "--port", description = "0 takes a free one; also as HOLDFAST_PORT (default: 8080).")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            description = "Address to listen on; also as HOLDFAST_HOST (default: 127.0.0.1, this machine only).")
    private @Nullable String host;

    @Option(
            names = "--log-format",
            description = "Of the log on standard error: text, or json for machines; also as HOLDFAST_LOG_FORMAT"
                    + " (default: text).")
    private @Nullable String logFormat;

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<ServerKey, String> said = new EnumMap<>(ServerKey.class);
        ServerOptions.note(said, ServerKey.HOST, host);
        ServerOptions.note(said, ServerKey.PORT, port);
        ServerOptions.note(said, ServerKey.LOG_FORMAT, logFormat);
        ServerSettings settings = options.configuration(data.directory(), said).settings(data.directory());
        Server server = Server.start(settings, surroundings.clock());
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
