package io.holdfast.server;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of a test's own, which can be stopped and started again, and programs with tokens that talk to it. */
public final class OwnServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path data;
    private final Clock clock;
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<Server> server = Optional.empty();
    private String address = "";

    private OwnServer(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /** One that runs. */
    public static OwnServer start(Path data) {
        return start(data, Clock.systemUTC());
    }

    /** One that runs by a clock. */
    public static OwnServer start(Path data, Clock clock) {
        OwnServer own = new OwnServer(data, clock);
        own.start();
        return own;
    }

    /** One that somebody else runs. */
    public static OwnServer at(Path data, String address) {
        OwnServer own = new OwnServer(data, Clock.systemUTC());
        own.address = address;
        return own;
    }

    public void start() {
        server = Optional.of(Server.start(ServerSettings.local(data, 0), clock));
        address = server.get().address();
    }

    @Override
    public void close() {
        server.ifPresent(Server::close);
        server = Optional.empty();
    }

    public String address() {
        return address;
    }

    /** A program with a role. */
    public Program program(Role role) {
        return new Program(ServerTokens.create(
                data,
                Optional.empty(),
                new Tokens.NewToken("test " + role.word(), role, Reach.USUAL, Optional.empty()),
                clock));
    }

    /** Asks with a token. */
    public final class Program {
        private final String token;

        private Program(String token) {
            this.token = token;
        }

        public String token() {
            return token;
        }

        public HttpResponse<String> get(String path) {
            return send(request(path).GET());
        }

        public JsonNode json(String path) {
            return JSON.readTree(get(path).body());
        }

        public HttpResponse<String> post(String path, String body, Map<String, String> headers) {
            HttpRequest.Builder request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
            if (!headers.containsKey("Content-Type")) {
                request.header("Content-Type", "application/json");
            }
            headers.forEach(request::header);
            return send(request);
        }

        public HttpResponse<String> post(String path, String body) {
            return post(path, body, Map.of());
        }

        public HttpResponse<String> postFile(String path, Path file) {
            try {
                return send(request(path).POST(HttpRequest.BodyPublishers.ofFile(file)));
            } catch (IOException absent) {
                throw new IllegalStateException(absent);
            }
        }

        /** Asks again and again until the answer is as wanted. */
        public JsonNode until(String path, Predicate<JsonNode> wanted) {
            Instant end = Clock.systemUTC().instant().plus(PATIENCE);
            JsonNode answer = json(path);
            while (!wanted.test(answer)) {
                if (Clock.systemUTC().instant().isAfter(end)) {
                    throw new AssertionError("still " + answer);
                }
                rest();
                answer = json(path);
            }
            return answer;
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
