package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import io.holdfast.server.database.DatabaseAddress;
import io.holdfast.server.database.DebianPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL of the company's own, of another version than ours, in which we own a database and nothing else. */
final class OutsideDatabaseTest {
    private static final String PERSON = "{\"email\":\"a@example.org\",\"name\":\"A\",\"role\":\"viewer\"}";

    @TempDir
    Path folder = Path.of("");

    private static ServerSettings settings(Path data, DatabaseAddress database) {
        return new ServerSettings(data, "127.0.0.1", 0, Optional.of(database));
    }

    @Test
    void keepsPeopleAndTokensInsteadOfOurs() throws IOException, SQLException {
        Optional<Path> version = DebianPostgres.installed();
        assumeTrue(
                version.isPresent(),
                "no PostgreSQL is installed under /usr/lib/postgresql; Debian: apt-get install postgresql");
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        Path cluster = Files.createDirectory(folder.resolve("company"));
        GuardedCompany.bring(data);
        try (DebianPostgres company = DebianPostgres.start(version.orElseThrow(), cluster)) {
            Map<String, String> owner = token(data, company.address());
            try (Server server = Server.start(settings(data, company.address()), GuardedCompany.CLOCK)) {
                RunningServer.Client client = new RunningServer.Client(server);
                assertThat(client.post("/api/v1/people", PERSON, owner).statusCode())
                        .isEqualTo(201);
                assertThat(client.get("/api/v1/churn", owner).statusCode()).isEqualTo(200);
            }
            ServerBackups.write(data, Optional.of(company.address()), file, GuardedCompany.CLOCK);
            try (Server again = Server.start(settings(data, company.address()), GuardedCompany.CLOCK)) {
                assertThat(new RunningServer.Client(again)
                                .get("/api/v1/people", owner)
                                .body())
                        .as("kept over a restart")
                        .contains("a@example.org");
            }
            assertThat(data.resolve("operations")).doesNotExist();

            Path moved = folder.resolve("moved");
            ServerBackups.restore(
                    new ServerBackups.Kept(file, Optional.empty()), moved, Optional.empty(), GuardedCompany.CLOCK);
            try (Server inside = Server.start(ServerSettings.local(moved, 0), GuardedCompany.CLOCK)) {
                assertThat(new RunningServer.Client(inside)
                                .get("/api/v1/people", owner)
                                .body())
                        .as("moved into the database that comes with Holdfast")
                        .contains("a@example.org");
            }
        }
    }

    private static Map<String, String> token(Path data, DatabaseAddress database) {
        Tokens.NewToken wanted = new Tokens.NewToken("owner", Role.OWNER, Reach.USUAL, Optional.empty());
        return Map.of(
                "Authorization",
                "Bearer " + ServerTokens.create(data, Optional.of(database), wanted, GuardedCompany.CLOCK));
    }
}
