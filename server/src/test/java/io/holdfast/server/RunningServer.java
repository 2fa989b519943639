package io.holdfast.server;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One server for all test classes that ask for it: started when first asked for, stopped after the last. */
public final class RunningServer implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(RunningServer.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Client.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started =
                context.getRoot().getStore(OURS).computeIfAbsent(Started.class, key -> Started.create(), Started.class);
        return new Client(started.server);
    }

    private record Started(Server server, Path folder) implements AutoCloseable {
        static Started create() {
            try {
                Path folder = Files.createTempDirectory("holdfast-server");
                return new Started(Server.start(ServerSettings.local(folder, 0), Clock.systemUTC()), folder);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** A browser, or a program, that talks to the server. */
    static final class Client {
        private final Server server;
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        Client(Server server) {
            this.server = server;
        }

        Server server() {
            return server;
        }

        /** The header by which a program shows a new token of a role. */
        Map<String, String> bearer(Role role, Reach reach) {
            return Map.of(
                    "Authorization",
                    "Bearer "
                            + server.parts()
                                    .getBean(Tokens.class)
                                    .create(new Tokens.NewToken("of a test", role, reach, Optional.empty())));
        }

        HttpResponse<String> get(String path, Map<String, String> headers) {
            return send("GET", path, Optional.empty(), headers);
        }

        HttpResponse<String> post(String path, String json, Map<String, String> headers) {
            return send("POST", path, Optional.of(json), headers);
        }

        HttpResponse<String> send(String method, String path, Optional<String> json, Map<String, String> headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            json.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
            headers.forEach(request::setHeader);
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }

        /** What the server gave this browser under a name. */
        @Nullable
        String cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals(name))
                    .map(java.net.HttpCookie::getValue)
                    .findFirst()
                    .orElse(null);
        }
    }
}
