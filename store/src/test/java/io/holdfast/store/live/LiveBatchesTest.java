package io.holdfast.store.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.store.BatchCounts;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import io.holdfast.store.live.LiveFact.Activity;
import io.holdfast.store.live.LiveFact.Attribute;
import io.holdfast.store.live.LiveFact.Order;
import io.holdfast.store.live.LiveFact.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveBatchesTest {
    private static final LogRange FIRST = new LogRange(1, 0, 100);
    private static final long AT = micros("2026-06-29T22:30:00Z");

    @TempDir
    Path directory = Path.of("");

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;
    private LiveBatches batches;

    @BeforeEach
    void open() {
        store = FactStore.open(directory, clock);
        batches = new LiveBatches(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static long micros(String instant) {
        return Instant.parse(instant).toEpochMilli() * 1_000;
    }

    private static Activity activity(String customer, String messageId) {
        return new Activity(customer, messageId, AT, "login", OptionalDouble.empty());
    }

    private void append(LogRange range, LiveFact... facts) {
        clock.forward(Duration.ofMinutes(1));
        assertThat(batches.append(range, rows -> {
                    for (LiveFact fact : facts) {
                        rows.nextEvent();
                        rows.add(fact);
                    }
                }))
                .isPresent();
    }

    @Test
    void makeEveryKindOfFactWithItsTwoClocks() {
        append(
                FIRST,
                activity("ann", "m1"),
                new Activity("bob", "m2", AT, "paid \u4f60\u597d", OptionalDouble.of(2.5)),
                new Order("bob", "o1", AT, 1_250, Optional.of("EUR")),
                new Order("bob", "o2", AT, 7, Optional.empty()),
                new Attribute("ann", "plan", Optional.of("pro"), AT),
                new Attribute("bob", "plan", Optional.empty(), AT));

        assertThat(Facts.rows(store, "SELECT customer_id, day, name, value FROM activity ORDER BY 1"))
                .containsExactly("ann|2026-06-29|login|-", "bob|2026-06-29|paid \u4f60\u597d|2.5");
        assertThat(Facts.rows(
                        store, "SELECT customer_id, order_id, amount, currency, product FROM purchase ORDER BY 2"))
                .containsExactly("bob|o1|1250|EUR|-", "bob|o2|7|USD|-");
        assertThat(Facts.rows(store, "SELECT customer_id, name, value, from_day FROM attribute ORDER BY 1"))
                .containsExactly("ann|plan|pro|2026-06-29", "bob|plan|-|2026-06-29");
        assertThat(Facts.rows(store, "SELECT valid_at, known_at, source, batch_id, row_no FROM activities LIMIT 1"))
                .containsExactly("2026-06-29 22:30:00.0|2026-06-30 12:01:00.0|live|1|1");
        assertThat(store.batches().get(0).counts()).isEqualTo(new BatchCounts(6, 6, 0, 0));
    }

    /** The event of the second has an activity beside it: its range tells of two events and one set aside. */
    @Test
    void setAsideWhatIsNoFact() {
        clock.forward(Duration.ofMinutes(1));
        batches.append(FIRST, rows -> {
            rows.nextEvent();
            rows.add(activity("ann", "m1"));
            rows.nextEvent();
            rows.add(activity("bob", "m2"));
            rows.add(new LiveFact.Unfit("bob", "currency", "euros", "BAD_VALUE", "no such word"));
        });

        assertThat(store.batches().get(0).counts()).isEqualTo(new BatchCounts(2, 1, 0, 1));
        assertThat(Facts.rows(store, "SELECT * FROM quarantine"))
                .containsExactly("1|" + FIRST.text() + "|2|currency|euros|BAD_VALUE|no such word");
        assertThat(Facts.rows(store, "SELECT count(*) FROM activity")).containsExactly("2");
    }

    @Test
    void knowARangeThatIsOneAlready() {
        append(FIRST, activity("ann", "m1"));

        assertThat(batches.append(FIRST, rows -> rows.nextEvent())).isEmpty();
        assertThat(batches.append(new LogRange(0, 500, 900), rows -> rows.nextEvent()))
                .as("an earlier segment")
                .isEmpty();
        assertThat(batches.append(new LogRange(1, 99, 200), rows -> rows.nextEvent()))
                .as("one byte too early")
                .isEmpty();
        append(new LogRange(1, 100, 200), activity("ann", "m2"));
        append(new LogRange(2, 0, 50), activity("ann", "m3"));

        assertThat(batches.last()).contains(new LogRange(2, 0, 50));
        assertThat(Facts.rows(store, "SELECT count(*) FROM activity")).containsExactly("3");
    }

    @Test
    void keepTheirPositionWhenABatchIsUndoneAndOverAnEnd() {
        append(FIRST, activity("ann", "m1"));
        store.undo(1);
        store.close();

        store = FactStore.open(directory, clock);
        batches = new LiveBatches(store);

        assertThat(batches.last()).contains(FIRST);
        assertThat(batches.append(FIRST, rows -> rows.nextEvent())).isEmpty();
    }

    @Test
    void takeNoImportOfASourceWithTheSameNameForAPosition() {
        append(FIRST, activity("ann", "m1"));
        Facts.batch(store, FactKind.ACTIVITY, "customer_id, \"at\"", "'ann', '2026-01-01'");

        assertThat(batches.last()).contains(FIRST);
    }

    @Test
    void leaveNothingOfABatchThatFails() {
        assertThatThrownBy(() -> batches.append(FIRST, rows -> {
                    rows.nextEvent();
                    rows.add(activity("ann", "m1"));
                    throw new IllegalStateException("torn");
                }))
                .hasMessage("torn");

        assertThat(batches.last()).isEmpty();
        append(FIRST, activity("ann", "m1"));
        assertThat(Facts.rows(store, "SELECT count(*) FROM activity")).containsExactly("1");
    }

    @Test
    void countAMessageSentAgainMuchLaterOnce() {
        append(FIRST, activity("ann", "m1"), activity("ann", "m2"));
        append(new LogRange(9, 0, 10), activity("ann", "m1"));

        assertThat(Facts.rows(store, "SELECT count(*) FROM activity")).containsExactly("2");
    }

    @Test
    void keepWhatWasKnownOfAPersonWhereAnEventDoesNotSpeakOfIt() {
        String people = "SELECT customer_id, name, email, birthday FROM people WHERE batch_id = (SELECT max(batch_id)"
                + " FROM people) ORDER BY 1";
        append(
                FIRST,
                person("ann", Person.Field.NAME, "Ann"),
                person("ann", Person.Field.EMAIL, "old@example.org"),
                person("ann", Person.Field.EMAIL, "ann@example.org"),
                person("bob", Person.Field.BIRTHDAY, "1990-02-03"));
        assertThat(Facts.rows(store, people)).containsExactly("ann|Ann|ann@example.org|-", "bob|-|-|1990-02-03");

        append(
                new LogRange(1, 100, 200),
                person("ann", Person.Field.EMAIL, ""),
                person("ann", Person.Field.BIRTHDAY, "?"));
        assertThat(Facts.rows(store, people)).containsExactly("ann|Ann|-|-");
    }

    private static Person person(String customer, Person.Field field, String value) {
        return new Person(customer, field, Optional.of(value).filter(text -> !text.isEmpty()));
    }

    @Test
    void takeATextWithAZeroCharacter() {
        append(FIRST, new Activity("a\0b", "m1", AT, "log\0in", OptionalDouble.empty()));

        assertThat(Facts.rows(store, "SELECT length(customer_id) FROM activities"))
                .containsExactly("3");
    }
}
