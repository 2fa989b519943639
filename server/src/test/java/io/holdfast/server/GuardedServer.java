package io.holdfast.server;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.FactStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A server with the {@link GuardedCompany} for the tests of one class. */
final class GuardedServer implements BeforeAllCallback, AfterAllCallback {
    /** By their kind, rows of facts beside those of the company. */
    private final Map<FactKind, String> more;

    private Optional<Path> folder = Optional.empty();
    private Optional<Server> server = Optional.empty();

    GuardedServer() {
        this(Map.of());
    }

    GuardedServer(Map<FactKind, String> more) {
        this.more = Map.copyOf(more);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path made = Files.createTempDirectory("holdfast-guarded");
        folder = Optional.of(made);
        Path data = made.resolve("data");
        GuardedCompany.bring(data);
        try (FactStore store = FactStore.open(data, GuardedCompany.CLOCK)) {
            for (Map.Entry<FactKind, String> facts : more.entrySet()) {
                GuardedCompany.bring(store, facts.getKey(), facts.getValue());
            }
        }
        server = Optional.of(Server.start(ServerSettings.local(data, 0), GuardedCompany.CLOCK));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.ifPresent(Server::close);
        FileSystemUtils.deleteRecursively(folder.orElseThrow());
    }

    Server running() {
        return server.orElseThrow();
    }

    RunningServer.Client client() {
        return new RunningServer.Client(running());
    }
}
