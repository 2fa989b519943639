package io.holdfast.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityDaysTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int DAY = (int) LocalDate.of(2026, 2, 1).toEpochDay();

    private final ActivityDays days = new ActivityDays(
            new TimelinesBuilder()
                    .customer("ann")
                    .activity(DAY, "login", 0)
                    .activity(DAY, "run", 0)
                    .activity(DAY, "export", 0)
                    .activity(DAY, "run", 0)
                    .activity(DAY, "", 0)
                    .activity(DAY, "report", 0)
                    .activity(DAY + 2, "login", 0)
                    .customer("bob")
                    .activity(DAY, "login", 0)
                    .build(),
            SHANGHAI);

    @Test
    void isOneForEachDayWithItsMostFrequentNames() {
        assertThat(days.of("ann", Instant.parse("2026-03-01T00:00:00Z")))
                .extracting(TimelineEntry::fields)
                .containsExactly(
                        Map.of("day", "2026-02-01", "count", 6L, "names", List.of("run", "export", "login")),
                        Map.of("day", "2026-02-03", "count", 1L, "names", List.of("login")));
    }

    /** The day begins and ends where the company is. */
    @Test
    void endsWithTheLocalDayOfTheMoment() {
        assertThat(days.of("ann", Instant.parse("2026-02-02T15:59:59Z"))).hasSize(1);
        assertThat(days.of("ann", Instant.parse("2026-02-02T16:00:00Z"))).hasSize(2);
        assertThat(days.of("ann", Instant.parse("2026-03-01T00:00:00Z")).get(0).at())
                .isEqualTo("2026-02-01T15:59:59.999Z");
    }

    /** A cursor of a page is made of the fields, and has to lead on after another start of the server. */
    @Test
    void tellsItsFieldsInOneOrder() {
        assertThat(days.of("ann", Instant.parse("2026-03-01T00:00:00Z")).get(1).fields())
                .hasToString("{day=2026-02-03, count=1, names=[login]}");
    }

    @Test
    void isNoneOfWhoIsNotKnown() {
        assertThat(days.of("cid", Instant.parse("2026-03-01T00:00:00Z"))).isEmpty();
    }
}
