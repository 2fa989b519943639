package io.holdfast.cli;

import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Says at which stage a slow command is, once it has taken a second: on a terminal on one line that is taken away at the
 * end, elsewhere a plain line for each stage. A quick command says nothing.
 */
final class StageProgress implements AutoCloseable {
    private static final long QUIET_SECONDS = 1;
    private static final int LINE = 60;

    private final PrintWriter err;
    private final boolean terminal;
    private String stage = "";
    private boolean speaking;
    private boolean closed;

    StageProgress(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** One whose second begins now; the launcher says whether standard error is a terminal. */
    static StageProgress start(Surroundings surroundings) {
        StageProgress progress = new StageProgress(surroundings.err(), Boolean.getBoolean("holdfast.terminal"));
        CompletableFuture.delayedExecutor(QUIET_SECONDS, TimeUnit.SECONDS).execute(progress::speak);
        return progress;
    }

    /** A stage begins, such as "Loading the timelines". */
    synchronized void at(String next) {
        stage = next;
        if (speaking) {
            say();
        }
    }

    /** From now on it speaks, first of the stage it is at. */
    synchronized void speak() {
        if (closed) {
            return;
        }
        speaking = true;
        if (!stage.isEmpty()) {
            say();
        }
    }

    private void say() {
        String line = stage + " …";
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, LINE - line.length())));
            err.flush();
        } else {
            err.println(line);
        }
    }

    @Override
    public synchronized void close() {
        if (speaking && terminal && !closed) {
            err.print("\r" + " ".repeat(LINE) + "\r");
            err.flush();
        }
        closed = true;
    }
}
