package io.holdfast.server.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;

/** The job that runs: is told how far it is, and says whether to go on. */
public final class RunningJob {
    private static final Duration ENOUGH_FOR_A_RATE = Duration.ofMillis(500);

    private final UUID id;
    private final Clock clock;
    private volatile boolean cancelled;
    private volatile boolean stopping;
    private volatile Optional<Pace> pace = Optional.empty();
    private Instant phaseStart;

    RunningJob(UUID id, Clock clock) {
        this.id = id;
        this.clock = clock;
        this.phaseStart = clock.instant();
    }

    UUID id() {
        return id;
    }

    /** How far it is; empty before it has said so. */
    public Optional<Pace> pace() {
        return pace;
    }

    /**
     * Tells how far a part of it is.
     *
     * @param total 0 when unknown
     */
    public synchronized void tell(String phase, String unit, long done, long total) {
        Instant now = clock.instant();
        if (!pace.map(Pace::phase).filter(phase::equals).isPresent()) {
            phaseStart = now;
        }
        Duration took = Duration.between(phaseStart, now);
        OptionalDouble rate = took.compareTo(ENOUGH_FOR_A_RATE) < 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(done / (took.toMillis() / 1000.0));
        pace = Optional.of(
                new Pace(phase, unit, done, total > 0 ? OptionalLong.of(total) : OptionalLong.empty(), rate));
    }

    /** Whether to break off, because somebody wants that or because the server stops. */
    public boolean isToBreakOff() {
        return cancelled || stopping;
    }

    /** Whether somebody wants it broken off for good. */
    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void stop() {
        stopping = true;
    }
}
