package io.holdfast.store.hand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.Batch;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import io.holdfast.store.bulk.BulkAttributes;
import io.holdfast.store.person.Erasure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ann, Bob and Cy, of whom nothing but a contract is known; the clock stands at noon of 30 June 2026. */
final class BulkFactsTest {
    private static final String VOIDS =
            "SELECT customer_id, status, \"at\", reason_code FROM statuses_known(TIMESTAMP 'infinity') ORDER BY 1, 3";
    private static final String NOTES =
            "SELECT customer_id, outcome, interaction_id FROM interactions_known(TIMESTAMP 'infinity') ORDER BY 1";

    @TempDir
    Path folder;

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;

    @BeforeEach
    void load() {
        clock.set("2026-06-30T12:00:00Z");
        store = FactStore.open(folder.resolve("data"), clock);
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, amount",
                "'ann', 'K', TIMESTAMP '2026-01-01', 1000",
                "'bob', 'L', TIMESTAMP '2026-01-01', 1000",
                "'cy', 'M', TIMESTAMP '2026-01-01', 1000");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Batch status(String word, String at, String... customers) {
        clock.forward(Duration.ofMinutes(1));
        Map<String, Object> values = Map.of("at", Instant.parse(at), "status", word, "reason_code", "price.budget");
        return write(FactKind.STATUS, values, customers);
    }

    private Batch note(String... customers) {
        return write(
                FactKind.INTERACTION,
                Map.of("at", Instant.parse("2026-06-30T09:00:00Z"), "channel", "note", "outcome", "called"),
                customers);
    }

    private Batch write(FactKind kind, Map<String, Object> values, String... customers) {
        return new BulkFacts(store)
                .write(
                        List.of(customers).stream()
                                .map(customer -> HandFact.of(kind, customer, values))
                                .toList(),
                        "li");
    }

    @Test
    void writesOneOfEachInOneBatchThatIsTakenBackAsAWhole() {
        Batch batch = note("ann", "bob");
        assertThat(Facts.rows(store, NOTES)).containsExactly("ann|called|hand-2-1", "bob|called|hand-2-2");
        assertThat(BulkAttributes.wrote(batch)).isTrue();
        assertThat(batch.source().fileName()).isEqualTo("li");
        store.undo(batch.id());
        assertThat(Facts.rows(store, NOTES)).isEmpty();
    }

    @Test
    void isNotTakenBackForOneOfThemAlone() {
        Batch batch = note("ann", "bob");
        assertThatThrownBy(() -> new HandFacts(store).takeBack("ann", batch.id()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND));
        assertThat(Facts.rows(store, NOTES)).hasSize(2);
    }

    @Test
    void passesOverWhoIsVoidAlreadyAndLeavesHimSoWhenItIsTakenBack() {
        status("void", "2026-06-28T15:00:00Z", "bob");
        Batch batch = status("void", "2026-06-28T00:00:00Z", "ann", "bob", "cy");
        assertThat(batch.counts()).isEqualTo(new BatchCounts(3, 2, 1, 0));
        assertThat(Facts.rows(store, VOIDS))
                .containsExactly(
                        "ann|void|2026-06-28 00:00:00.0|price.budget",
                        "bob|void|2026-06-28 15:00:00.0|price.budget",
                        "cy|void|2026-06-28 00:00:00.0|price.budget");
        store.undo(batch.id());
        assertThat(Facts.rows(store, VOIDS)).containsExactly("bob|void|2026-06-28 15:00:00.0|price.budget");

        assertThat(status("unvoid", "2026-06-29T00:00:00Z", "ann", "bob").counts())
                .isEqualTo(new BatchCounts(2, 1, 1, 0));
        assertThat(Facts.rows(store, VOIDS)).hasSize(2).allMatch(row -> row.startsWith("bob"));
    }

    @Test
    void isRefusedWhereItWouldChangeNobody() {
        status("void", "2026-06-28T15:00:00Z", "ann", "bob");
        assertThatThrownBy(() -> status("void", "2026-06-29T00:00:00Z", "ann", "bob"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.VOID_ALREADY))
                .hasMessageContaining("All 2 customers are void already, so nothing was changed: 'ann', 'bob'.");
        assertThatThrownBy(() -> status("unvoid", "2026-06-29T00:00:00Z", "cy"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_VOID));
        assertThat(Facts.rows(store, VOIDS)).hasSize(2);
    }

    @Test
    void voidsNobodyWhereOneWasRestoredLater() {
        status("void", "2026-06-28T00:00:00Z", "bob");
        status("unvoid", "2026-06-29T00:00:00Z", "bob");
        assertThatThrownBy(() -> status("void", "2026-06-28T00:00:00Z", "ann", "bob"))
                .hasMessageContaining("'bob' has been restored since 2026-06-29");
        assertThat(Facts.rows(store, VOIDS)).hasSize(2);
    }

    @Test
    void restoresEachFromAMomentAtWhichItCounts() {
        status("void", "2026-06-28T15:00:00Z", "bob");
        status("void", "2026-06-27T00:00:00Z", "ann");
        status("unvoid", "2026-06-28T00:00:00Z", "ann", "bob");
        assertThat(Facts.rows(store, VOIDS))
                .as("bob was voided in the afternoon of that day")
                .containsExactly(
                        "ann|void|2026-06-27 00:00:00.0|price.budget",
                        "ann|unvoid|2026-06-28 00:00:00.0|price.budget",
                        "bob|void|2026-06-28 15:00:00.0|price.budget",
                        "bob|unvoid|2026-06-28 15:00:00.0|price.budget");
        status("void", "2026-06-29T00:00:00Z", "cy");
        assertThatThrownBy(() -> status("unvoid", "2026-06-28T00:00:00Z", "cy"))
                .hasMessageContaining("'cy' has been void since 2026-06-29");
    }

    @Test
    void writesNothingWhereOneWasErased() {
        new Erasure(store).erase("ann");
        assertThatThrownBy(() -> note("bob", "ann")).hasMessageContaining("'ann' was erased");
        assertThat(Facts.rows(store, NOTES)).isEmpty();
    }
}
