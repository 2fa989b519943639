package io.holdfast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.store.importing.Progress.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ImportProgressTest {
    private final StringWriter err = new StringWriter();
    private final Ticking clock = new Ticking();
    private final ImportProgress progress = new ImportProgress(clock, new PrintWriter(err, true), "a.csv", false);

    @Test
    void saysNothingWithinTheFirstSecond() {
        clock.pass(Duration.ofMillis(900));
        progress.at(Phase.PREPARING, 900, 1000);

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysRateAndTimeLeft() {
        clock.pass(Duration.ofSeconds(2));
        progress.at(Phase.PREPARING, 50_000_000, 200_000_000);

        assertThat(err.toString()).contains("25 %").contains("25.0 MB/s").contains("6 s left");
    }

    @Test
    void namesNoRateForAPhaseThatHasOnlyBegun() {
        clock.pass(Duration.ofSeconds(2));
        progress.at(Phase.WRITING, 541_909, 541_909);

        assertThat(err.toString()).contains("writing").doesNotContain("rows/s");
    }

    @Test
    void saysAgainAfterSomeSecondsOnly() {
        clock.pass(Duration.ofSeconds(2));
        progress.at(Phase.PREPARING, 1, 4);
        clock.pass(Duration.ofSeconds(1));
        progress.at(Phase.PREPARING, 2, 4);
        clock.pass(Duration.ofSeconds(5));
        progress.at(Phase.PREPARING, 3, 4);

        assertThat(err.toString().lines()).hasSize(2);
    }

    /** A clock that moves when told. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
