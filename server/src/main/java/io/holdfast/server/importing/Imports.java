package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobRunner;
import io.holdfast.server.job.Jobs;
import io.holdfast.server.job.NewJob;
import io.holdfast.server.problem.ServerParticular;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The imports there were, are and will be. */
@Component
class Imports {
    private final Jobs jobs;
    private final JobRunner runner;
    private final ImportFiles files;
    private final JsonMapper json;

    Imports(Jobs jobs, JobRunner runner, ImportFiles files, JsonMapper json) {
        this.jobs = jobs;
        this.runner = runner;
        this.files = files;
        this.json = json;
    }

    /** Puts an import into the queue, when its file and its mapping look as if they would do. */
    Job add(ImportOrder order, String actor) {
        String name = files.requireReadable(order);
        return addUnseen(order, name, actor);
    }

    /** The same without a look at the file; what is wrong with it will be said of the job. */
    Job addUnseen(ImportOrder order, String name, String actor) {
        return runner.add(new NewJob(ImportWork.KIND, actor, name, json.writeValueAsString(order)));
    }

    Job find(UUID id) {
        return jobs.find(id)
                .filter(job -> job.what().kind().equals(ImportWork.KIND))
                .orElseThrow(() -> new Problem(ServerParticular.IMPORT_UNKNOWN, id));
    }

    List<Job> before(long number, int limit) {
        return jobs.before(ImportWork.KIND, number, limit);
    }

    Job cancel(UUID id) {
        return runner.cancel(find(id).id());
    }
}
