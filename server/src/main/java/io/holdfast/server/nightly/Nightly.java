package io.holdfast.server.nightly;

import io.holdfast.server.database.DatabaseOutage;
import io.holdfast.server.job.JobRunner;
import io.holdfast.server.job.NewJob;
import io.holdfast.server.job.Rhythm;
import io.holdfast.store.FactStore;
import java.time.Duration;
import java.time.LocalDate;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Asks for the nightly work when a new day has begun where the company is. It looks at the clock rather than waiting for
 * midnight, so that a clock that was set, or a machine that slept, does no harm.
 */
@Component
class Nightly implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(Nightly.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final FactStore store;
    private final JobRunner runner;
    private final DatabaseOutage outage;
    private final Rhythm rhythm = new Rhythm("nightly", LOOK_EVERY, this::look);
    private volatile LocalDate last = LocalDate.MIN;

    Nightly(FactStore store, JobRunner runner, DatabaseOutage outage) {
        this.store = store;
        this.runner = runner;
        this.outage = outage;
    }

    @Override
    public void start() {
        last = today();
        rhythm.start();
    }

    @Override
    public void stop() {
        rhythm.stop();
    }

    @Override
    public boolean isRunning() {
        return rhythm.isRunning();
    }

    /** After the jobs, and to be stopped before them. */
    @Override
    public int getPhase() {
        return 200;
    }

    private void look() {
        LocalDate today = today();
        if (!today.equals(last) && ask(today)) {
            last = today;
        }
    }

    private boolean ask(LocalDate today) {
        try {
            runner.add(new NewJob(NightlyWork.KIND, "server", today.toString(), "{}"));
            return true;
        } catch (DataAccessException away) {
            if (!outage.explains(away)) {
                LOG.error("The nightly work could not be put into the queue; trying again.", away);
            }
            return false;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(store.clock().instant(), store.workspace().zone());
    }
}
