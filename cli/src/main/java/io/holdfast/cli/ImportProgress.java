package io.holdfast.cli;

import io.holdfast.store.importing.Progress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Draws how far an import is, with its rate and the time left, once it has taken a second: one line drawn over and over
 * on a terminal, a plain line every few seconds elsewhere.
 */
final class ImportProgress implements Progress, AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration ON_TERMINAL = Duration.ofMillis(200);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);
    private static final Duration ENOUGH_FOR_A_RATE = Duration.ofMillis(500);
    private static final int WIDTH = 30;

    private final Clock clock;
    private final PrintWriter err;
    private final String name;
    private final boolean terminal;
    private Instant phaseStart;
    private Instant lastDrawn;
    private Phase phase = Phase.PREPARING;
    private boolean drawn;

    ImportProgress(Clock clock, PrintWriter err, String name, boolean terminal) {
        this.clock = clock;
        this.err = err;
        this.name = name;
        this.terminal = terminal;
        this.phaseStart = clock.instant();
        this.lastDrawn = phaseStart;
    }

    /** The launcher says whether standard error is a terminal. */
    static ImportProgress of(Surroundings surroundings, Path file) {
        boolean terminal = Boolean.getBoolean("holdfast.terminal");
        Path name = file.getFileName();
        return new ImportProgress(
                surroundings.clock(), surroundings.err(), name == null ? file.toString() : name.toString(), terminal);
    }

    @Override
    public void at(Phase now, long done, long total) {
        Instant instant = clock.instant();
        if (now != phase) {
            phase = now;
            phaseStart = instant;
        }
        Duration pause = drawn ? (terminal ? ON_TERMINAL : ELSEWHERE) : FIRST;
        if (Duration.between(lastDrawn, instant).compareTo(pause) < 0) {
            return;
        }
        lastDrawn = instant;
        drawn = true;
        String line = line(now, done, total, Duration.between(phaseStart, instant));
        if (terminal) {
            err.print("\r" + line + " ".repeat(Math.max(0, 100 - line.length())));
            err.flush();
        } else {
            err.println(line);
        }
    }

    private String line(Phase now, long done, long total, Duration took) {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        double rate = done / seconds;
        String word = now.name().toLowerCase(Locale.ROOT);
        String speed = now == Phase.WRITING
                ? String.format(Locale.ROOT, "%,.0f rows/s", rate)
                : String.format(Locale.ROOT, "%.1f MB/s", rate / 1e6);
        if (took.compareTo(ENOUGH_FOR_A_RATE) < 0) {
            return name + "  " + word;
        }
        if (total <= 0) {
            return name + "  " + word + "  " + speed;
        }
        double share = Math.min(1, (double) done / total);
        int filled = (int) (share * WIDTH);
        long left = rate > 0 ? Math.round((total - done) / rate) : 0;
        return String.format(
                Locale.ROOT,
                "%s  %s %s%s %3.0f %%  %s  %d s left",
                name,
                word,
                "█".repeat(filled),
                "░".repeat(WIDTH - filled),
                100 * share,
                speed,
                left);
    }

    @Override
    public void close() {
        if (drawn && terminal) {
            err.println();
        }
    }
}
