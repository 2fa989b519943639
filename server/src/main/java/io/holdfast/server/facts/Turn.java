package io.holdfast.server.facts;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits for one's turn to change facts. One batch is written at a time, so that a small change waits a little for another,
 * such as the events that come in live; an import of a large file takes longer than anybody waits.
 */
public final class Turn {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Turn() {}

    /** Does what changes facts, again and again while somebody else is at it. */
    public static <T> T await(Supplier<T> work) {
        return await(work, PATIENCE);
    }

    static <T> T await(Supplier<T> work, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return work.get();
            } catch (Problem problem) {
                if (problem.code() != ErrorCode.STORE_LOCKED || System.nanoTime() - until > 0 || !rest()) {
                    throw problem;
                }
            }
        }
    }

    private static boolean rest() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
