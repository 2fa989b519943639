package io.holdfast.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.OwnServer;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Files put into a folder of the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InboxTest {
    private static final String HEADER = "user_id,event,timestamp\n";

    private static final String GOOD =
            "ann,login,2026-01-05\ncem,login,2026-01-06\ndan,login,2026-01-07\nbob,login,never\n";

    private Path inbox;
    private OwnServer server;
    private OwnServer.Program analyst;

    @BeforeAll
    void serve(@TempDir Path folder) {
        inbox = folder.resolve("data/inbox");
        server = OwnServer.start(folder.resolve("data"));
        analyst = server.program(Role.ANALYST);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void put(String below, String text) throws IOException {
        Files.writeString(inbox.resolve(below), text);
    }

    private JsonNode settled(String file) {
        return analyst.until("/api/v1/imports?limit=200", page -> page.path("imports")
                        .valueStream()
                        .anyMatch(job -> job.path("file").asString().equals(file)
                                && job.path("finishedAt").isString()))
                .path("imports")
                .valueStream()
                .filter(job -> job.path("file").asString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private List<String> files(String below) throws IOException {
        try (Stream<Path> all = Files.list(inbox.resolve(below))) {
            return all.map(path -> String.valueOf(path.getFileName())).toList();
        }
    }

    private String note(String below, String file) throws IOException, InterruptedException {
        while (files(below).stream().noneMatch(name -> name.matches("\\d+-" + file))) {
            Thread.sleep(50);
        }
        String name = files(below).stream()
                .filter(each -> each.matches("\\d+-" + file + "\\.txt"))
                .findFirst()
                .orElseThrow();
        return Files.readString(inbox.resolve(below).resolve(name));
    }

    @Test
    void areImportedAsTheFolderSaysAndPutAway() throws IOException, InterruptedException {
        put("activities/good.csv", HEADER + GOOD);
        JsonNode done = settled("good.csv");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("done");
        assertThat(done.path("createdBy").asString()).isEqualTo("inbox");
        assertThat(done.path("kind").asString()).isEqualTo("activities");
        assertThat(note("done", "good.csv"))
                .contains("4 rows read, 3 accepted, 0 known, 1 in quarantine")
                .contains("quarantine: 1 BAD_DATE");
        assertThat(inbox.resolve("activities/good.csv")).doesNotExist();

        put("activities/copy.csv", HEADER + GOOD);
        assertThat(note("done", "copy.csv"))
                .contains("imported before as batch " + done.path("batch").asInt());
    }

    @Test
    void arePutAsideWithTheReasonAndTriedAgainWhenTheyArePutBack() throws IOException, InterruptedException {
        put("contracts/bad.csv", "colour\nred\n");
        assertThat(settled("bad.csv").path("state").asString()).isEqualTo("failed");
        assertThat(note("failed", "bad.csv")).contains("MAPPING_INCOMPLETE: bad.csv as contracts");
        String aside = files("failed").stream()
                .filter(name -> name.endsWith("-bad.csv"))
                .findFirst()
                .orElseThrow();
        Files.move(inbox.resolve("failed").resolve(aside), inbox.resolve("contracts/bad.csv"));
        analyst.until(
                "/api/v1/imports?limit=200",
                page -> page.path("imports")
                                .valueStream()
                                .filter(job -> job.path("file").asString().equals("bad.csv"))
                                .count()
                        == 2);
    }

    @Test
    void areLeftAloneWhileSomebodyWritesThem() throws IOException, InterruptedException {
        put("activities/.hidden.csv", HEADER);
        put("activities/waits.csv", HEADER + "eve,login,2026-01-05\n");
        JsonNode first = analyst.json("/api/v1/inbox");
        assertThat(first.path("files").toString()).contains("\"file\":\"waits.csv\",\"kind\":\"activities\"");
        put("activities/half.csv.part", HEADER + "cem,login,2026-01-05\n");
        Path growing = inbox.resolve("activities/growing.csv");
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < 30; row++) {
            text.append("dan").append(row).append(",login,2026-01-05\n");
            Files.writeString(growing, text);
            Thread.sleep(200);
        }
        JsonNode waiting = analyst.json("/api/v1/inbox");
        assertThat(waiting.path("files").valueStream().map(file -> file.path("file")
                        .asString()))
                .doesNotContain(".hidden.csv", "half.csv.part");
        assertThat(settled("growing.csv").path("counts").path("accepted").asInt())
                .as("all of it, in one import")
                .isEqualTo(30);
        assertThat(inbox.resolve("activities/half.csv.part")).exists();
        assertThat(inbox.resolve("activities/.hidden.csv")).exists();
    }
}
