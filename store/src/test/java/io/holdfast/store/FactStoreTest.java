package io.holdfast.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactStoreTest {
    @TempDir
    Path directory;

    private final Facts.HandClock clock = new Facts.HandClock();

    @Test
    void makesAnEmptyStore() {
        try (FactStore store = FactStore.open(directory.resolve("new/folder"), clock)) {
            assertThat(store.batches()).isEmpty();
            assertThat(store.workspace()).isEqualTo(Workspace.standard());
            for (String view : List.of("customer", "contract", "purchase", "activity", "status", "attribute")) {
                assertThat(Facts.rows(store, "SELECT count(*) FROM " + view)).containsExactly("0");
            }
        }
    }

    @Test
    void isAskedByManyThreadsAtOnce() {
        try (FactStore store = FactStore.open(directory, clock)) {
            store.setWorkspace(Workspace.of("Asia/Shanghai", "CNY", 4));
            orders(store, "'ann', 'o1', '2026-01-01 16:00', 5");

            Set<String> heard = IntStream.range(0, 400)
                    .parallel()
                    .mapToObj(i -> store.workspace() + " " + store.batches().size()
                            + store.batch(1).isPresent())
                    .collect(Collectors.toSet());

            assertThat(heard).containsExactly(Workspace.of("Asia/Shanghai", "CNY", 4) + " 1true");
        }
    }

    @Test
    void refusesToOpenAStoreThatIsNotThere() {
        assertThatThrownBy(() -> FactStore.openExisting(directory, clock))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ErrorCode.STORE_NOT_FOUND))
                .hasMessageContaining(directory.toString());
    }

    @Test
    void saysThatAFileIsNoFolder() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        for (ThrowingCallable opening : List.<ThrowingCallable>of(
                () -> FactStore.open(file, clock), () -> FactStore.openExisting(file, clock))) {
            assertThatThrownBy(opening)
                    .isInstanceOf(Problem.class)
                    .hasMessage(file + " is a file. Name the folder of the facts, or one that is not there yet.");
        }
    }

    /** What the database says of a file system one may only read. */
    @Test
    void saysThatAStoreMustBeWritableAlsoToBeRead() {
        SQLException said = new SQLException("IO Error: Cannot open file \"a/facts.duckdb\": Read-only file system");
        assertThat(StoreFailure.opening(said, "a/facts.duckdb"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(ErrorCode.CANNOT_WRITE))
                .hasMessageStartingWith("a/facts.duckdb cannot be written, which is needed also to read it.");
    }

    /** As on a full disk, where the transaction is over before it can be rolled back. */
    @Test
    void tellsWhyACommitFailedAndGoesOn() {
        try (FactStore store = FactStore.open(directory, clock)) {
            String insert = "INSERT INTO undone VALUES (1, TIMESTAMP '2026-01-01')";
            assertThatThrownBy(() -> store.rewrite(connection -> {
                        Sql.run(connection, insert);
                        try (Connection other = store.connect()) {
                            Sql.run(other, insert);
                        } catch (SQLException unexpected) {
                            throw new IllegalStateException(unexpected);
                        }
                    }))
                    .hasMessageContaining("Failed to commit")
                    .hasMessageNotContaining("rollback");
            store.setWorkspace(Workspace.of("Asia/Shanghai", "CNY", 4));
            assertThat(store.workspace().currency()).isEqualTo("CNY");
        }
    }

    @Test
    void keepsBatchesAndSettingsOverAnEnd() {
        try (FactStore store = FactStore.open(directory, clock)) {
            store.setWorkspace(Workspace.of("Asia/Shanghai", "CNY", 4));
            orders(store, "'ann', 'o1', '2026-01-01 16:00', 5");
        }
        try (FactStore store = FactStore.openExisting(directory, clock)) {
            assertThat(store.workspace()).isEqualTo(Workspace.of("Asia/Shanghai", "CNY", 4));
            assertThat(store.batches()).extracting(Batch::id).containsExactly(1);
            assertThat(store.batches().get(0).counts()).isEqualTo(new BatchCounts(1, 1, 0, 0));
            assertThat(store.batches().get(0).knownAt()).isEqualTo(Facts.START);
            assertThat(Facts.rows(store, "SELECT day, currency FROM purchase")).containsExactly("2026-01-02|CNY");
        }
    }

    @Test
    void forgetsABatchThatIsNotCommitted() {
        try (FactStore store = FactStore.open(directory, clock)) {
            try (BatchWriter batch = store.begin(Facts.source(FactKind.ORDER))) {
                Facts.insert(batch, FactKind.ORDER, "customer_id, ordered_at", "'ann', '2026-01-01'");
            }
            assertThat(Facts.rows(store, "SELECT count(*) FROM orders")).containsExactly("0");

            Batch next = orders(store, "'ann', 'o1', '2026-01-01', 5");
            assertThat(next.id()).isEqualTo(1);
        }
    }

    @Test
    void writesOneBatchAtATime() {
        try (FactStore store = FactStore.open(directory, clock)) {
            try (BatchWriter first = store.begin(Facts.source(FactKind.ORDER))) {
                assertThat(first.id()).isEqualTo(1);
                assertThatThrownBy(() -> store.begin(Facts.source(FactKind.ORDER)))
                        .isInstanceOfSatisfying(
                                Problem.class, p -> assertThat(p.code()).isEqualTo(ErrorCode.STORE_LOCKED));
                assertProblem(() -> store.setWorkspace(Workspace.standard()), ErrorCode.STORE_LOCKED);
            }
            try (BatchWriter second = store.begin(Facts.source(FactKind.ORDER))) {
                assertThat(second.id()).isEqualTo(1);
            }
        }
    }

    @Test
    void setsEverythingInOneTransactionOrNothing() {
        try (FactStore store = FactStore.open(directory, clock)) {
            PersonalAttributes personal = PersonalAttributes.of("country");
            try (BatchWriter other = store.begin(Facts.source(FactKind.ORDER))) {
                assertThat(other.id()).isEqualTo(1);
                assertProblem(
                        () -> store.setWorkspace(Workspace.standard().withCurrency("JPY"), personal),
                        ErrorCode.STORE_LOCKED);
            }
            assertThat(store.workspace()).isEqualTo(Workspace.standard());
            assertThat(store.personalAttributes()).isEqualTo(PersonalAttributes.STANDARD);

            store.setWorkspace(Workspace.standard().withCurrency("JPY"), personal);
            assertThat(store.workspace().currency()).isEqualTo("JPY");
            assertThat(store.personalAttributes()).isEqualTo(personal);
        }
    }

    @Test
    void refusesCountsThatDoNotAddUp() {
        assertThatThrownBy(() -> new BatchCounts(10, 5, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverLearnsBeforeWhatItLearntLast() {
        try (FactStore store = FactStore.open(directory, clock)) {
            orders(store, "'ann', 'o1', '2026-01-01', 5");
            clock.forward(Duration.ofDays(-7));
            Batch corrected = orders(store, "'ann', 'o1', '2026-01-01', 7");

            assertThat(corrected.knownAt()).isEqualTo(Facts.START);
            assertThat(Facts.rows(store, "SELECT amount FROM purchase")).containsExactly("7");
        }
    }

    @Test
    void undoesABatchOnceAndTakesItsFileAgain() {
        try (FactStore store = FactStore.open(directory, clock)) {
            Batch batch = orders(store, "'ann', 'o1', '2026-01-01', 5");
            clock.forward(Duration.ofHours(1));

            assertThat(store.undo(batch.id()).undoneAt()).contains(Instant.parse("2026-06-30T13:00:00Z"));
            assertThat(Facts.rows(store, "SELECT * FROM customer")).isEmpty();
            assertProblem(() -> store.undo(1), ErrorCode.BATCH_ALREADY_UNDONE);
            assertProblem(() -> store.undo(2), ErrorCode.UNKNOWN_BATCH);

            orders(store, "'ann', 'o1', '2026-01-01', 5");
            assertThat(Facts.rows(store, "SELECT customer_id, amount FROM purchase"))
                    .containsExactly("ann|5");
        }
    }

    @Test
    void findsTheBatchesOfAFileThatStillCount() {
        try (FactStore store = FactStore.open(directory, clock)) {
            for (String sha : List.of("aa", "bb", "aa")) {
                try (BatchWriter batch = store.begin(new BatchSource("crm", FactKind.ORDER, "f.csv", sha, "m"))) {
                    batch.commit(new BatchCounts(0, 0, 0, 0));
                }
            }
            store.undo(1);

            assertThat(store.batchesOfFile(FactKind.ORDER, "aa"))
                    .extracting(Batch::id)
                    .containsExactly(3);
            assertThat(store.batchesOfFile(FactKind.CONTRACT, "aa")).isEmpty();
        }
    }

    @Test
    void saysThatAFileIsNoStore() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        Files.write(directory.resolve("facts.duckdb"), noise);

        assertProblem(() -> FactStore.open(directory, clock), ErrorCode.STORE_DAMAGED);
    }

    @Test
    void saysThatAStoreIsCutShort() throws IOException {
        try (FactStore store = FactStore.open(directory, clock)) {
            orders(store, "'ann', 'o1', '2026-01-01', 5");
        }
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("facts.duckdb").toFile(), "rw")) {
            file.setLength(20_000);
        }

        assertProblem(() -> FactStore.open(directory, clock), ErrorCode.STORE_DAMAGED);
    }

    @Test
    void learnsOfAnOlderStoreWithWhomWasSpoken() {
        try (FactStore store = FactStore.open(directory, clock)) {
            Sql.run(store.connection(), "ALTER TABLE interactions DROP COLUMN contact_id");
            Sql.run(store.connection(), "UPDATE migrations SET version = 7");
            Facts.batch(store, FactKind.INTERACTION, "customer_id, \"at\", channel", "'ann', '2026-01-01', 'phone'");
        }

        for (int opened = 0; opened < 2; opened++) {
            try (FactStore store = FactStore.open(directory, clock)) {
                Facts.batch(
                        store,
                        FactKind.INTERACTION,
                        "customer_id, \"at\", channel, contact_id",
                        "'ann', '2026-01-02', 'phone', 'P-1'");
                assertThat(Sql.number(store.connection(), "SELECT count(*) FROM interactions WHERE contact_id IS NULL"))
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void refusesAStoreOfTheFuture() {
        try (FactStore store = FactStore.open(directory, clock)) {
            Sql.run(store.connection(), "INSERT INTO migrations VALUES (99, TIMESTAMP '2030-01-01')");
        }

        assertProblem(() -> FactStore.open(directory, clock), ErrorCode.STORE_VERSION);
    }

    @Test
    void refusesSettingsThatAreNone() {
        assertProblem(() -> Workspace.of("Mars/Base", "USD", 1), ErrorCode.INVALID_ZONE);
        assertProblem(() -> Workspace.of("UTC", "Taler", 1), ErrorCode.UNKNOWN_CURRENCY);
        assertProblem(() -> Workspace.of("UTC", "USD", 13), ErrorCode.INVALID_ARGUMENT);
    }

    @Test
    void leavesNoNativeLibraryBehind() throws IOException {
        FactStore.open(directory, clock).close();

        if (Files.isReadable(Path.of("/proc/self/maps"))) {
            try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
                assertThat(maps.filter(line -> line.contains("libduckdb_java")))
                        .isNotEmpty()
                        .allMatch(line -> line.endsWith("(deleted)"));
            }
        }
    }

    private static Batch orders(FactStore store, String... rows) {
        return Facts.batch(store, FactKind.ORDER, "customer_id, order_id, ordered_at, amount", rows);
    }

    private static void assertProblem(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }
}
