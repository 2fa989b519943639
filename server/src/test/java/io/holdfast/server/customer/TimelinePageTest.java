package io.holdfast.server.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TimelinePageTest {
    private static TimelineEntry order(String at, int amount) {
        Map<String, Object> fields = Map.of("amount", amount);
        return new TimelineEntry(
                "order", "ordered", at, at, Map.copyOf(fields), null, "shop", null, 1, "2026-02-01", 0, null, false);
    }

    private static List<TimelineEntry> read(List<TimelineEntry> all, int limit) {
        List<TimelineEntry> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            TimelinePage page = TimelinePage.of(all, cursor, limit);
            assertThat(page.count()).isEqualTo(all.size());
            seen.addAll(page.entries());
            assertThat(seen).hasSizeLessThanOrEqualTo(all.size());
            cursor = Optional.ofNullable(page.next());
        } while (cursor.isPresent());
        return seen;
    }

    /** Three orders without a number, alike in all that is known of them, on the border of a page. */
    @Test
    void neitherRepeatsNorLosesEntriesThatLookAlike() {
        List<TimelineEntry> all = List.of(
                order("2026-01-03", 10),
                order("2026-01-02", 10),
                order("2026-01-02", 10),
                order("2026-01-02", 10),
                order("2026-01-02", 20),
                order("2026-01-01", 10));

        for (int limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(read(all, limit)).as("pages of %d", limit).isEqualTo(all);
        }
    }

    @Test
    void goesOnBehindTheEntryWhateverWasAddedBeforeIt() {
        List<TimelineEntry> before = List.of(order("2026-01-02", 10), order("2026-01-02", 10), order("2026-01-01", 10));
        Optional<String> cursor =
                Optional.ofNullable(TimelinePage.of(before, Optional.empty(), 1).next());
        List<TimelineEntry> after = new ArrayList<>(before);
        after.add(0, order("2026-01-03", 10));

        assertThat(TimelinePage.of(after, cursor, 5).entries()).isEqualTo(before.subList(1, 3));
    }

    @Test
    void isEmptyWhereNothingHappenedAndRefusesACursorOfNothing() {
        assertThat(TimelinePage.of(List.of(), Optional.empty(), 5)).isEqualTo(new TimelinePage(0, List.of(), null));
        assertThatThrownBy(() -> TimelinePage.of(List.of(), Optional.of("x"), 5))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("'x'");
    }
}
