package io.holdfast.server.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the log of a database that is away: all there is of the first failure, then a line a minute however many there are, and
 * one when it is back. Whoever meets a failure that he goes on after says it here, and whoever is answered again.
 */
@Component
public final class DatabaseOutage {
    private static final Log LOG = LogFactory.getLog(DatabaseOutage.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock clock;
    private volatile Optional<Away> away = Optional.empty();

    public DatabaseOutage(Clock clock) {
        this.clock = clock;
    }

    /** Since when it is away, when that was said last, and how often it was missed. */
    private record Away(Instant since, Instant said, long failures) {}

    /** Whether a failure comes of it; then the log says all it needs to. */
    public boolean explains(Throwable failure) {
        boolean explains = DatabaseAway.explains(failure);
        if (explains) {
            note(failure);
        }
        return explains;
    }

    /** It has answered. */
    public void isOver() {
        if (away.isPresent()) {
            end();
        }
    }

    private synchronized void note(Throwable failure) {
        Instant now = clock.instant();
        if (away.isEmpty()) {
            LOG.error(
                    "The database of operations is away. What needs it is refused, or tried again until it is back.",
                    failure);
            away = Optional.of(new Away(now, now, 1));
            return;
        }
        Away known = away.get();
        boolean isDue = !now.isBefore(known.said().plus(QUIET));
        long failures = known.failures() + 1;
        if (isDue) {
            LOG.error("The database of operations is still away, " + told(known, now, failures));
        }
        away = Optional.of(new Away(known.since(), isDue ? now : known.said(), failures));
    }

    private synchronized void end() {
        away.ifPresent(known ->
                LOG.info("The database of operations is back, " + told(known, clock.instant(), known.failures())));
        away = Optional.empty();
    }

    private static String told(Away known, Instant now, long failures) {
        return "after " + Duration.between(known.since(), now).toSeconds() + " s and " + failures
                + " failures of what needed it.";
    }
}
