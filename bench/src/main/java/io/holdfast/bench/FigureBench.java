package io.holdfast.bench;

import io.holdfast.server.account.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The screens of the web app on a large company: a server in a process of its own, one person who opens one screen after
 * the other. Each time every request of a screen is sent at once, as a browser does, and the clock stops at the last answer.
 */
final class FigureBench {
    private static final String HEAP = "4g";
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 40;

    /** Long enough for events to be moved into the store several times. */
    private static final Duration COMING = Duration.ofMinutes(3);

    /** Said as it happens, so that what is slow can be asked again. */
    private static final long SLOW = 200_000_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;
    private final String token;

    private FigureBench(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Makes the store if the folder has none, and measures on it. */
    static String of(int customers, Path data) throws IOException {
        FigureStore.make(data, customers);
        try {
            leaveSnapshot(data);
            long began = System.nanoTime();
            try (LiveServer.Running server = LiveServer.run(data, HEAP, Role.OWNER)) {
                double ready = (System.nanoTime() - began) / 1e9;
                String table = new FigureBench(server.address(), server.token()).table(customers);
                server.stop();
                return "%,d customers; ready %.1f s after the start of the process%n%n%s"
                        .formatted(customers, ready, table);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void leaveSnapshot(Path data) throws IOException, InterruptedException {
        try (LiveServer.Running server = LiveServer.run(data, HEAP, Role.ANALYST)) {
            server.stop();
        }
    }

    private String table(int customers) throws InterruptedException {
        FigureScreens screens = new FigureScreens(customers);
        Map<String, List<Long>> nanos = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            for (FigureScreens.Opened opened : screens.round()) {
                long took = open(opened);
                if (round >= 0) {
                    nanos.computeIfAbsent(opened.screen(), name -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        nanos.put(
                "overview while %d events a second come in".formatted(ComingEvents.A_SECOND),
                whileEventsCome(screens, customers));
        StringBuilder table = new StringBuilder("| screen | p50 ms | p95 ms | slowest ms |\n|---|---|---|---|\n");
        nanos.forEach((screen, all) -> table.append("| %s | %.0f | %.0f | %.0f |%n"
                .formatted(screen, millis(all, 0.5), millis(all, 0.95), millis(all, 1))));
        return table.toString();
    }

    private List<Long> whileEventsCome(FigureScreens screens, int customers) throws InterruptedException {
        List<Long> took = new ArrayList<>();
        long end = System.nanoTime() + COMING.toNanos();
        ComingEvents events = new ComingEvents(address, token, customers);
        while (System.nanoTime() < end) {
            took.add(open(screens.round().get(0)));
        }
        events.stop();
        return took;
    }

    private long open(FigureScreens.Opened opened) {
        long began = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> answers = opened.requests().stream()
                .map(request -> client.sendAsync(asked(request), HttpResponse.BodyHandlers.ofString()))
                .toList();
        answers.forEach(answer -> require(answer.join()));
        long took = System.nanoTime() - began;
        if (took > SLOW) {
            System.err.printf("%.0f ms: %s%n", took / 1e6, opened.requests().get(0));
        }
        return took;
    }

    private HttpRequest asked(String request) {
        return HttpRequest.newBuilder(address.resolve("/api/v1/" + request))
                .header("Authorization", "Bearer " + token)
                .build();
    }

    private static void require(HttpResponse<String> answer) {
        boolean incomparable = answer.statusCode() == 422 && answer.body().contains("INCOMPARABLE_FIGURES");
        if (answer.statusCode() != 200 && !incomparable) {
            throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static double millis(List<Long> nanos, double share) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
