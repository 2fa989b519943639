package io.holdfast.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SendingTimeTest {
    private static String next(String rhythm, int day, String zone, String after) {
        return SendingTime.of(rhythm, day, "08:30", zone)
                .next(Instant.parse(after))
                .toString();
    }

    @Test
    void isTheNextDayOfItsRhythm() {
        assertThat(next("daily", 0, "UTC", "2026-02-10T08:29:59Z")).isEqualTo("2026-02-10T08:30:00Z");
        assertThat(next("daily", 0, "UTC", "2026-02-10T08:30:00Z"))
                .as("never the moment itself, or it would be due twice")
                .isEqualTo("2026-02-11T08:30:00Z");
        assertThat(next("weekly", 1, "UTC", "2026-02-10T00:00:00Z")).isEqualTo("2026-02-16T08:30:00Z");
        assertThat(next("monthly", 1, "UTC", "2026-02-10T00:00:00Z")).isEqualTo("2026-03-01T08:30:00Z");
        assertThat(next("monthly", 28, "UTC", "2026-12-31T00:00:00Z")).isEqualTo("2027-01-28T08:30:00Z");
    }

    @Test
    void keepsItsPlaceOnTheWallWhenClocksAreSet() {
        assertThat(next("daily", 0, "Europe/Berlin", "2026-03-28T08:00:00Z"))
                .as("an hour earlier from the day on which clocks are put forward")
                .isEqualTo("2026-03-29T06:30:00Z");
        assertThat(next("daily", 0, "Asia/Shanghai", "2026-03-28T08:00:00Z")).isEqualTo("2026-03-29T00:30:00Z");
        SendingTime inTheGap = SendingTime.of("daily", 0, "02:30", "Europe/Berlin");
        assertThat(inTheGap.next(Instant.parse("2026-03-28T12:00:00Z"))).isEqualTo("2026-03-29T01:30:00Z");
        SendingTime twice = SendingTime.of("daily", 0, "02:30", "Europe/Berlin");
        Instant first = twice.next(Instant.parse("2026-10-24T12:00:00Z"));
        assertThat(first).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(twice.next(first)).as("once on the day that has it twice").isEqualTo("2026-10-26T01:30:00Z");
    }

    private static String last(String rhythm, int day, String zone, String upTo) {
        return SendingTime.of(rhythm, day, "08:30", zone)
                .last(Instant.parse(upTo))
                .toString();
    }

    @Test
    void wasLastOnADayOfItsRhythm() {
        assertThat(last("daily", 0, "UTC", "2026-02-10T08:29:59Z")).isEqualTo("2026-02-09T08:30:00Z");
        assertThat(last("daily", 0, "UTC", "2026-02-10T08:30:00Z"))
                .as("the moment itself, which next leaves out")
                .isEqualTo("2026-02-10T08:30:00Z");
        assertThat(last("weekly", 1, "UTC", "2026-02-15T23:00:00Z")).isEqualTo("2026-02-09T08:30:00Z");
        assertThat(last("monthly", 28, "UTC", "2026-02-10T00:00:00Z")).isEqualTo("2026-01-28T08:30:00Z");
        assertThat(last("daily", 0, "Asia/Shanghai", "2026-02-09T18:00:00Z"))
                .as("the tenth in Shanghai, before its morning")
                .isEqualTo("2026-02-09T00:30:00Z");
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatThrownBy(() -> SendingTime.of("hourly", 0, "08:30", "UTC"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("daily, weekly, monthly");
        assertThatThrownBy(() -> SendingTime.of("weekly", 8, "08:30", "UTC")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SendingTime.of("monthly", 31, "08:30", "UTC")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SendingTime.of("daily", 0, "25:00", "UTC")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> SendingTime.of("daily", 0, "08:30", "Mars/Base"))
                .isInstanceOf(Problem.class);
    }
}
