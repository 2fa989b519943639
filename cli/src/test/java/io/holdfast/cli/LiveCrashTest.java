package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program while it takes events and moves them into the store, several times, and looks for each event after. */
@Timeout(600)
class LiveCrashTest {
    private static final int SENDERS = 8;
    private static final int KILLS = 2;
    private static final int BATCH = 20;
    private static final int ENOUGH = 3_000;

    @TempDir
    Path folder = Path.of("");

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void losesNoAcknowledgedEventAndTakesNoneTwice() throws IOException, InterruptedException, SQLException {
        String data = folder.resolve("data").toString();
        String key = Shell.raw("token", "create", "--data", data, "--role", "ingest")
                .out()
                .strip();
        for (int kill = 0; kill < KILLS; kill++) {
            sendUntilKilled(serve(data), key);
        }
        assertThat(unanswered).as("the kills came in the middle of sending").isNotEmpty();

        Process last = serve(data);
        try {
            String address = address(last);
            while (!unanswered.isEmpty()) {
                assertThat(send(address, key, unanswered.remove())).isTrue();
            }
            last.destroy();
            assertThat(last.waitFor()).as("stopped in good order").isIn(0, 143);
        } finally {
            last.destroyForcibly().waitFor();
        }

        try (FactStore store = FactStore.openExisting(folder.resolve("data"), Clock.systemUTC());
                Connection connection = store.connect()) {
            List<String> rows = Sql.list(connection, "SELECT message_id FROM activities", row -> row.getString(1));
            assertThat(rows).doesNotHaveDuplicates();
            assertThat(Set.copyOf(rows)).isEqualTo(acknowledged).hasSizeGreaterThan(KILLS * ENOUGH);
            assertThat(store.batches()).as("some were moved while others came").hasSizeGreaterThan(KILLS);
        }
    }

    /** Facts are made every tenth of a second, so that a kill is likely to meet that too. */
    private static Process serve(String data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dholdfast.live.pause=100ms",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holdfast.class.getName(),
                        "serve",
                        "--data",
                        data,
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String address(Process server) throws IOException {
        BufferedReader out = server.inputReader();
        String line = "" + out.readLine();
        assertThat(line).startsWith("ready http");
        return line.substring("ready ".length());
    }

    private void sendUntilKilled(Process server, String key) throws IOException, InterruptedException {
        try {
            String address = address(server);
            int wanted = acknowledged.size() + ENOUGH;
            List<Thread> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> new Thread(() -> sendUntilNoAnswer(address, key)))
                    .toList();
            senders.forEach(Thread::start);
            while (acknowledged.size() < wanted) {
                Thread.sleep(1);
            }
            server.destroyForcibly().waitFor();
            for (Thread sender : senders) {
                sender.join();
            }
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private void sendUntilNoAnswer(String address, String key) {
        boolean answered = true;
        while (answered) {
            int first = numbers.getAndAdd(BATCH);
            String ids = IntStream.range(first, first + BATCH)
                    .mapToObj(number -> "m" + number)
                    .collect(Collectors.joining(" "));
            answered = send(address, key, ids);
        }
    }

    /** Whether the server said it has them; otherwise they are to be sent again. */
    private boolean send(String address, String key, String ids) {
        List<String> all = List.of(ids.split(" "));
        String batch = all.stream()
                .map(id -> "{\"type\":\"track\",\"event\":\"login\",\"userId\":\"ann\",\"messageId\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "{\"batch\":[", "]}"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/v1/batch"))
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString(batch))
                .build();
        try {
            if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                acknowledged.addAll(all);
                return true;
            }
        } catch (IOException killed) {
            unanswered.add(ids);
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        unanswered.add(ids);
        return false;
    }
}
