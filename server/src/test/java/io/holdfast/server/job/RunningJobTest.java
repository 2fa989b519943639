package io.holdfast.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class RunningJobTest {
    private static final UUID ID = new UUID(1, 2);

    @Test
    void saysNothingBeforeItIsToldAndNoRateInTheFirstHalfSecond() {
        RunningJob job = new RunningJob(ID, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(job.pace()).isEmpty();

        job.tell("reading", "bytes", 10, 40);

        Pace pace = job.pace().orElseThrow();
        assertThat(pace.share()).hasValue(0.25);
        assertThat(pace.perSecond()).isEmpty();
        assertThat(pace.secondsLeft()).isEmpty();
    }

    @Test
    void reckonsFromTheStartOfThePart() {
        MovableClock clock = new MovableClock();
        RunningJob job = new RunningJob(ID, clock);
        job.tell("preparing", "bytes", 1000, 1000);
        clock.forward(Duration.ofSeconds(100));
        job.tell("reading", "bytes", 0, 1000);
        clock.forward(Duration.ofSeconds(20));
        job.tell("reading", "bytes", 200, 1000);

        Pace pace = job.pace().orElseThrow();
        assertThat(pace.perSecond().orElseThrow()).as("200 in 20 s").isCloseTo(10, Offset.offset(1.0));
        assertThat(pace.secondsLeft().orElseThrow()).as("800 at 10/s").isCloseTo(80, Offset.offset(8.0));
    }

    @Test
    void knowsNoShareOfAnUnknownWholeAndNeverMoreThanAll() {
        RunningJob job = new RunningJob(ID, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        job.tell("writing", "rows", 7, 0);
        assertThat(job.pace().orElseThrow().share()).isEmpty();
        job.tell("writing", "rows", 9, 7);
        assertThat(job.pace().orElseThrow().share()).hasValue(1);
    }
}
