package io.holdfast.server.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.MovableClock;
import io.holdfast.server.OwnServer;
import io.holdfast.server.account.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class NightlyTest {
    private static final String JOBS = "/api/v1/jobs?kind=nightly";

    @TempDir
    Path folder;

    private static JsonNode night(OwnServer.Program owner, LocalDate day) {
        return owner.until(JOBS, page -> page.path("jobs")
                        .valueStream()
                        .anyMatch(job -> job.path("subject").asString().equals(day.toString())
                                && job.path("finishedAt").isString()))
                .path("jobs")
                .get(0);
    }

    /** One fact of the past and one of a day to come. */
    private String bring(OwnServer.Program owner, LocalDate later) throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "user_id,event,timestamp\nann,login,2026-01-05\nbob,login," + later + "\n");
        String id = OwnServer.json(owner.postFile("/api/v1/uploads?name=a.csv", file))
                .path("id")
                .asString();
        String at = owner.post("/api/v1/imports", "{\"upload\":\"" + id + "\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        owner.until(at, job -> job.path("state").asString().equals("done"));
        return id;
    }

    @Test
    void bringsTheFiguresToTheNewDayAndSaysInTheHealthWhenItCouldNot() throws IOException {
        MovableClock clock = new MovableClock();
        try (OwnServer server = OwnServer.start(folder.resolve("data"), clock)) {
            OwnServer.Program owner = server.program(Role.OWNER);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            String preview = "/api/v1/uploads/" + bring(owner, today.plusDays(9)) + "/preview";
            assertThat(owner.get(preview).statusCode()).isEqualTo(200);
            String tag =
                    owner.get("/api/v1/lifecycle").headers().firstValue("ETag").orElse("none");
            assertThat(owner.json(JOBS).path("jobs").size()).isZero();
            assertThat(owner.json("/health")
                            .at("/components/nightly/details/last")
                            .asString())
                    .isEqualTo("none yet");

            clock.forward(Duration.ofDays(8));
            assertThat(night(owner, today.plusDays(8)).path("state").asString()).isEqualTo("done");
            assertThat(owner.get("/api/v1/lifecycle")
                            .headers()
                            .firstValue("ETag")
                            .orElse("none"))
                    .as("the figures know of the day")
                    .isNotEqualTo(tag);
            assertThat(owner.json("/health")
                            .at("/components/nightly/details/state")
                            .asString())
                    .isEqualTo("done");

            assertThat(owner.get(preview).statusCode())
                    .as("a file that was sent a week ago")
                    .isEqualTo(404);
            failsOn(today.plusDays(9), owner, clock);
            assertThat(server.program(Role.VIEWER).get("/health").body())
                    .as("for whom it does not concern")
                    .doesNotContain("CANNOT_WRITE");
            assertThat(owner.get("/health/ready").statusCode())
                    .as("yesterday's figures are there")
                    .isEqualTo(200);
        }
    }

    private void failsOn(LocalDate day, OwnServer.Program owner, MovableClock clock) throws IOException {
        Path done = folder.resolve("data/inbox/done");
        Files.createDirectories(done.resolve("1-old.csv/in-the-way"));
        Files.setLastModifiedTime(
                Files.writeString(done.resolve("1-old.csv.txt"), "imported"), FileTime.from(Instant.EPOCH));
        clock.forward(Duration.ofDays(1));
        JsonNode failed = night(owner, day);
        assertThat(failed.path("state").asString()).as(failed.toString()).isEqualTo("failed");
        assertThat(failed.path("problemCode").asString()).isEqualTo("CANNOT_WRITE");
        JsonNode health = owner.json("/health").at("/components/nightly");
        assertThat(health.path("status").asString()).isEqualTo("DOWN");
        assertThat(health.at("/details/problem").asString()).isEqualTo("CANNOT_WRITE");
    }
}
