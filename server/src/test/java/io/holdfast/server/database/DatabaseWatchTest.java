package io.holdfast.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.LogOf;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class DatabaseWatchTest {
    private static final Duration UNIT = Duration.ofMillis(1);

    private final AtomicBoolean alive = new AtomicBoolean(true);
    private final AtomicInteger starts = new AtomicInteger();

    @Test
    void leavesOneThatLivesAlone() throws InterruptedException {
        CountDownLatch looks = new CountDownLatch(20);
        DatabaseWatch watch = new DatabaseWatch(
                () -> {
                    looks.countDown();
                    return true;
                },
                starts::incrementAndGet,
                UNIT);
        watch.start();
        assertThat(looks.await(1, TimeUnit.MINUTES)).isTrue();
        watch.close();
        assertThat(starts).hasValue(0);
    }

    @Test
    void triesAgainAfterATryThatFails() throws InterruptedException {
        CountDownLatch back = new CountDownLatch(1);
        alive.set(false);
        DatabaseWatch watch = new DatabaseWatch(
                alive::get,
                () -> {
                    if (starts.incrementAndGet() < 3) {
                        throw new Problem(ErrorCode.DATABASE_UNAVAILABLE, "The port is taken.");
                    }
                    alive.set(true);
                    back.countDown();
                },
                UNIT);
        watch.start();
        assertThat(back.await(1, TimeUnit.MINUTES)).isTrue();
        watch.close();
        assertThat(starts).hasValue(3);
    }

    @Test
    void tellsTheFirstFailureInFullAndFewOfTheOthers() throws InterruptedException {
        CountDownLatch often = new CountDownLatch(DatabaseWatch.MOST_TRIES);
        alive.set(false);
        try (LogOf log = new LogOf(DatabaseWatch.class)) {
            DatabaseWatch watch = new DatabaseWatch(
                    alive::get,
                    () -> {
                        often.countDown();
                        throw new Problem(ErrorCode.DATABASE_UNAVAILABLE, "The port is taken.");
                    },
                    UNIT);
            watch.start();
            assertThat(often.await(1, TimeUnit.MINUTES)).isTrue();
            Thread.sleep(20 * UNIT.toMillis());
            watch.close();
            assertThat(log.lines())
                    .as("tries after 1, 2, 4, 8, 16, 32, 60, 60, 60 and 60 units")
                    .containsExactly(
                            "WARN The database has ended and is started again (try 1 of 10).",
                            "ERROR in full The database could not be started (try 1 of 10).",
                            "ERROR The database could not be started (try 6 of 10). The port is taken.",
                            "ERROR The database could not be started (try 7 of 10). The port is taken.",
                            "ERROR The database could not be started (try 8 of 10). The port is taken.",
                            "ERROR The database could not be started (try 9 of 10). The port is taken.",
                            "ERROR The database could not be started (try 10 of 10). The port is taken.",
                            "ERROR The database has ended too often and is not started again. Look into its log,"
                                    + " postgresql.log in the folder 'operations' of the data, then restart the server.");
        }
    }

    /** One that starts and ends at once, again and again. */
    @Test
    void givesUpWhenNoStartLasts() throws InterruptedException {
        CountDownLatch often = new CountDownLatch(DatabaseWatch.MOST_TRIES);
        DatabaseWatch watch = new DatabaseWatch(
                () -> starts.get() % 2 == 1 && !alive.getAndSet(!alive.get()),
                () -> {
                    starts.incrementAndGet();
                    often.countDown();
                },
                UNIT);
        watch.start();
        assertThat(often.await(1, TimeUnit.MINUTES)).isTrue();
        Thread.sleep(20 * UNIT.toMillis());
        watch.close();
        assertThat(starts).hasValue(DatabaseWatch.MOST_TRIES);
    }

    @Test
    void forgetsEarlierTriesAfterACalmTime() throws InterruptedException {
        CountDownLatch often = new CountDownLatch(2 * DatabaseWatch.MOST_TRIES);
        AtomicInteger looks = new AtomicInteger();
        DatabaseWatch watch = new DatabaseWatch(
                () -> looks.incrementAndGet() % (DatabaseWatch.CALM_LOOKS + 1) != 0, often::countDown, UNIT);
        watch.start();
        assertThat(often.await(1, TimeUnit.MINUTES)).isTrue();
        watch.close();
    }
}
