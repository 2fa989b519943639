package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that cannot start says in one line what stands in its way. */
class ServeCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Shell.Result serve(String... options) {
        return new Shell(folder).run("serve", options);
    }

    private static void isOneLine(Shell.Result refused, int code, String... parts) {
        assertThat(refused.code()).as(refused.err()).isEqualTo(code);
        assertThat(refused.err()).startsWith("holdfast: ").contains(parts);
        assertThat(refused.err().lines()).hasSize(1);
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            isOneLine(serve("--port", port), ExitCode.PROBLEM, "port " + port + " of 127.0.0.1", "--port (0 takes");
        }
    }

    /** The second is of nobody's machine: it is kept for examples in texts. */
    @ParameterizedTest
    @ValueSource(strings = {"300.1.1.1", "192.0.2.1"})
    void saysThatItsHostIsNoAddressOfThisMachine(String host) {
        isOneLine(serve("--port", "0", "--host", host), ExitCode.PROBLEM, "'" + host + "' is no address", "--host");
    }

    @Test
    void saysThatItsDatabaseIsNotThere() throws IOException {
        String port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = Integer.toString(closed.getLocalPort());
        }
        Shell.Result refused =
                serve("--port", "0", "--db-url", "jdbc:postgresql://127.0.0.1:" + port + "/x?password=hidden");
        isOneLine(refused, ExitCode.SYSTEM, "127.0.0.1:" + port + "/x cannot be reached", "--db-url");
        assertThat(refused.err()).doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:mysql://db/holdfast", "postgres://us:hidden@db:5432/holdfast", "db:5432"})
    void saysThatItsDatabaseIsNoPostgresql(String url) {
        Shell.Result refused = serve("--port", "0", "--db-url", url);
        isOneLine(refused, ExitCode.PROBLEM, "is no address of a PostgreSQL", "jdbc:postgresql://HOST:5432/DATABASE");
        assertThat(refused.err()).doesNotContain("hidden");
    }

    @Test
    void saysThatItsDatabaseCannotBeReadAsAnAddress() {
        isOneLine(
                serve("--port", "0", "--db-url", "jdbc:postgresql://127.0.0.1:port/x"),
                ExitCode.SYSTEM,
                "127.0.0.1:port/x cannot be reached");
    }
}
