package io.holdfast.server.importing;

import io.holdfast.server.job.Jobs;
import io.holdfast.server.nightly.NightlyTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Each night, what came of rehearsals of more than a day ago is forgotten: it has samples of rows that may never have become
 * facts, so nobody who is erased from the facts is erased from there.
 */
@Component
class RehearsalSweep implements NightlyTask {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Jobs jobs;
    private final Clock clock;

    RehearsalSweep(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void run() {
        jobs.forgetResults(RehearsalWork.KIND, clock.instant().minus(KEPT));
    }
}
