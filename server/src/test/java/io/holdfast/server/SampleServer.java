package io.holdfast.server;

import io.holdfast.core.fact.FactKind;
import io.holdfast.sample.SampleCompany;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportOptions;
import io.holdfast.store.importing.Importer;
import io.holdfast.store.importing.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;

/** A server with a small sample company, which has facts of every kind, for the tests of one class. */
final class SampleServer implements BeforeAllCallback, AfterAllCallback {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-10T12:00:00Z"), ZoneOffset.UTC);
    private static final int CUSTOMERS = 200;

    private Optional<Path> folder = Optional.empty();
    private Optional<Server> server = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        Path made = Files.createTempDirectory("holdfast-sample");
        folder = Optional.of(made);
        Path files = made.resolve("company");
        new SampleCompany(SampleCompany.DEFAULT_SEED, CUSTOMERS).write(files);
        try (FactStore store = FactStore.open(made.resolve("data"), CLOCK)) {
            store.setWorkspace(store.workspace().withCurrency("EUR"));
            Importer importer = new Importer(store);
            for (FactKind kind : FactKind.values()) {
                Path file = files.resolve(kind.table() + ".csv");
                if (Files.exists(file)) {
                    importer.run(importer.plan(file, ImportOptions.as(kind)), Progress.NONE);
                }
            }
        }
        server = Optional.of(Server.start(ServerSettings.local(made.resolve("data"), 0), CLOCK));
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        server.ifPresent(Server::close);
        FileSystemUtils.deleteRecursively(folder.orElseThrow());
    }

    RunningServer.Client client() {
        return new RunningServer.Client(server.orElseThrow());
    }
}
