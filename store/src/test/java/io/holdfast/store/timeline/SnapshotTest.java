package io.holdfast.store.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @TempDir
    Path directory;

    private final Facts.HandClock clock = new Facts.HandClock();
    private FactStore store;
    private Snapshot snapshot;
    private Path file;

    @BeforeEach
    void open() {
        store = FactStore.open(directory, clock);
        snapshot = new Snapshot(store);
        file = directory.resolve("timelines.snapshot");
        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at, amount", "'ann', '2026-02-02', 900");
        Facts.batch(store, FactKind.CONTRACT, "customer_id, started_at, ended_at", "'bob', '2026-01-01', '2026-07-02'");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsWhatWasLoaded() {
        assertThat(snapshot.read()).isEmpty();

        Timelines loaded = snapshot.timelines();
        Timelines read = snapshot.read().orElseThrow();

        assertThat(Dump.of(read)).hasSize(4).isEqualTo(Dump.of(loaded));
        assertThat(read.extent()).isEqualTo(loaded.extent());
    }

    @Test
    void isStaleAfterABatchAnUndoOrASetting() {
        snapshot.timelines();
        Batch batch = Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'eve', '2026-02-02'");
        assertThat(snapshot.read()).isEmpty();
        assertThat(Files.exists(file)).isFalse();

        snapshot.timelines();
        store.undo(batch.id());
        assertThat(snapshot.read()).isEmpty();

        snapshot.timelines();
        store.setWorkspace(store.workspace().withZone("Asia/Tokyo"));
        assertThat(snapshot.read()).isEmpty();

        assertThat(Dump.of(snapshot.timelines())).hasSize(4);
        assertThat(snapshot.read()).isPresent();
    }

    @Test
    void isWrittenNowAndThenByWhoKeepsItInMemory() throws IOException {
        Snapshot kept = new Snapshot(store, Duration.ofMinutes(10), Snapshot.Unwritten.FAILS);
        kept.timelines();
        byte[] first = Files.readAllBytes(file);

        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'eve', '2026-02-02'");
        assertThat(Dump.of(kept.timelines()))
                .isEqualTo(Dump.of(kept.timelines()))
                .hasSize(6);
        assertThat(Files.readAllBytes(file)).as("soon after").isEqualTo(first);

        kept.close();
        byte[] second = Files.readAllBytes(file);
        assertThat(second).as("in the end").isNotEqualTo(first);
        assertThat(Dump.of(snapshot.read().orElseThrow())).hasSize(6);

        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'fay', '2026-02-02'");
        Files.delete(file);
        kept.timelines();
        assertThat(Files.exists(file)).as("where there is none").isTrue();
    }

    @Test
    void whatCannotBeWrittenIsToldAndAnsweredAllTheSame() throws IOException {
        List<String> heard = new ArrayList<>();
        Snapshot kept = new Snapshot(store, Duration.ofMinutes(10), new Snapshot.Unwritten() {
            @Override
            public void because(Problem problem) {
                heard.add(problem.code().name());
            }

            @Override
            public void isOver() {
                heard.add("over");
            }
        });
        Path inTheWay = directory.resolve("timelines.snapshot.part");
        Files.createDirectories(inTheWay.resolve("kept"));
        assertThat(Dump.of(kept.timelines())).hasSize(4);
        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'eve', '2026-02-02'");
        assertThat(Dump.of(kept.timelines())).hasSize(6);
        assertThat(heard).as("not tried again soon").containsExactly("CANNOT_WRITE");

        Files.delete(inTheWay.resolve("kept"));
        Files.delete(inTheWay);
        clock.forward(Duration.ofMinutes(10));
        kept.timelines();
        assertThat(heard).containsExactly("CANNOT_WRITE", "over");
        assertThat(Dump.of(snapshot.read().orElseThrow())).hasSize(6);
    }

    @Test
    void failsWhereNobodyIsToldThatItCannotBeWritten() throws IOException {
        Files.createDirectories(directory.resolve("timelines.snapshot.part").resolve("kept"));
        assertThatThrownBy(snapshot::timelines).isInstanceOf(Problem.class);
    }

    @Test
    void whatTellsOfNoCustomerLeavesTheTimelinesAsTheyAre() {
        Snapshot kept = new Snapshot(store, Duration.ofMinutes(10), Snapshot.Unwritten.FAILS);
        Timelines before = kept.timelines();
        Facts.batch(store, FactKind.FX_RATE, "currency, \"at\", rate", "'EUR', '2026-02-03', 1.1");
        assertThat(kept.timelines()).isSameAs(before);
        assertThat(kept.timelines()).isSameAs(before);
        assertThat(Dump.of(new Snapshot(store).timelines())).isEqualTo(Dump.of(before));
    }

    /** What is kept in memory is of the facts as they were. */
    @Test
    void isMadeAnewAfterAnUndoAlsoByWhoKeepsItInMemory() {
        Snapshot kept = new Snapshot(store, Duration.ofMinutes(10), Snapshot.Unwritten.FAILS);
        kept.timelines();
        Batch batch = Facts.batch(store, FactKind.ACTIVITY, "customer_id, \"at\"", "'ann', '2026-02-03'");
        assertThat(Dump.of(kept.timelines())).hasSize(5);
        store.undo(batch.id());
        assertThat(Dump.of(kept.timelines())).hasSize(4);
        Facts.batch(store, FactKind.ACTIVITY, "customer_id, \"at\"", "'ann', '2026-02-04'");
        assertThat(Dump.of(kept.timelines())).hasSize(5).anyMatch(line -> line.contains("activity 2026-02-04"));
    }

    @Test
    void isBroughtUpToDateByWhatWasAdded() {
        snapshot.timelines();
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, ended_at",
                "'cid', 'k', '2026-01-01', '2026-02-09'",
                "'dee', 'd', '2026-01-01', NULL");
        snapshot.timelines();
        Facts.batch(store, FactKind.CONTRACT, "customer_id, contract_id, started_at", "'cid', 'k', '2026-01-01'");
        Facts.batch(store, FactKind.CUSTOMER, "customer_id, owner", "'ann', 'Lee'", "'eve', 'Kim'");

        Timelines updated = snapshot.timelines();

        Timelines rebuilt = new TimelineLoader(store).load();
        assertThat(byCustomer(updated)).isNotEmpty().isEqualTo(byCustomer(rebuilt));
        assertThat(updated.extent()).isEqualTo(rebuilt.extent());
        assertThat(Dump.of(updated)).as("the corrected end is gone").noneMatch(line -> line.contains("2026-02-09"));
        assertThat(updated.customerId(updated.customers() - 1))
                .as("new ones follow those known, so the file was not made again from scratch")
                .isEqualTo("eve");
        assertThat(byCustomer(snapshot.read().orElseThrow())).isEqualTo(byCustomer(rebuilt));
    }

    @Test
    void isMadeAgainWhenABatchWasUndoneOrAFutureDayCame() {
        Batch first = Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'eve', '2026-02-02'");
        snapshot.timelines();
        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'fay', '2026-02-02'");
        store.undo(first.id());
        assertThat(Dump.of(snapshot.timelines())).noneMatch(line -> line.startsWith("eve"));

        Facts.batch(store, FactKind.ORDER, "customer_id, ordered_at", "'gil', '2026-02-03'");
        clock.set("2026-07-02T00:00:00Z");
        assertThat(Dump.day(snapshot.timelines().extent().lastDay())).isEqualTo("2026-07-02");
    }

    @Test
    void takesAContractFromWhomALaterFileGivesItToAnother() {
        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, amount",
                "'bob', 'c1', '2026-01-01', 100",
                "'fay', 'c2', '2026-01-01', 200",
                "'gil', 'c3', '2026-01-01', 300");
        snapshot.timelines();
        Batch moved = Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, amount",
                "'ann', 'c1', '2026-01-01', 100");
        assertIsAsRebuilt("bob keeps another contract");

        store.undo(moved.id());
        assertIsAsRebuilt("it is bob's again");

        Facts.batch(
                store,
                FactKind.CONTRACT,
                "customer_id, contract_id, started_at, amount",
                "'ann', 'c2', '2026-01-01', 200");
        assertIsAsRebuilt("fay had nothing else and is no customer");
    }

    @Test
    void takesManyContractsFromTheirCustomers() {
        contractsOf("a");
        snapshot.timelines();
        contractsOf("b");
        assertIsAsRebuilt("none of the first is a customer");
    }

    private void contractsOf(String letter) {
        String[] rows = IntStream.range(0, 1200)
                .mapToObj(i -> "'%s%d', 'c%d', '2026-01-01', 100".formatted(letter, i, i))
                .toArray(String[]::new);
        Facts.batch(store, FactKind.CONTRACT, "customer_id, contract_id, started_at, amount", rows);
    }

    private void assertIsAsRebuilt(String because) {
        assertThat(byCustomer(snapshot.timelines()))
                .as(because)
                .isNotEmpty()
                .isEqualTo(byCustomer(new TimelineLoader(store).load()));
    }

    private static List<String> byCustomer(Timelines timelines) {
        return Dump.of(timelines).stream().sorted().toList();
    }

    @Test
    void isStaleWhenAFutureDayHasCome() {
        assertThat(Dump.day(snapshot.timelines().extent().lastDay())).isEqualTo("2026-02-02");
        clock.set("2026-07-01T23:59:59Z");
        assertThat(snapshot.read()).isPresent();

        clock.set("2026-07-02T00:00:00Z");
        assertThat(snapshot.read()).isEmpty();
        assertThat(Dump.day(snapshot.timelines().extent().lastDay())).isEqualTo("2026-07-02");
    }

    @Test
    void isThrownAwayWhenAnyByteIsDamaged() throws IOException {
        List<String> whole = Dump.of(snapshot.timelines());
        byte[] sound = Files.readAllBytes(file);
        for (int at = 0; at < sound.length; at += 7) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x10;
            Files.write(file, damaged);
            assertThat(snapshot.read()).as("byte %d", at).isEmpty();
        }
        for (int length : new int[] {0, 3, 7, 8, 40, sound.length - 1}) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThat(snapshot.read()).as("length %d", length).isEmpty();
        }
        assertThat(Dump.of(snapshot.timelines())).isEqualTo(whole);
    }
}
