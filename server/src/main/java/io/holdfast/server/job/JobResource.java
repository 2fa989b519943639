package io.holdfast.server.job;

import io.holdfast.core.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of everything that was done in the background. */
@RestController
class JobResource {
    private static final int MOST = 200;

    private final Jobs jobs;

    JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    /** A page of the history; {@code next} is the cursor of the one after it. */
    record JobPage(List<JobLine> jobs, @Nullable Long next) {}

    /**
     * A job.
     *
     * @param problem why it failed, in English
     * @param particular what exactly is the matter, where languages other than English have words for it
     */
    record JobLine(
            UUID id,
            String kind,
            String state,
            String subject,
            String createdBy,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            int attempts,
            @Nullable String problemCode,
            @Nullable String problem,
            Problem.@Nullable Told particular) {
        static JobLine of(Job job) {
            return new JobLine(
                    job.id(),
                    job.what().kind(),
                    job.state().word(),
                    job.what().subject(),
                    job.what().actor(),
                    job.createdAt(),
                    job.startedAt().orElse(null),
                    job.finishedAt().orElse(null),
                    job.attempts(),
                    job.failure().map(Job.Failure::code).orElse(null),
                    job.failure().map(Job.Failure::sentence).orElse(null),
                    job.failure().flatMap(Job.Failure::particular).orElse(null));
        }
    }

    @GetMapping("/api/v1/jobs")
    @Operation(summary = "Everything done in the background, newest first; of one kind when it is named.")
    JobPage all(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Optional<Long> cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        List<Job> found = jobs.before(kind, cursor.orElse(Long.MAX_VALUE), limit + 1);
        List<Job> page = found.stream().limit(limit).toList();
        Long next = found.size() > limit ? page.get(limit - 1).number() : null;
        return new JobPage(page.stream().map(JobLine::of).toList(), next);
    }
}
