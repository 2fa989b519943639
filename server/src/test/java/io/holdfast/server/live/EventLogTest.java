package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.live.LogRange;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class EventLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Optional<LogRange> NOTHING = Optional.empty();

    @TempDir
    Path temporary = Path.of("");

    private Path folder;
    private EventLog log;

    @BeforeEach
    void open() {
        folder = temporary.resolve("live");
        log = EventLog.open(new LogSettings(folder, CLOCK, 1 << 20, 1_000), NOTHING);
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void reopen(long segmentBytes, int window) {
        log.close();
        log = EventLog.open(new LogSettings(folder, CLOCK, segmentBytes, window), NOTHING);
    }

    private static LiveEvent event(String messageId) {
        return new LiveEvent(messageId, "ann", 0, "login", OptionalDouble.empty(), Optional.empty(), List.of());
    }

    private int append(String... messageIds) {
        return log.append(List.of(messageIds).stream().map(EventLogTest::event).toList());
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (LogRange range : log.after(NOTHING)) {
            log.read(
                    range, (offset, record) -> ids.add(EventCodec.decode(record).messageId()));
        }
        return ids;
    }

    private Path file(int number) {
        return folder.resolve("%012d.log".formatted(number));
    }

    @Test
    void keepsEventsOverAnEndAndBeginsASegmentAtEachStart() {
        assertThat(append("a", "b")).isEqualTo(2);
        reopen(1 << 20, 1_000);
        assertThat(append("c")).isEqualTo(1);
        reopen(1 << 20, 1_000);

        assertThat(ids()).containsExactly("a", "b", "c");
        assertThat(log.after(NOTHING)).extracting(LogRange::segment).containsExactly(1L, 2L);
    }

    @Test
    void writesAMessageOnceAlsoWhenItComesAgainAfterAnEnd() {
        assertThat(append("a", "b", "a")).isEqualTo(2);
        assertThat(append("b")).isZero();
        reopen(1 << 20, 1_000);
        assertThat(append("a", "b", "c")).isEqualTo(1);

        assertThat(ids()).containsExactly("a", "b", "c");
    }

    @Test
    void writesEveryMessageWithoutAnId() {
        assertThat(append("", "")).isEqualTo(2);
        assertThat(append("")).isEqualTo(1);
    }

    @Test
    void isEmptiedOfACustomerAndKeepsTheRest() throws IOException {
        append("a", "");
        log.append(List.of(new LiveEvent(
                "b",
                "bob",
                0,
                "login",
                OptionalDouble.empty(),
                Optional.empty(),
                List.of(new LiveEvent.Trait("x", "y")))));
        long size = Files.size(file(1));
        LogRange drained = log.after(NOTHING).get(0);
        long last = log.turn();
        append("c");

        assertThat(log.empty(last, NOTHING, "ann"::equals)).as("not facts yet").isZero();
        assertThat(log.empty(last, Optional.of(drained), "ann"::equals)).isEqualTo(2);
        assertThat(log.empty(last, Optional.of(drained), "ann"::equals)).isZero();

        assertThat(file(1)).hasSize(size);
        assertThat(Files.readString(file(1), StandardCharsets.ISO_8859_1))
                .doesNotContain("ann")
                .contains("bob");
        assertThat(log.after(Optional.of(drained)))
                .extracting(LogRange::segment)
                .containsExactly(2L);
        assertThat(append("a", "b", "c")).as("seen before").isZero();
        Files.writeString(folder.resolve("000000000001.log.part"), "what a crash left");
        reopen(1 << 20, 1_000);
        assertThat(folder.resolve("000000000001.log.part")).doesNotExist();
        assertThat(append("a", "b", "c", "d")).as("also after an end").isEqualTo(1);
    }

    /** What is written while a segment ends goes to the next one, whole. */
    @Test
    void losesNothingWhileItIsEmptied() throws InterruptedException {
        Thread writing = new Thread(() -> {
            for (int i = 0; i < 300; i++) {
                append("m" + i);
            }
        });
        writing.start();
        for (int i = 0; i < 20; i++) {
            log.empty(log.turn(), NOTHING, any -> true);
        }
        writing.join();

        assertThat(ids()).hasSize(300);
    }

    @Test
    void givesWhatIsBehindARange() {
        append("a");
        LogRange first = log.after(NOTHING).get(0);
        assertThat(log.after(Optional.of(first))).isEmpty();

        append("b");
        assertThat(log.after(Optional.of(first))).containsExactly(new LogRange(1, first.to(), 2 * first.to()));
    }

    @Test
    void cutsATornEndAndKeepsAllBeforeIt() throws IOException {
        append("a", "b");
        log.close();
        byte[] bytes = Files.readAllBytes(file(1));
        for (int cut = bytes.length - 1; cut >= bytes.length / 2; cut--) {
            Files.write(file(1), Arrays.copyOf(bytes, cut));
            reopen(1 << 20, 1_000);
            assertThat(ids()).as("cut at %d of %d", cut, bytes.length).containsExactly("a");
            log.close();
        }
        reopen(1 << 20, 1_000);
        assertThat(append("b")).as("what was cut off was never taken").isEqualTo(1);
    }

    @Test
    void refusesToGoOnOverDamageInAnEarlierSegmentUnlessItIsDrained() throws IOException {
        append("a", "b");
        reopen(1 << 20, 1_000);
        append("c");
        log.close();
        try (RandomAccessFile file = new RandomAccessFile(file(1).toFile(), "rw")) {
            file.seek(Segment.FRAME + 3);
            file.write(99);
        }

        assertThatThrownBy(() -> reopen(1 << 20, 1_000))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.STORE_DAMAGED))
                .hasMessageContaining("000000000001.log is damaged at byte 0");
        Optional<LogRange> drained = Optional.of(new LogRange(2, 0, 1));
        log = EventLog.open(new LogSettings(folder, CLOCK, 1 << 20, 1_000), drained);
        assertThat(append("d")).isEqualTo(1);
    }

    @Test
    void neverUsesANumberAgainThatTheStoreKnows() {
        log.close();
        log = EventLog.open(new LogSettings(folder, CLOCK, 1 << 20, 1_000), Optional.of(new LogRange(41, 0, 1)));
        append("a");

        assertThat(log.after(NOTHING)).extracting(LogRange::segment).containsExactly(42L);
    }

    @Test
    void letsGoOfDrainedSegmentsBehindWhichThereAreMessagesEnough() {
        reopen(1, 3);
        append("a");
        append("b");
        append("c", "d");
        append("e");
        List<LogRange> all = log.after(NOTHING);
        assertThat(all).hasSize(4);

        log.forget(all.get(3));

        assertThat(log.after(NOTHING))
                .as("the last three ids are in the last two")
                .isEqualTo(all.subList(2, 4));
        assertThat(file(2)).doesNotExist();
        assertThat(append("c")).isZero();
    }

    @Test
    void letsGoOfDrainedSegmentsOfADayAgo() throws IOException {
        reopen(1, 1_000);
        append("a");
        append("b");
        append("c");
        List<LogRange> all = log.after(NOTHING);
        Instant day = CLOCK.instant().minusSeconds(24 * 3600);
        Files.setLastModifiedTime(file(1), FileTime.from(day.minusSeconds(1)));
        Files.setLastModifiedTime(file(2), FileTime.from(day));
        Files.setLastModifiedTime(file(3), FileTime.from(day.minusSeconds(1)));

        log.forget(all.get(2));

        assertThat(log.after(NOTHING)).isEqualTo(all.subList(1, 3));
    }

    @Test
    void takesWhatManySendAtOnceInFewerWritesThanRequests() throws InterruptedException {
        List<Thread> senders = IntStream.range(0, 32)
                .mapToObj(sender -> new Thread(() -> {
                    for (int i = 0; i < 50; i++) {
                        append(sender + "-" + i, "shared-" + i);
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(ids()).hasSize(32 * 50 + 50).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheSenderWhenAWriteFailsAndTakesTheSameMessageWhenTheDiskIsWellAgain() throws IOException {
        reopen(1, 1_000);
        append("a");
        Path aside = temporary.resolve("aside");
        Files.move(folder, aside);
        Files.writeString(folder, "in the way");

        assertThatThrownBy(() -> append("b"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.CANNOT_WRITE));

        Files.delete(folder);
        Files.move(aside, folder);
        assertThat(untilTaken("b")).isEqualTo(1);
        assertThat(append("a")).isZero();
        assertThat(ids()).containsExactly("a", "b");
    }

    private int untilTaken(String id) {
        while (true) {
            try {
                return append(id);
            } catch (Problem notYet) {
                Thread.onSpinWait();
            }
        }
    }
}
