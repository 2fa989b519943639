package io.holdfast.server.database;

import io.holdfast.core.problem.Problem;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Starts a database again whose process has ended though nobody stopped it. The pause after each try is twice the one
 * before it; after some tries in a row, or starts that did not last, it is left alone, for then somebody must look. The
 * log says the first of a row of failures in full, and of those after it one in so many pauses.
 */
final class DatabaseWatch implements AutoCloseable {
    static final int MOST_TRIES = 10;
    static final int CALM_LOOKS = 60;
    /** A minute, where the unit is a second. */
    static final int QUIET_UNITS = 60;

    private static final Log LOG = LogFactory.getLog(DatabaseWatch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LONGEST_PAUSE = 60;

    private final BooleanSupplier isAlive;
    private final Runnable startAgain;
    private final Duration unit;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "database-watch");
    private int tries;
    private int calm;
    private boolean failed;
    private Duration quiet = Duration.ZERO;

    /**
     * @param startAgain throws a {@link Problem} when that fails
     * @param unit the pause between two looks, and the first one between two tries
     */
    DatabaseWatch(BooleanSupplier isAlive, Runnable startAgain, Duration unit) {
        this.isAlive = isAlive;
        this.startAgain = startAgain;
        this.unit = unit;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Waits for a try that is being made just now. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Duration pause = unit;
        try {
            while (tries < MOST_TRIES && !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                quiet = quiet.plus(pause);
                pause = look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (tries == MOST_TRIES) {
            LOG.error(
                    "The database has ended too often and is not started again. Look into its log, postgresql.log in the"
                            + " folder 'operations' of the data, then restart the server.");
        }
    }

    /** Returns how long to wait for the next look. */
    private Duration look() {
        if (isAlive.getAsBoolean()) {
            calm++;
            if (calm >= CALM_LOOKS) {
                tries = 0;
            }
            return unit;
        }
        calm = 0;
        tries++;
        if (!failed) {
            LOG.warn("The database has ended and is started again (try " + tries + " of " + MOST_TRIES + ").");
        }
        try {
            startAgain.run();
            failed = false;
            LOG.info("The database runs again, with everything that was committed.");
        } catch (Problem failure) {
            tell(failure);
            failed = true;
        }
        return unit.multipliedBy(Math.min(LONGEST_PAUSE, 1L << tries));
    }

    private void tell(Problem failure) {
        String sentence = "The database could not be started (try " + tries + " of " + MOST_TRIES + ").";
        if (!failed) {
            LOG.error(sentence, failure);
            quiet = Duration.ZERO;
        } else if (quiet.compareTo(unit.multipliedBy(QUIET_UNITS)) >= 0) {
            LOG.error(sentence + " " + failure.getMessage());
            quiet = Duration.ZERO;
        }
    }
}
