package io.holdfast.store.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import io.holdfast.store.timeline.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann becomes void at three in the afternoon of 28 June 2026. */
final class StatusChangeTest {
    private static final String AFTERNOON = "2026-06-28T15:00:00Z";

    @TempDir
    Path folder;

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;
    private HandFacts hand;

    @BeforeEach
    void load() {
        clock.set("2026-06-30T12:00:00Z");
        store = FactStore.open(folder.resolve("data"), clock);
        hand = new HandFacts(store);
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, amount",
                "'ann', 'K', TIMESTAMP '2026-01-01', 1000");
        set("void", AFTERNOON);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void set(String status, String at) {
        clock.forward(Duration.ofMinutes(1));
        hand.write(HandFact.of(FactKind.STATUS, "ann", Map.of("at", Instant.parse(at), "status", status)), "li");
    }

    private boolean isVoid() {
        Timelines timelines = new Snapshot(store).timelines();
        Timeline ann = timelines.timeline(timelines.find("ann"));
        return ann.statuses().isVoid(ann.statusesTo() - 1);
    }

    @Test
    void countsOnTheDayOfTheOneBeforeThoughThatDayBeganEarlier() {
        assertThat(isVoid()).isTrue();
        set("unvoid", "2026-06-28T00:00:00Z");
        assertThat(isVoid()).as("lifted by its day").isFalse();
        set("void", "2026-06-28T00:00:00Z");
        assertThat(isVoid()).as("and set again").isTrue();
    }

    @Test
    void isRefusedOnAnEarlierDayAsItWouldChangeNothing() {
        assertThatThrownBy(() -> set("unvoid", "2026-06-27T23:59:59Z"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
                .hasMessageContaining("void since 2026-06-28");
        assertThat(isVoid()).isTrue();
    }

    @Test
    void isRefusedWhereSomebodyElseHasMadeItMeanwhile() {
        assertThatThrownBy(() -> set("void", "2026-06-29T00:00:00Z")).hasMessageContaining("void already");
        set("unvoid", "2026-06-29T00:00:00Z");
        assertThatThrownBy(() -> set("unvoid", "2026-06-30T00:00:00Z")).hasMessageContaining("not void");
        assertThat(store.batches()).as("nothing is left of those").hasSize(3);
    }
}
