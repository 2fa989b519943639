package io.holdfast.cli;

import io.holdfast.server.Server;
import io.holdfast.server.ServerSettings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How {@code holdfast demo} ends: with the sample company in a browser, on this machine only. */
final class DemoServer {
    private static final String OWNER = "demo@localhost";

    @Option(
            names = "--no-serve",
            negatable = false,
            description = "Ends after the report, for scripts, instead of serving the sample company.")
    private boolean ends;

    @Option(
            names = "--port",
            defaultValue = "8080",
            description = "Where it serves; the next free one when it is taken (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(names = "--no-browser", description = "Prints the link and opens no browser.")
    private boolean staysClosed;

    /** Serves a store until it is stopped, unless told to end. */
    void run(Path data, Surroundings surroundings) throws InterruptedException {
        if (ends) {
            return;
        }
        int free = FreePort.from(port);
        if (free != port) {
            say(surroundings, "Port " + port + " is taken; another one is used.");
        }
        say(surroundings, "Starting the server …");
        Server server = Server.start(ServerSettings.local(data, free), surroundings.clock());
        try (Serving serving = Serving.of(server)) {
            invite(server, surroundings);
            serving.untilStopped(surroundings);
        }
    }

    private void invite(Server server, Surroundings surroundings) {
        Optional<String> link = server.signInPath(OWNER, "Demo owner").map(path -> server.address() + path);
        link.ifPresentOrElse(
                address -> say(surroundings, "Sign in as its owner with this link, which works once: " + address),
                () -> say(surroundings, "This server has an owner already; sign in at " + server.address()));
        if (!staysClosed && Browser.ofThisMachine().open(link.orElse(server.address()))) {
            say(surroundings, "Opened in your browser; start the demo again for another link.");
        }
        say(surroundings, "Ctrl-C stops it.");
    }

    private static void say(Surroundings surroundings, String sentence) {
        surroundings.err().println(sentence);
        surroundings.err().flush();
    }
}
