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
import io.holdfast.store.person.Erasure;
import io.holdfast.store.person.FactsOfOne;
import io.holdfast.store.person.KnownOfOne;
import io.holdfast.store.person.OneFact;
import io.holdfast.store.timeline.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts of a customer ann, beside those of bob, whose they must never be taken for. */
final class HandFactsTest {
    private static final Instant NOON = Instant.parse("2026-06-30T12:00:00Z");

    @TempDir
    Path folder = Path.of("");

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
                "'ann', 'K', TIMESTAMP '2026-01-01', 1000",
                "'bob', 'L', TIMESTAMP '2026-01-01', 1000");
        clock.forward(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private HandFacts.Written note(String text) {
        return hand.write(
                HandFact.of(
                        FactKind.INTERACTION,
                        "ann",
                        Map.of("at", NOON, "channel", "note", "outcome", text, "by", "li")),
                "li");
    }

    private HandFacts.Written rewrite(HandFacts.Written before, String text) {
        return hand.write(
                new HandFact(
                        FactKind.INTERACTION,
                        "ann",
                        Map.of("at", NOON, "channel", "note", "outcome", text),
                        Optional.of(before.key()),
                        OptionalInt.of(before.batch())),
                "li");
    }

    private List<OneFact> notes(Instant knownBy) {
        return FactsOfOne.of(
                store, "ann", knownBy, new FactsOfOne.Asked(EnumSet.of(FactKind.INTERACTION), HandFacts.SOURCE));
    }

    @Test
    void isKnownFromNowOnAndSaysWhoWroteIt() {
        note("Wants a discount");

        OneFact note = notes(clock.instant()).get(0);
        assertThat(note.fields()).containsEntry("outcome", "Wants a discount").containsEntry("channel", "note");
        assertThat(note.at()).contains(NOON);
        assertThat(note.origin().source()).isEqualTo("by hand");
        assertThat(note.origin().file()).isEqualTo("li");
        assertThat(notes(clock.instant().minusSeconds(1))).isEmpty();
        assertThat(new KnownOfOne(store).of("ann").toString()).contains("Wants a discount");
    }

    @Test
    void isWrittenAnewAsANewVersionByWhoHasSeenTheLast() {
        HandFacts.Written first = note("Wants a discount");
        Instant then = clock.instant();
        clock.forward(Duration.ofMinutes(5));
        rewrite(first, "Wants 20 % off");

        assertThat(notes(clock.instant()))
                .singleElement()
                .satisfies(note -> assertThat(note.corrections()).isEqualTo(1))
                .satisfies(note -> assertThat(note.fields()).containsEntry("outcome", "Wants 20 % off"));
        assertThat(notes(then).get(0).fields()).containsEntry("outcome", "Wants a discount");
        assertThatThrownBy(() -> rewrite(first, "over it"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.CHANGED_MEANWHILE));
    }

    @Test
    void isTakenBackAloneAndStaysToBeSeenAsSuch() {
        HandFacts.Written first = note("one");
        HandFacts.Written second = note("two");
        clock.forward(Duration.ofMinutes(5));
        assertThat(hand.takeBack("ann", first.batch())).isEqualTo(FactKind.INTERACTION);

        assertThat(notes(clock.instant()))
                .filteredOn(note -> note.takenBack().isEmpty())
                .singleElement()
                .satisfies(note -> assertThat(note.origin().batch()).isEqualTo(second.batch()));
        assertThat(notes(clock.instant())).hasSize(2);
        for (String customer : List.of("bob", "nobody")) {
            assertThatThrownBy(() -> hand.takeBack(customer, second.batch()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND));
        }
        assertThatThrownBy(() -> hand.takeBack("ann", 1))
                .as("the batch of a file is not one's own")
                .isInstanceOf(Problem.class);
    }

    /** Of one day the last word counts: what is voided by mistake and restored is not void. */
    @Test
    void voidsAndRestoresOnOneDayInTheOrderWritten() {
        new Snapshot(store).timelines();
        status("void");
        assertThat(isVoid()).isTrue();
        clock.forward(Duration.ofMinutes(1));
        HandFacts.Written restored = status("unvoid");
        assertThat(isVoid()).isFalse();
        hand.takeBack("ann", restored.batch());
        assertThat(isVoid()).isTrue();
    }

    private HandFacts.Written status(String word) {
        return status("ann", word);
    }

    private HandFacts.Written status(String customer, String word) {
        return hand.write(HandFact.of(FactKind.STATUS, customer, Map.of("at", NOON, "status", word)), "li");
    }

    private boolean isVoid() {
        Timelines timelines = new Snapshot(store).timelines();
        Timeline timeline = timelines.timeline(timelines.find("ann"));
        return timeline.statuses().isVoid(timeline.statusesTo() - 1);
    }

    @Test
    void isReachedByErasing() {
        note("Ann is ill");
        new Erasure(store).erase("ann");
        assertThat(new KnownOfOne(store).of("erased1").toString()).doesNotContain("Ann is ill");
        assertThat(notes(clock.instant())).isEmpty();
    }

    @Test
    void doesNotBringBackWhoWasErased() {
        new Erasure(store).erase("ann");
        assertThatThrownBy(() -> note("Ann is ill"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.NOT_FOUND))
                .hasMessageContaining("'ann' was erased");
        assertThat(notes(clock.instant())).isEmpty();
        assertThat(status("bob", "void").batch()).as("another's").isPositive();
    }

    /** An event that was sent again with more in it, or for another customer, is still one event. */
    @Test
    void leavesOutWhatIsAnotherCustomersByNow() {
        Facts.batch(
                store,
                FactKind.TICKET,
                "customer_id, ticket_id, opened_at",
                "'ann', 'T', TIMESTAMP '2026-02-01'",
                "'ann', 'U', TIMESTAMP '2026-02-01'");
        clock.forward(Duration.ofHours(1));
        Instant before = clock.instant();
        clock.forward(Duration.ofHours(1));
        Facts.batch(store, FactKind.TICKET, "customer_id, ticket_id, opened_at", "'bob', 'T', TIMESTAMP '2026-02-01'");
        FactsOfOne.Asked tickets = new FactsOfOne.Asked(EnumSet.of(FactKind.TICKET), HandFacts.SOURCE);

        assertThat(FactsOfOne.of(store, "ann", clock.instant(), tickets))
                .extracting(ticket -> ticket.key().orElse(""))
                .containsExactly("U");
        assertThat(FactsOfOne.of(store, "ann", before, tickets)).hasSize(2);
    }
}
