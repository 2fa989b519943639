package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.account.Tokens;
import io.holdfast.server.backup.Restore;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.Erasure;
import io.holdfast.store.person.KnownOfOne;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a running server, restored elsewhere, answers the same to the same people. */
final class BackupFlowTest {
    @TempDir
    Path folder = Path.of("");

    private static List<String> answers(RunningServer.Client client, Map<String, String> headers) {
        List<String> answers = new ArrayList<>();
        for (String figure : List.of(
                "churn?definition=mine",
                "churn",
                "churn?segment=%40german",
                "movements",
                "retention",
                "customers",
                "settings")) {
            answers.add(client.get("/api/v1/" + figure + (figure.contains("?") ? "&" : "?") + "period=2026-01", headers)
                    .body());
        }
        return answers;
    }

    private static void defineMine(RunningServer.Client client, Map<String, String> headers) {
        String mine = "{\"name\":\"mine\",\"from\":\"holdfast\",\"set\":[\"gap_days=30\"]}";
        assertThat(client.post("/api/v1/definitions", mine, headers).statusCode())
                .isEqualTo(201);
        String german = "{\"name\":\"german\",\"rule\":\"country = DE\",\"shared\":true}";
        assertThat(client.post("/api/v1/segments", german, headers).statusCode())
                .isEqualTo(201);
    }

    /** What somebody laid beside his definitions himself. */
    private static void note(Path data) throws IOException {
        Files.createDirectories(data.resolve("definitions"));
        Files.writeString(data.resolve("definitions").resolve("note.txt"), "kept");
    }

    @Test
    void answersTheSameFromAnotherFolder() throws IOException {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        GuardedCompany.bring(data);
        note(data);
        Map<String, String> analyst;
        List<String> before;
        try (Server server = Server.start(ServerSettings.local(data, 0), GuardedCompany.CLOCK)) {
            RunningServer.Client client = new RunningServer.Client(server);
            analyst = client.bearer(Role.ANALYST, Reach.USUAL);
            defineMine(client, analyst);
            before = answers(client, analyst);
            String owner = server.parts()
                    .getBean(Tokens.class)
                    .create(new Tokens.NewToken("owner", Role.OWNER, Reach.USUAL, Optional.empty()));
            assertThat(Files.readString(data.resolve("server.address"))).isEqualTo(server.address());
            try (OutputStream output = Files.newOutputStream(file)) {
                ServerBackups.fetch(server.address(), owner, output);
            }
        }
        assertThat(data.resolve("server.address")).doesNotExist();
        assertThat(before.get(0)).contains("\"gap_days\":{\"value\":30");
        assertThat(before.get(1)).contains("\"denominator\":4");
        assertThat(before.get(2)).as("of a saved segment").contains("\"denominator\":3");

        Path restored = folder.resolve("restored");
        restore(file, restored);

        assertThat(restored.resolve("definitions").resolve("note.txt")).hasContent("kept");
        try (Server server = Server.start(ServerSettings.local(restored, 0), GuardedCompany.CLOCK)) {
            RunningServer.Client client = new RunningServer.Client(server);
            assertThat(answers(client, analyst))
                    .as("the same figures, to the same token")
                    .isEqualTo(before);
            Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
            assertThat(client.get("/api/v1/audit?limit=1", owner).body()).contains("backup_made");
            String person = "{\"email\":\"a@example.org\",\"name\":\"A\",\"role\":\"viewer\"}";
            assertThat(client.post("/api/v1/people", person, owner).statusCode())
                    .as("numbers of the audit trail go on where they were")
                    .isEqualTo(201);
        }
    }

    @Test
    void worksWithoutAServerAndIntoAnEmptyFolderOnly() throws IOException {
        Path data = folder.resolve("data");
        Path file = folder.resolve("backup.zip");
        GuardedCompany.bring(data);

        ServerBackups.write(data, Optional.empty(), file, GuardedCompany.CLOCK);
        assertThat(data.resolve("operations")).doesNotExist();

        assertProblem(ErrorCode.INVALID_ARGUMENT, file, data);
        assertProblem(ErrorCode.FILE_NOT_FOUND, folder.resolve("none.zip"), folder.resolve("new"));
        Path text = Files.writeString(folder.resolve("text.zip"), "customer_id");
        assertProblem(ErrorCode.FILE_FORMAT, text, folder.resolve("fromText"));
        assertProblem(ErrorCode.FILE_FORMAT, zip("facts/../../evil"), folder.resolve("fromEvil"));
        assertThat(folder.resolve("evil")).doesNotExist();
        restore(file, folder.resolve("restored"));
        assertThat(folder.resolve("restored").resolve("facts.duckdb")).exists();
    }

    @Test
    void erasesAgainWhoWasErasedSinceAndCameBackWithIt() throws IOException {
        Path data = folder.resolve("data");
        Path file = Files.createDirectory(folder.resolve("backups")).resolve("backup.zip");
        GuardedCompany.bring(data);
        ServerBackups.write(data, Optional.empty(), file, GuardedCompany.CLOCK);
        try (FactStore store = FactStore.open(data, GuardedCompany.CLOCK)) {
            new Erasure(store).erase("a");
        }

        assertThat(restore(file, folder.resolve("restored")).again()).isEqualTo(1);
        try (FactStore store = FactStore.open(folder.resolve("restored"), GuardedCompany.CLOCK)) {
            assertThatThrownBy(() -> new KnownOfOne(store).of("a")).isInstanceOf(Problem.class);
            assertThat(new KnownOfOne(store).of("erased1").toString()).doesNotContain("Ann");
        }

        Path elsewhere = Files.copy(file, folder.resolve("elsewhere.zip"));
        Restore.Restored without = restore(elsewhere, folder.resolve("without"));
        assertThat(without).as("no list beside it").isEqualTo(new Restore.Restored(0, Optional.empty()));
    }

    /** The server does not know where a backup lies that was fetched from it; the list is fetched too. */
    @Test
    void erasesAgainByAListThatWasFetched() throws IOException {
        Path data = folder.resolve("data");
        Path file = folder.resolve("fetched.zip");
        Path list;
        GuardedCompany.bring(data);
        try (Server server = Server.start(ServerSettings.local(data, 0), GuardedCompany.CLOCK)) {
            RunningServer.Client client = new RunningServer.Client(server);
            Map<String, String> owner = client.bearer(Role.OWNER, Reach.USUAL);
            try (OutputStream output = Files.newOutputStream(file)) {
                String bearer = Objects.requireNonNull(owner.get("Authorization"));
                ServerBackups.fetch(server.address(), bearer.substring("Bearer ".length()), output);
            }
            assertThat(client.post("/api/v1/customers/a/erase", "", owner).statusCode())
                    .isEqualTo(200);
            HttpResponse<String> fetched = client.get("/api/v1/backups/erased", owner);
            assertThat(fetched.body()).contains("erased1").doesNotContain("Ann");
            String name = fetched.headers().firstValue("Content-Disposition").orElseThrow();
            list = Files.writeString(
                    Files.createDirectory(folder.resolve("downloads")).resolve(name.split("\"", -1)[1]),
                    fetched.body());
        }

        Path restored = folder.resolve("restored");
        assertThat(ServerBackups.restore(
                        new ServerBackups.Kept(file, Optional.of(list)),
                        restored,
                        Optional.empty(),
                        GuardedCompany.CLOCK))
                .isEqualTo(new Restore.Restored(1, Optional.of(list)));
        try (FactStore store = FactStore.open(restored, GuardedCompany.CLOCK)) {
            assertThatThrownBy(() -> new KnownOfOne(store).of("a")).isInstanceOf(Problem.class);
            assertThat(new KnownOfOne(store).of("erased1").toString()).doesNotContain("Ann", "ann@");
            assertThat(new KnownOfOne(store).of("b").toString()).contains("Bob");
        }
    }

    private static Restore.Restored restore(Path file, Path data) {
        return ServerBackups.restore(
                new ServerBackups.Kept(file, Optional.empty()), data, Optional.empty(), GuardedCompany.CLOCK);
    }

    private Path zip(String entry) throws IOException {
        Path file = folder.resolve("evil.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.closeEntry();
        }
        return file;
    }

    @Test
    void leavesNothingOfARestoreThatFailed() throws IOException {
        Path wasThere = Files.createDirectory(folder.resolve("empty"));

        assertProblem(ErrorCode.FILE_FORMAT, zip("operations/account.jsonl"), folder.resolve("fresh"));
        assertProblem(ErrorCode.FILE_FORMAT, zip("operations/account.jsonl"), wasThere);

        assertThat(folder.resolve("fresh")).doesNotExist();
        assertThat(wasThere).isEmptyDirectory();
    }

    private static void assertProblem(ErrorCode code, Path file, Path data) {
        assertThatThrownBy(() -> restore(file, data))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
