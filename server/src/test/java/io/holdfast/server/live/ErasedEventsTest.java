package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.Sql;
import io.holdfast.store.live.LiveBatches;
import io.holdfast.store.live.LiveFact;
import io.holdfast.store.live.LogRange;
import io.holdfast.store.person.Erasure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErasedEventsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    private FactStore store;
    private ErasedEvents events;

    @BeforeEach
    void eraseAnn() {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        new LiveBatches(store).append(new LogRange(1, 0, 1), rows -> {
            rows.nextEvent();
            rows.add(new LiveFact.Activity("ann", "m0", 0, "login", OptionalDouble.empty()));
        });
        new Erasure(store).erase("ann");
        events = new ErasedEvents(ErasedIds.of(store));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static LiveEvent event(String customer, String messageId, Trait... traits) {
        return new LiveEvent(
                messageId,
                customer,
                7,
                "Order Completed",
                OptionalDouble.of(2),
                Optional.of(new Purchase("ann-1", "12.50", "EUR")),
                List.of(traits));
    }

    @Test
    void keepWhatAnErasedCustomerDidAndNotWhoHeIs() {
        LiveEvent kept = events.of(event(
                "ann",
                "ann-m1",
                new Trait("email", "ann@example.org"),
                new Trait("firstName", "Ann"),
                new Trait("avatar", "ann.png"),
                new Trait("mobile_phone", "0151"),
                new Trait("previous_id", "visitor-ann"),
                new Trait("plan", "pro")));

        ErasedIds erased = ErasedIds.of(store);
        assertThat(kept)
                .isEqualTo(new LiveEvent(
                        erased.key("erased1", "ann-m1"),
                        "erased1",
                        7,
                        "Order Completed",
                        OptionalDouble.of(2),
                        Optional.of(new Purchase(erased.key("erased1", "ann-1"), "12.50", "EUR")),
                        List.of(new Trait("plan", "pro"))));
        assertThat(kept.toString()).doesNotContain("ann");
        assertThat(events.of(event("ann", "")).messageId()).as("there was none").isEmpty();
    }

    @Test
    void areWhatTheyAreOfEverybodyElse() {
        LiveEvent bob = event("bob", "m1", new Trait("email", "bob@example.org"), new Trait("previous_id", "b0"));
        assertThat(events.of(bob)).isSameAs(bob);
        LiveEvent wasAnn = events.of(event("bob", "m1", new Trait("previous_id", "ann"), new Trait("nick", "ann")));
        assertThat(wasAnn.traits()).containsExactly(new Trait("previous_id", "erased1"), new Trait("nick", "ann"));
        assertThat(wasAnn.customer()).isEqualTo("bob");
    }

    /** Whichever way it goes, through the log as it came or kept at once, it is one fact. */
    @Test
    void becomeTheSameFactsAsThoseErasedAfterwards() throws SQLException {
        EventFacts facts = new EventFacts("EUR");
        LiveEvent sent = event("ann", "m1", new Trait("email", "ann@example.org"), new Trait("plan", "pro"));
        new LiveBatches(store).append(new LogRange(2, 0, 1), rows -> {
            rows.nextEvent();
            facts.of(sent, "").forEach(rows::add);
            rows.nextEvent();
            facts.of(events.of(sent), "").forEach(rows::add);
        });

        for (String rows : List.of(
                "SELECT customer_id, message_id, name, value FROM activities WHERE message_id <> 'm0' AND batch_id = 2",
                "SELECT customer_id, order_id, amount, currency FROM orders",
                "SELECT customer_id, name, value FROM attributes")) {
            assertThat(number("SELECT count(*) FROM (" + rows + ")")).as(rows).isEqualTo(2);
            assertThat(number("SELECT count(*) FROM (SELECT DISTINCT * FROM (" + rows + "))"))
                    .as(rows)
                    .isEqualTo(1);
        }
        assertThat(number("SELECT count(*) FROM people")).isZero();
    }

    /** An attribute may be called personal after the event was kept, and the pseudonym's event has it. */
    @Test
    void sayNothingOfThePseudonymThatBecamePersonalMeanwhile() throws SQLException {
        LiveEvent kept = events.of(event("ann", "m1", new Trait("crm_no", "17"), new Trait("plan", "pro")));
        assertThat(kept.traits()).hasSize(2);
        store.setPersonalAttributes(PersonalAttributes.of("crm_no"));
        new LiveBatches(store).append(new LogRange(2, 0, 1), rows -> {
            rows.nextEvent();
            new EventFacts("EUR").of(kept, "").forEach(rows::add);
            rows.add(new LiveFact.Attribute("bob", "previous_id", Optional.of("ann"), 0));
        });

        assertThat(number("SELECT count(*) FROM attributes WHERE value IN ('17', 'ann')"))
                .isZero();
        assertThat(number("SELECT count(*) FROM attributes WHERE value IN ('pro', 'erased1')"))
                .isEqualTo(2);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = store.connect()) {
            return Sql.number(connection, sql);
        }
    }
}
