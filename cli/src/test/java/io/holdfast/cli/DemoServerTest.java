package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo to its end: a server with the sample company, whose owner is in by one link. */
class DemoServerTest {
    private static final Pattern LINK = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/enter#([\\w-]+)");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder = Path.of("");

    /** The demo on a thread of its own, which is its Ctrl-C too. */
    private static final class Running implements AutoCloseable {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final Thread thread;

        Running(Path folder, int port) {
            String[] words = {
                "demo", "--dir", folder.toString(), "--customers", "300", "--port", "" + port, "--no-browser"
            };
            thread = new Thread(() -> Holdfast.run(Shell.CLOCK, new PrintWriter(out), new PrintWriter(err), words));
            thread.start();
        }

        Running untilReady() throws InterruptedException {
            while (thread.isAlive() && !out.toString().contains("\nready ")) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(out.toString()).as(err.toString()).contains("\nready http://127.0.0.1:");
            return this;
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static HttpResponse<String> enter(Matcher link) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(link.group(1) + "/api/v1/session/link"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"link\":\"" + link.group(2) + "\"}"))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Matcher link(Running demo) {
        Matcher link = LINK.matcher(demo.err.toString());
        assertThat(link.find()).as(demo.err.toString()).isTrue();
        return link;
    }

    @Test
    void servesTheSampleCompanyAgainAndAgainAndTakesAnotherPortWhereOneIsTaken()
            throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String first;
            try (Running demo = new Running(folder, taken.getLocalPort()).untilReady()) {
                assertThat(demo.err.toString()).contains("Port " + taken.getLocalPort() + " is taken");
                Matcher link = link(demo);
                first = link.group(2);
                HttpResponse<String> entered = enter(link);
                assertThat(entered.statusCode()).isEqualTo(200);
                assertThat(entered.body()).contains("Demo owner", "owner");
                assertThat(enter(link).statusCode()).as("used").isEqualTo(403);
            }
            try (Running again = new Running(folder, 0).untilReady()) {
                Matcher link = link(again);
                assertThat(link.group(2)).isNotEqualTo(first);
                assertThat(enter(link).statusCode()).isEqualTo(200);
            }
        }
    }
}
