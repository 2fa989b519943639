package io.holdfast.bench;

import io.holdfast.server.Server;
import io.holdfast.server.ServerSettings;
import io.holdfast.server.ServerTokens;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The server under load, in a process of its own: prints its address and a write key, and stops when its input ends. */
final class LiveServer {
    private LiveServer() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        java.time.Clock clock = java.time.Clock.systemUTC();
        try (Server server = Server.start(ServerSettings.local(data, 0), clock)) {
            Tokens.NewToken wanted = new Tokens.NewToken("load", Role.INGEST, Reach.USUAL, Optional.empty());
            System.out.println(server.address() + " " + ServerTokens.create(data, Optional.empty(), wanted, clock));
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
