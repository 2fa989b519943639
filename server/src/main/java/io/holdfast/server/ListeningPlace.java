package io.holdfast.server;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Where a server is to listen; looked at before anything is started, so that a wrong one is told in a sentence. */
final class ListeningPlace {
    private static final int ANY_PORT = 0;

    private ListeningPlace() {}

    /** Refuses a host that is no address of this machine, and a port nobody can listen on. */
    static void require(ServerSettings settings) {
        InetAddress host = address(settings.host());
        try {
            listen(host, ANY_PORT);
        } catch (IOException notOurs) {
            throw noAddress(settings.host(), notOurs);
        }
        try {
            listen(host, settings.port());
        } catch (IOException taken) {
            throw new Problem(
                    taken,
                    ErrorCode.INVALID_ARGUMENT,
                    "Nobody can listen on port %d of %s: %s. Stop the program that uses it, or give another port with"
                            + " --port (0 takes a free one).",
                    settings.port(),
                    settings.host(),
                    String.valueOf(taken.getMessage()));
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw noAddress(host, unknown);
        }
    }

    private static void listen(InetAddress host, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(host, port));
        }
    }

    private static Problem noAddress(String host, IOException failure) {
        return new Problem(
                failure,
                ErrorCode.INVALID_ARGUMENT,
                "'%s' is no address of this machine. Give one of its own with --host, such as 127.0.0.1 (reached from this"
                        + " machine only) or 0.0.0.0 (reached from others too).",
                host);
    }
}
