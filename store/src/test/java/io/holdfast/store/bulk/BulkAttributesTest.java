package io.holdfast.store.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Day;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import io.holdfast.store.person.Erasure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The data reach to 29 June; the clock stands at noon of 30 June in Shanghai, 04:00 in UTC. */
final class BulkAttributesTest {
    private static final String TIERS =
            "SELECT customer_id, value, \"at\" FROM attributes WHERE name = 'tier' AND batch_id > 1" + " ORDER BY 1";
    private static final String NOW =
            "SELECT customer_id, value FROM attribute WHERE name = 'tier' QUALIFY row_number()"
                    + " OVER (PARTITION BY customer_id ORDER BY from_day DESC) = 1 ORDER BY 1";

    @TempDir
    Path folder = Path.of("");

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;

    @BeforeEach
    void load() {
        clock.set("2026-06-30T04:00:00Z");
        store = FactStore.open(folder.resolve("data"), clock);
        store.setWorkspace(store.workspace().withZone("Asia/Shanghai"));
        Facts.batch(
                store,
                FactKind.ATTRIBUTE,
                "customer_id, name, value, \"at\"",
                "'ann', 'tier', 'B', TIMESTAMP '2026-06-29 10:00:00'",
                "'bob', 'tier', 'B', TIMESTAMP '2026-01-01'");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void set(List<String> customers, int lastDay) {
        new BulkAttributes(store).set(customers, "tier", Optional.of("A"), lastDay);
    }

    private static int day(String day) {
        return Math.toIntExact(LocalDate.parse(day).toEpochDay());
    }

    @Test
    void countsAfterWhatAFileSaysOfTheLastDay() {
        set(List.of("ann", "bob"), day("2026-06-29"));
        assertThat(Facts.rows(store, TIERS))
                .as("the end of the day in Shanghai")
                .containsExactly("ann|A|2026-06-29 15:59:59.999999", "bob|A|2026-06-29 15:59:59.999999");
        assertThat(Facts.rows(store, NOW)).containsExactly("ann|A", "bob|A");
    }

    @Test
    void isNeverInTheFuture() {
        set(List.of("ann"), day("2026-06-30"));
        set(List.of("bob"), Day.ALWAYS);
        assertThat(Facts.rows(store, TIERS))
                .containsExactly("ann|A|2026-06-30 04:00:00.0", "bob|A|2026-06-30 04:00:00.0");
    }

    @Test
    void changesNobodyWhereOneWasErased() {
        new Erasure(store).erase("ann");
        assertThatThrownBy(() -> set(List.of("bob", "ann"), day("2026-06-29")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND))
                .hasMessageContaining("'ann' was erased");
        assertThat(Facts.rows(store, TIERS)).isEmpty();
        set(List.of("bob", "erased1"), day("2026-06-29"));
        assertThat(Facts.rows(store, NOW)).containsExactly("bob|A", "erased1|A");
    }
}
