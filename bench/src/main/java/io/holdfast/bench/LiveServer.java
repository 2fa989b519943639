package io.holdfast.bench;

import io.holdfast.server.Server;
import io.holdfast.server.ServerSettings;
import io.holdfast.server.ServerTokens;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** The server under load, in a process of its own: prints its address and a token, and stops when its input ends. */
final class LiveServer {
    private LiveServer() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        try (Server server = Server.start(ServerSettings.local(data, 0), clock)) {
            Tokens.NewToken wanted = new Tokens.NewToken("load", Role.of(arguments[1]), Reach.USUAL, Optional.empty());
            System.out.println(server.address() + " " + ServerTokens.create(data, Optional.empty(), wanted, clock));
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** Starts one and waits until it is ready. */
    static Running run(Path data, String heap, Role role) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LiveServer.class.getName(),
                        data.toString(),
                        role.word())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = ready(process.inputReader());
        int space = line.indexOf(' ');
        if (space < 0) {
            process.destroy();
            throw new IOException("The server ended before it was ready; what it says is above.");
        }
        return new Running(process, URI.create(line.substring(0, space)), line.substring(space + 1));
    }

    /** The line the server says it is ready by; what it logs before is passed over. */
    private static String ready(BufferedReader out) throws IOException {
        String line = "" + out.readLine();
        while (!line.startsWith("http") && !line.equals("null")) {
            line = "" + out.readLine();
        }
        return line;
    }

    /**
     * A server that serves.
     *
     * @param token of the role asked for
     */
    record Running(Process process, URI address, String token) implements AutoCloseable {
        /** Has it end as it does when it is told to. */
        void stop() throws IOException, InterruptedException {
            process.outputWriter().close();
            process.waitFor();
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
