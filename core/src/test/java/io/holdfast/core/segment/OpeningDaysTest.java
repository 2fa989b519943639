package io.holdfast.core.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OpeningDaysTest {
    private static final Timelines.Extent EXTENT = new Timelines.Extent(10, day("2025-10-15"), day("2026-03-31"));

    @Test
    void whoAsksOfTwoMonthsIsToldOfAllThereAre() {
        assertThat(around(64, "2025-11-30", "2025-12-31"))
                .containsExactly(
                        day("2025-09-30"),
                        day("2025-10-31"),
                        day("2025-11-30"),
                        day("2025-12-31"),
                        day("2026-01-31"),
                        day("2026-02-28"),
                        day("2026-03-31"));
    }

    @Test
    void whereThereIsLittleRoomTheNearestToTheLastComeFirst() {
        assertThat(around(4, "2025-10-31", "2026-01-31"))
                .containsExactly(day("2025-10-31"), day("2025-12-31"), day("2026-01-31"), day("2026-02-28"));
    }

    @Test
    void oneDayAndDaysWithinMonthsAreLeftAsTheyAre() {
        assertThat(around(64, "2025-11-30")).containsExactly(day("2025-11-30"));
        assertThat(around(64, "2025-11-30", "2025-12-30")).containsExactly(day("2025-11-30"), day("2025-12-30"));
    }

    @Test
    void monthsAskedForBeyondTheFactsAreKept() {
        assertThat(around(64, "2024-12-31", "2026-08-31"))
                .contains(day("2024-12-31"), day("2026-08-31"), day("2026-03-31"))
                .hasSize(9);
    }

    @Test
    void withoutFactsThereAreNoOthers() {
        Timelines nobody = new TimelinesBuilder().build();
        int[] days = {day("2025-11-30"), day("2025-12-31")};
        assertThat(OpeningDays.around(days, nobody.extent(), 64)).isEqualTo(days);
    }

    private static int[] around(int most, String... days) {
        return OpeningDays.around(
                Arrays.stream(days).mapToInt(OpeningDaysTest::day).toArray(), EXTENT, most);
    }

    private static int day(String date) {
        return (int) LocalDate.parse(date).toEpochDay();
    }
}
