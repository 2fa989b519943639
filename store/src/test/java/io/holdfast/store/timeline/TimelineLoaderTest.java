package io.holdfast.store.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import io.holdfast.store.hand.HandFact;
import io.holdfast.store.hand.HandFacts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineLoaderTest {
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
    void isEmptyWithoutFacts() {
        Timelines timelines = new TimelineLoader(store).load();

        assertThat(timelines.customers()).isZero();
        assertThat(timelines.extent()).isEqualTo(new Timelines.Extent(0, Day.NEVER, Day.ALWAYS));
    }

    @Test
    void givesContractsAllTheirColumns() {
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, started_at, ended_at, cancel_requested_at, billing_ended_at, trial_ends_at, plan, amount,"
                        + " currency, \"interval\", discount, recurring_discount, metered, end_kind, pauses, past_due,"
                        + " term_ends_at, auto_renew",
                "'ann', '2026-01-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
                        + " NULL, NULL",
                "'cid', '2026-01-01', '2026-03-01', '2026-02-01', '2026-03-15', '2026-01-15', 'gold', 12000, 'EUR',"
                        + " 'P1Y', 3600, 1200, true, 'voluntary',"
                        + " [{'from': DATE '2026-01-20', 'to': DATE '2026-01-25'},"
                        + " {'from': DATE '2026-02-20', 'to': NULL}], [{'from': DATE '2026-02-01', 'to': NULL}],"
                        + " '2027-01-01', true");

        assertThat(Dump.of(new TimelineLoader(store).load()))
                .containsExactly(
                        "ann won never",
                        "ann contract 2026-01-01..never requested never billed to never trial to always plan  0/0/0 "
                                + " false UNKNOWN term to never renews false pauses [] past due []",
                        "cid won never",
                        "cid contract 2026-01-01..2026-03-01 requested 2026-02-01 billed to 2026-03-15 trial to"
                                + " 2026-01-15 plan gold 1000/900/700 EUR true VOLUNTARY term to 2027-01-01 renews true pauses [DayRange[from=20473,"
                                + " to=20478], DayRange[from=20504, to=2147483647]] past due [DayRange[from=20485,"
                                + " to=2147483647]]");
    }

    /** Near misses: a return dated before its order is one of that day, and giving back a return gives nothing. */
    @Test
    void takesBackAReturnedOrderOnTheDayOfTheReturnAndKeepsThePurchase() {
        Facts.batch(
                store,
                FactKind.ORDER,
                "customer_id, ordered_at, amount, returned_at",
                "'ann', '2026-02-01', 900, '2026-02-20'",
                "'ann', '2026-02-05', 300, '2026-02-04'",
                "'ann', '2026-02-07', -100, '2026-02-08'",
                "'ann', '2026-02-09', NULL, '2026-02-10'");

        Timelines timelines = new TimelineLoader(store).load();

        assertThat(Dump.of(timelines))
                .containsExactly(
                        "ann won never",
                        "ann order 2026-02-01 900 USD",
                        "ann order 2026-02-05 -300 USD",
                        "ann order 2026-02-05 300 USD",
                        "ann order 2026-02-07 -100 USD",
                        "ann order 2026-02-09 0 ",
                        "ann order 2026-02-20 -900 USD");
        assertThat(timelines.timeline(0).purchaseDays().size())
                .as("1, 5 and 9 February")
                .isEqualTo(3);
    }

    @Test
    void givesEachCustomerHisOwnFactsOfEveryKind() {
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, acquired_at", "'bob', '2026-01-05'");
        Facts.batch(
                store,
                FactKind.ORDER,
                "customer_id, ordered_at, amount",
                "'bob', '2026-02-02', 900",
                "'bob', '2026-02-01', -100");
        Facts.batch(
                store,
                FactKind.ACTIVITY,
                "customer_id, \"at\", name, value",
                "'bob', '2026-04-02', 'login', NULL",
                "'bob', '2026-04-01', 'login', NULL",
                "'bob', '2026-04-01', NULL, NULL",
                "'bob', '2026-04-01', 'export', 2.5",
                "'dee', '1949-12-31', 'login', NULL");
        Facts.batch(store, FactKind.STATUS, "customer_id, \"at\", status", "'ann', '2026-05-01', 'void'");

        assertThat(Dump.of(new TimelineLoader(store).load()))
                .containsExactly(
                        "ann won never",
                        "ann status 2026-05-01 true",
                        "bob won 2026-01-05",
                        "bob order 2026-02-01 -100 USD",
                        "bob order 2026-02-02 900 USD",
                        "bob activity 2026-04-01  0.0",
                        "bob activity 2026-04-01 login 0.0",
                        "bob activity 2026-04-01 export 2.5",
                        "bob activity 2026-04-02 login 0.0",
                        "dee won never",
                        "dee activity 1949-12-31 login 0.0");
    }

    @Test
    void givesAttributesTheirHistory() {
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, owner", "'bob', 'Lee'");
        Facts.batch(
                store,
                FactKind.ATTRIBUTE,
                "customer_id, name, value, \"at\"",
                "'ann', 'tier', 'one', NULL",
                "'ann', 'tier', 'two', '2026-03-01'",
                "'ann', 'tier', NULL, '2026-04-01'");

        assertThat(Dump.of(new TimelineLoader(store).load()))
                .containsExactly(
                        "ann won never",
                        "ann owner from 2024-12-31 ",
                        "ann tier from 2024-12-31 one",
                        "ann tier from 2026-03-01 two",
                        "ann tier from 2026-04-01 ",
                        "bob won never",
                        "bob owner from 2024-12-31 Lee",
                        "bob tier from 2024-12-31 ");
    }

    @Test
    void doesNotLetTheFutureMoveTheLastDay() {
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, started_at, ended_at",
                "'ann', '2026-01-01', '2027-01-01'",
                "'bob', '2026-01-01', '2026-06-29'");

        assertThat(new TimelineLoader(store).load().extent()).isEqualTo(extent(2, "2026-01-01", "2026-06-29"));

        Facts.batch(store, FactKind.ACTIVITY, "customer_id, \"at\"", "'ann', '2026-06-30'", "'ann', '2026-07-01'");

        assertThat(new TimelineLoader(store).load().extent()).isEqualTo(extent(2, "2026-01-01", "2026-06-30"));
    }

    @Test
    void loadsWhatWasKnownEarlier() {
        Instant first = clock.instant();
        Facts.batch(
                store, FactKind.ORDER, "customer_id, order_id, ordered_at, amount", "'ann', 'o1', '2026-02-02', 900");
        clock.forward(Duration.ofDays(1));
        Facts.batch(
                store,
                FactKind.ORDER,
                "customer_id, order_id, ordered_at, amount",
                "'ann', 'o1', '2026-02-02', 700",
                "'bob', 'o2', '2026-02-02', 100");
        TimelineLoader loader = new TimelineLoader(store);

        assertThat(Dump.of(loader.loadAsKnown(first.minusNanos(1000)))).isEmpty();
        assertThat(Dump.of(loader.loadAsKnown(first))).containsExactly("ann won never", "ann order 2026-02-02 900 USD");
        assertThat(Dump.of(loader.load()))
                .containsExactly(
                        "ann won never",
                        "ann order 2026-02-02 700 USD",
                        "bob won never",
                        "bob order 2026-02-02 100 USD");
    }

    private static Timelines.Extent extent(int customers, String first, String last) {
        return new Timelines.Extent(customers, (int) LocalDate.parse(first).toEpochDay(), (int)
                LocalDate.parse(last).toEpochDay());
    }

    /** An order written down in May says nothing of April; where nothing else is known it is all there is. */
    @Test
    void whatIsWrittenByHandDoesNotMoveTheLastDay() {
        byHand("2026-05-20");
        assertThat(lastDay()).isEqualTo("2026-05-20");
        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at, amount", "'ann', '2026-03-31', 900");
        assertThat(lastDay()).isEqualTo("2026-03-31");

        TimelineLoader loader = new TimelineLoader(store);
        TimelineLoader.Dated before = loader.loadDated(Optional.empty());
        int batch = byHand("2026-05-21");
        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at, amount", "'bob', '2026-04-01', 900");
        Timelines after = loader.loadSince(before, batch - 1, Set.of()).timelines();

        assertThat(LocalDate.ofEpochDay(after.extent().lastDay())).isEqualTo("2026-04-01");
        assertThat(lastDay()).isEqualTo("2026-04-01");
        assertThat(Facts.rows(store, TimelineQueries.days(20_650))).hasSize(1);
        assertThat(Facts.rows(store, TimelineQueries.days(20_650)).get(0))
                .startsWith(LocalDate.of(2026, 4, 1).toEpochDay() + "|");
    }

    private String lastDay() {
        return LocalDate.ofEpochDay(new TimelineLoader(store).load().extent().lastDay())
                .toString();
    }

    private int byHand(String day) {
        return new HandFacts(store)
                .write(
                        HandFact.of(
                                FactKind.ORDER,
                                "ann",
                                Map.of("ordered_at", Instant.parse(day + "T00:00:00Z"), "amount", 500L)),
                        "Ada")
                .batch();
    }
}
