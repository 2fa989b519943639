package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import io.holdfast.server.database.DebianPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server goes on by itself after its database went away. */
final class DatabaseComesBackTest {
    private static final String PERSON = "{\"email\":\"a@example.org\",\"name\":\"A\",\"role\":\"viewer\"}";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder = Path.of("");

    @Test
    void startsOursAgainThatWasKilled() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        GuardedCompany.bring(data);
        try (OwnServer server = OwnServer.start(data)) {
            OwnServer.Program owner = server.program(Role.OWNER);
            assertThat(owner.post("/api/v1/people", PERSON).statusCode()).isEqualTo(201);
            Path pid = data.resolve("operations/cluster/postmaster.pid");
            long first = Long.parseLong(Files.readAllLines(pid).get(0).strip());
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            awaitEnd(first);
            awaitReady(owner);
            assertThat(Files.readAllLines(pid).get(0).strip()).isNotEqualTo(Long.toString(first));
            assertThat(owner.get("/api/v1/people").body())
                    .as("what was acknowledged")
                    .contains("a@example.org");
        }
    }

    @Test
    void goesOnWithACompanysThatWasRestarted() throws IOException, SQLException, InterruptedException {
        Optional<Path> version = DebianPostgres.installed();
        assumeTrue(
                version.isPresent(),
                "no PostgreSQL is installed under /usr/lib/postgresql; Debian: apt-get install postgresql");
        Path data = folder.resolve("data");
        GuardedCompany.bring(data);
        Path cluster = Files.createDirectory(folder.resolve("company"));
        try (DebianPostgres company = DebianPostgres.start(version.orElseThrow(), cluster)) {
            Map<String, String> owner = token(data, company);
            ServerSettings settings = new ServerSettings(data, "127.0.0.1", 0, Optional.of(company.address()));
            try (Server server = Server.start(settings, Clock.systemUTC());
                    ErrorStream log = new ErrorStream()) {
                RunningServer.Client client = new RunningServer.Client(server);
                company.stop();
                HttpResponse<String> away = client.get("/api/v1/people", owner);
                assertThat(away.statusCode()).isEqualTo(503);
                assertThat(away.headers().firstValue("Content-Type")).contains("application/problem+json");
                assertThat(away.body()).contains("DATABASE_UNAVAILABLE", "ask again in a moment");
                assertThat(client.get("/health/ready", Map.of()).statusCode()).isEqualTo(503);
                company.start();
                await(() -> client.get("/health/ready", Map.of()).statusCode() == 200);
                assertThat(client.get("/api/v1/people", owner).statusCode()).isEqualTo(200);
                await(() -> log.text().contains("The database of operations is back"));
                assertThat(log.inFull())
                        .as("one trace, whoever missed it")
                        .singleElement()
                        .asString()
                        .contains("The database of operations is away.");
            }
        }
    }

    private static Map<String, String> token(Path data, DebianPostgres company) {
        Tokens.NewToken wanted = new Tokens.NewToken("owner", Role.OWNER, Reach.USUAL, Optional.empty());
        return Map.of(
                "Authorization",
                "Bearer " + ServerTokens.create(data, Optional.of(company.address()), wanted, Clock.systemUTC()));
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Clock.systemUTC().instant()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static void awaitEnd(long process) throws InterruptedException {
        while (ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()) {
            Thread.sleep(10);
        }
    }

    private static void awaitReady(OwnServer.Program asker) throws InterruptedException {
        Instant end = Clock.systemUTC().instant().plus(PATIENCE);
        int status = 0;
        while (status != 200) {
            assertThat(Clock.systemUTC().instant())
                    .as("health is still %d", status)
                    .isBefore(end);
            Thread.sleep(100);
            status = asker.get("/health/ready").statusCode();
        }
    }
}
