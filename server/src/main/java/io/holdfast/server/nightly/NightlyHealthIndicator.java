package io.holdfast.server.nightly;

import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobState;
import io.holdfast.server.job.Jobs;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the last nightly work has come to its end. It does not make the server unready: yesterday's figures are there. */
@Component
class NightlyHealthIndicator implements HealthIndicator {
    private final Jobs jobs;

    NightlyHealthIndicator(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Health health() {
        Optional<Job> last = jobs.lastOver(NightlyWork.KIND);
        if (last.isEmpty()) {
            return Health.up().withDetail("last", "none yet").build();
        }
        Job job = last.get();
        Health.Builder health = job.state() == JobState.FAILED ? Health.down() : Health.up();
        health.withDetail("last", job.what().subject())
                .withDetail("state", job.state().word());
        job.finishedAt().ifPresent(at -> health.withDetail("finishedAt", at.toString()));
        job.failure().ifPresent(failure -> health.withDetail("problem", failure.code())
                .withDetail("detail", failure.sentence()));
        return health.build();
    }
}
