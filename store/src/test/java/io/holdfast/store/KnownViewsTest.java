package io.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownViewsTest {
    private static final String COLUMNS = "customer_id, contract_id, started_at, plan";
    private static final String PLANS = "SELECT contract_id, plan FROM %s ORDER BY ALL";

    @TempDir
    Path directory;

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;

    @BeforeEach
    void open() {
        store = FactStore.open(directory, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void readsTheNewestVersionOfEachKey() {
        contracts("'ann', 'c1', '2026-01-01', 'basic'", "'bob', 'c2', '2026-01-01', 'basic'");
        clock.forward(Duration.ofDays(1));
        contracts("'ann', 'c1', '2026-01-01', 'gold'");

        assertThat(Facts.rows(store, PLANS.formatted("contract"))).containsExactly("c1|gold", "c2|basic");
        assertThat(Facts.rows(store, "SELECT count(*) FROM contracts")).containsExactly("3");
    }

    @Test
    void readsWhatWasKnownEarlierAsItWasKnownThen() {
        contracts("'ann', 'c1', '2026-01-01', 'basic'");
        clock.forward(Duration.ofDays(1));
        contracts("'ann', 'c1', '2026-01-01', 'gold'", "'eve', 'c3', '2026-01-01', 'gold'");

        assertThat(knownAt("2026-06-30 11:59:59.999999")).isEmpty();
        assertThat(knownAt("2026-06-30 12:00:00")).containsExactly("c1|basic");
        assertThat(knownAt("2026-07-01 11:59:59.999999")).containsExactly("c1|basic");
        assertThat(knownAt("2026-07-01 12:00:00")).containsExactly("c1|gold", "c3|gold");
    }

    @Test
    void takesTheLaterRowOfOneFile() {
        contracts("'ann', 'c1', '2026-01-01', 'basic'", "'ann', 'c1', '2026-01-01', 'gold'");

        assertThat(Facts.rows(store, PLANS.formatted("contract"))).containsExactly("c1|gold");
    }

    @Test
    void takesTheLaterBatchOfOneMoment() {
        contracts("'ann', 'c1', '2026-01-01', 'gold'");
        contracts("'ann', 'c1', '2026-01-01', 'basic'");

        assertThat(Facts.rows(store, PLANS.formatted("contract"))).containsExactly("c1|basic");
    }

    @Test
    void keepsEveryRowWithoutAKey() {
        contracts("'ann', NULL, '2026-01-01', 'basic'", "'ann', NULL, '2026-01-01', 'basic'");
        contracts("'ann', 'c1', '2026-01-01', 'basic'");
        contracts("'ann', 'c1', '2026-01-01', 'gold'");

        assertThat(Facts.rows(store, PLANS.formatted("contract")))
                .containsExactlyInAnyOrder("-|basic", "-|basic", "c1|gold");
    }

    @Test
    void forgetsAnUndoneBatchFromThenOn() {
        contracts("'ann', 'c1', '2026-01-01', 'basic'");
        clock.forward(Duration.ofDays(1));
        Batch second = contracts("'ann', 'c1', '2026-01-01', 'gold'");
        clock.forward(Duration.ofDays(1));
        store.undo(second.id());

        assertThat(Facts.rows(store, PLANS.formatted("contract"))).containsExactly("c1|basic");
        assertThat(knownAt("2026-07-01 12:00:00")).containsExactly("c1|gold");
        assertThat(knownAt("2026-07-02 12:00:00")).containsExactly("c1|basic");
        assertThat(Facts.rows(store, "SELECT count(*) FROM contracts")).containsExactly("2");
    }

    @Test
    void searchesForVersionsOnlyWhereThereAreAny() {
        contracts("'ann', 'c1', '2026-01-01', 'basic'", "'bob', 'c2', '2026-01-01', 'basic'");
        assertThat(Facts.rows(store, "SELECT * FROM versioned")).isEmpty();

        contracts("'eve', 'c3', '2026-01-01', 'basic'", "'eve', NULL, '2026-01-01', 'basic'");
        assertThat(Facts.rows(store, "SELECT * FROM versioned")).isEmpty();

        contracts("'bob', 'c2', '2026-01-01', 'gold'");
        assertThat(Facts.rows(store, "SELECT * FROM versioned")).containsExactly("contracts");
    }

    private Batch contracts(String... rows) {
        return Facts.batch(store, FactKind.CONTRACT, COLUMNS, rows);
    }

    private List<String> knownAt(String moment) {
        return Facts.rows(store, PLANS.formatted("contract_as_known(TIMESTAMP '" + moment + "')"));
    }
}
