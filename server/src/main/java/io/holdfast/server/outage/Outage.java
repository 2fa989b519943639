package io.holdfast.server.outage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.logging.Log;

/**
 * Tells the log of something that fails until it works again: all there is of the first failure, then a line a minute however many
 * there are, and one when it is over. For whoever goes on after a failure and tries again.
 */
public final class Outage {
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Log log;
    private final Words words;
    private final Clock clock;
    private volatile Optional<Lasting> lasting = Optional.empty();

    public Outage(Log log, Words words, Clock clock) {
        this.log = log;
        this.words = words;
        this.clock = clock;
    }

    /**
     * What is said.
     *
     * @param first sentences about the first failure
     * @param still the beginning of a sentence about those after it
     * @param over the beginning of one about the end of them
     */
    public record Words(String first, String still, String over) {}

    /** Since when it lasts, when that was said last, and how many failures there were. */
    private record Lasting(Instant since, Instant said, long failures) {}

    /** It has failed. */
    public synchronized void failed(Throwable failure) {
        Instant now = clock.instant();
        if (lasting.isEmpty()) {
            log.error(words.first(), failure);
            lasting = Optional.of(new Lasting(now, now, 1));
            return;
        }
        Lasting known = lasting.get();
        boolean isDue = !now.isBefore(known.said().plus(QUIET));
        long failures = known.failures() + 1;
        if (isDue) {
            log.error(words.still() + told(known, now, failures));
        }
        lasting = Optional.of(new Lasting(known.since(), isDue ? now : known.said(), failures));
    }

    /** It has worked. */
    public void isOver() {
        if (lasting.isPresent()) {
            end();
        }
    }

    private synchronized void end() {
        lasting.ifPresent(known -> log.info(words.over() + told(known, clock.instant(), known.failures())));
        lasting = Optional.empty();
    }

    private static String told(Lasting known, Instant now, long failures) {
        return ", after " + Duration.between(known.since(), now).toSeconds() + " s and " + failures
                + (failures == 1 ? " failure." : " failures.");
    }
}
