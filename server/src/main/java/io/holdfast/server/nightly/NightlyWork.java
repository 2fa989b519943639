package io.holdfast.server.nightly;

import io.holdfast.server.facts.Facts;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobWork;
import io.holdfast.server.job.RunningJob;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;

/** Computes the figures anew, because how far the facts reach depends on the day, and tidies up. */
@Component
class NightlyWork implements JobWork {
    static final String KIND = "nightly";

    private final Facts facts;
    private final List<NightlyTask> tasks;

    NightlyWork(Facts facts, List<NightlyTask> tasks) {
        this.facts = facts;
        this.tasks = tasks;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, RunningJob running) {
        try {
            facts.refreshReady().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
        tasks.forEach(NightlyTask::run);
        return "{}";
    }
}
