package io.holdfast.store.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An event that comes again is one event, in its newest version and of the customer it names; one without an id is never. */
final class EventVersionsTest {
    private final Facts.HandClock clock = new Facts.HandClock();

    @TempDir
    Path folder = Path.of("");

    private FactStore store;

    @BeforeEach
    void load() {
        clock.set("2026-06-30T12:00:00Z");
        store = FactStore.open(folder.resolve("data"), clock);
        Facts.batch(
                store,
                FactKind.ACTIVITY,
                "customer_id, message_id, \"at\", name",
                "'ann', 'm1', TIMESTAMP '2026-02-01 10:00:00', 'login'",
                "'ann', 'm2', TIMESTAMP '2026-02-01 11:00:00', 'run'",
                "'ann', 'm3', TIMESTAMP '2026-02-03 11:00:00', 'run'",
                "'ann', NULL, TIMESTAMP '2026-02-01 12:00:00', 'run'",
                "'ann', NULL, TIMESTAMP '2026-02-01 12:00:00', 'run'");
        clock.forward(Duration.ofHours(1));
        Facts.batch(
                store,
                FactKind.ACTIVITY,
                "customer_id, message_id, \"at\", name",
                "'ann', 'm1', TIMESTAMP '2026-02-01 10:00:00', 'export'",
                "'bob', 'm3', TIMESTAMP '2026-02-03 11:00:00', 'run'");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void countOnceInTheNewestOne() {
        Timelines timelines = new TimelineLoader(store).load();
        assertThat(activity(timelines, "ann"))
                .containsExactlyInAnyOrder("2026-02-01 export", "2026-02-01 run", "2026-02-01 run", "2026-02-01 run");
        assertThat(activity(timelines, "bob")).containsExactly("2026-02-03 run");
    }

    @Test
    void countAsTheyWereKnownThen() {
        Timelines before = new TimelineLoader(store).loadAsKnown(clock.instant().minusSeconds(1));
        assertThat(activity(before, "ann"))
                .containsExactlyInAnyOrder(
                        "2026-02-01 login", "2026-02-01 run", "2026-02-01 run", "2026-02-01 run", "2026-02-03 run");
    }

    private static List<String> activity(Timelines timelines, String customer) {
        Timeline timeline = timelines.timeline(timelines.find(customer));
        List<String> rows = new ArrayList<>();
        timeline.activities()
                .forEach(
                        timeline.local(),
                        (day, name, value) -> rows.add(LocalDate.ofEpochDay(day) + " "
                                + timelines.activityNames().get(name)));
        return rows;
    }
}
