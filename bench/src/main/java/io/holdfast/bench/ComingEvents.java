package io.holdfast.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Customers who go on using the product while somebody looks at figures: events of the last day, once a second, until stopped. */
final class ComingEvents {
    static final int A_SECOND = 100;

    private static final String EVENT =
            "{\"type\":\"track\",\"event\":\"login\",\"userId\":\"%s\",\"messageId\":\"%s-%d\","
                    + "\"timestamp\":\"2025-12-31T10:00:00Z\"}";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(11);
    private final URI address;
    private final String token;
    private final int customers;
    private final Thread sending = new Thread(this::send, "coming events");
    private volatile boolean over;
    /** Ids of another run of the same store are known already and would not count. */
    private final UUID run = UUID.randomUUID();

    private long sent;

    /** @param token of a role that may send events */
    ComingEvents(URI address, String token, int customers) {
        this.address = address.resolve("/v1/batch");
        this.token = token;
        this.customers = customers;
        sending.setDaemon(true);
        sending.start();
    }

    private void send() {
        try {
            while (!over) {
                HttpResponse<String> answer = client.send(request(), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(answer.statusCode() + " " + answer.body());
                }
                Thread.sleep(1_000);
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest request() {
        String messages = IntStream.range(0, A_SECOND)
                .mapToObj(i -> EVENT.formatted(Customer.id(random.nextInt(customers)), run, sent++))
                .collect(Collectors.joining(","));
        return HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"batch\":[" + messages + "]}"))
                .build();
    }

    void stop() throws InterruptedException {
        over = true;
        sending.join();
    }
}
