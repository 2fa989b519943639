package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.RunningFacts;
import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.facts.Turn;
import io.holdfast.store.BatchSource;
import io.holdfast.store.BatchWriter;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.Erasure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class LiveFactsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-10T12:00:00Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path folder = Path.of("");

    private FactStore store;
    private Facts facts;

    @BeforeEach
    void open() {
        store = FactStore.open(folder.resolve("data"), CLOCK);
        facts = RunningFacts.of(store);
        facts.awaitLoaded();
    }

    @AfterEach
    void close() {
        facts.stop();
        store.close();
    }

    private static LiveEvent login(String customer, String messageId) {
        long at = Instant.parse("2026-02-01T10:00:00Z").toEpochMilli() * 1_000;
        return new LiveEvent(messageId, customer, at, "login", OptionalDouble.empty(), Optional.empty(), List.of());
    }

    private LiveFacts started(Duration pause) {
        LiveFacts live = new LiveFacts(store, facts, pause);
        live.start();
        return live;
    }

    private void awaitCustomers(int count) throws InterruptedException {
        while (facts.now().timelines().customers() != count) {
            Thread.sleep(5);
        }
    }

    @Test
    void areSeenByQuestionsSoonAfterTheyCame() throws InterruptedException {
        LiveFacts live = started(Duration.ofMillis(20));

        live.take(List.of(login("ann", "m1"), login("bob", "m2")));
        awaitCustomers(2);
        live.take(List.of(login("cem", "m3")));
        awaitCustomers(3);

        live.stop();
        assertThat(store.batches()).hasSize(2);
    }

    @Test
    void makeNoBatchOfNothing() throws InterruptedException {
        LiveFacts live = started(Duration.ofMillis(1));
        Thread.sleep(50);
        live.stop();

        assertThat(store.batches()).isEmpty();
    }

    @Test
    void areMovedWhenTheServerStopsAndNotAgainWhenItStarts() {
        LiveFacts live = started(LONG);
        live.take(List.of(login("ann", "m1")));
        live.stop();
        assertThat(store.batches()).hasSize(1);

        LiveFacts again = started(LONG);
        again.take(List.of(login("ann", "m1"), login("ann", "m2")));
        again.stop();

        assertThat(store.batches())
                .extracting(batch -> batch.counts().accepted())
                .containsExactly(1L, 1L);
    }

    @Test
    void areEmptiedInTheLogOnceTheirCustomerIsErased() throws IOException {
        LiveFacts live = started(LONG);
        live.take(List.of(named("ann", "m1", "ann@example.org"), named("bob", "m2", "bob@example.org")));
        live.stop();
        live = started(LONG);
        live.take(List.of(named("ann", "m3", "ann@example.org")));
        Turn.await(() -> new Erasure(store).erase("ann"));
        assertThat(log()).contains("ann@example.org");

        assertThat(live.forgetErased()).isEqualTo(new SentCopies.Forgotten(2, 0, 0));

        assertThat(log()).doesNotContain("ann").contains("bob@example.org");
        live.take(List.of(named("ann", "m1", "x"), named("ann", "m3", "x")));
        live.stop();
        assertThat(facts.now().timelines().customers())
                .as("the pseudonym and bob")
                .isEqualTo(2);
        assertThat(store.batches())
                .as("a message that comes again is still known")
                .extracting(batch -> batch.counts().accepted())
                .containsExactly(2L, 1L);
    }

    /** Also after a start that was told nothing of the erasure, as one after a kill is not. */
    @Test
    void areNotWrittenWithWhoHeIsOnceTheirCustomerIsErased() throws IOException, InterruptedException {
        LiveFacts live = erasedWhileItRuns(running -> {});
        live.take(List.of(named("ann", "m1", "ann@example.org"), named("ann", "m2", "ann@example.org")));
        assertThat(log()).as("while it runs").doesNotContain("ann");
        live.stop();

        LiveFacts again = started(LONG);
        again.take(List.of(
                named("ann", "m1", "ann@example.org"),
                named("ann", "m2", "ann@example.org"),
                named("ann", "m3", "ann@example.org"),
                named("bob", "m4", "bob@example.org")));
        assertThat(log()).as("after a start").doesNotContain("ann").contains("bob@example.org");
        again.stop();

        assertThat(store.batches())
                .as("a message that comes again is known by what was sent")
                .extracting(batch -> batch.counts().accepted())
                .containsExactly(1L, 1L, 2L);
        assertThat(facts.refresh().join().timelines().customers())
                .as("the pseudonym and bob")
                .isEqualTo(2);
    }

    /** Whoever took an event just before the erasure has it written just after it. */
    @Test
    void areNotLeftByThoseWhoSentThemWhileTheirCustomerWasErased() throws IOException, InterruptedException {
        AtomicBoolean sending = new AtomicBoolean(true);
        List<Thread> senders = new ArrayList<>();
        LiveFacts live = erasedWhileItRuns(running -> {
            for (int i = 0; i < 8; i++) {
                String sender = "s" + i + "-";
                senders.add(new Thread(() -> sendWhile(sending, running, sender)));
            }
            senders.forEach(Thread::start);
            Thread.sleep(100);
        });
        String log = log();
        sending.set(false);
        for (Thread sender : senders) {
            sender.join();
        }
        live.stop();

        assertThat(log).contains("erased1").doesNotContain("ann");
    }

    private static void sendWhile(AtomicBoolean sending, LiveFacts live, String sender) {
        for (int i = 0; sending.get(); i++) {
            live.take(List.of(named("ann", sender + i, "ann@example.org")));
        }
    }

    /** What happens before the erasure. */
    private interface Before {
        void run(LiveFacts live) throws InterruptedException;
    }

    private LiveFacts erasedWhileItRuns(Before before) throws InterruptedException {
        LiveFacts live = started(LONG);
        live.take(List.of(named("ann", "m1", "ann@example.org")));
        live.stop();
        LiveFacts running = started(LONG);
        before.run(running);
        Turn.await(() -> new Erasure(store).erase("ann"));
        running.forgetErased();
        return running;
    }

    private static LiveEvent named(String customer, String messageId, String email) {
        LiveEvent login = login(customer, messageId);
        return new LiveEvent(
                messageId,
                customer,
                login.at(),
                login.activity(),
                login.value(),
                login.order(),
                List.of(new LiveEvent.Trait("email", email)));
    }

    private String log() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(store.directory().resolve("live"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void waitForAnImportThatIsWriting() throws InterruptedException {
        LiveFacts live = started(Duration.ofMillis(5));
        try (BatchWriter other = store.begin(new BatchSource("shop", FactKind.ORDER, "orders.csv", "", ""))) {
            live.take(List.of(login("ann", "m1")));
            Thread.sleep(50);
            assertThat(store.batches()).as("nothing but %s is open", other.id()).isEmpty();
        }
        awaitCustomers(1);
        live.stop();
    }

    @Test
    void refuseEventsWhenTheyDoNotRun() {
        LiveFacts live = new LiveFacts(store, facts, LONG);

        assertThatThrownBy(() -> live.take(List.of(login("ann", "m1"))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.STILL_STARTING));
    }
}
