package io.holdfast.server.importing;

import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobWork;
import io.holdfast.server.job.RunningJob;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.ImportPlan;
import io.holdfast.store.importing.ImportResult;
import io.holdfast.store.importing.Importer;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports a file. A batch is one transaction and a file is known by its hash, so that whatever a dead server left is either
 * nothing or all of it.
 */
@Component
class ImportWork implements JobWork {
    static final String KIND = "import";

    private final FactStore store;
    private final ImportFiles files;
    private final FiguresRefresh figures;
    private final JsonMapper json;

    ImportWork(FactStore store, ImportFiles files, FiguresRefresh figures, JsonMapper json) {
        this.store = store;
        this.files = files;
        this.figures = figures;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, RunningJob running) {
        ImportOrder order = json.readValue(job.what().request(), ImportOrder.class);
        Importer importer = new Importer(store);
        ImportResult result = files.with(order, (file, options) -> {
            ImportPlan plan = importer.plan(file, options);
            return importer.run(plan, new Told(running));
        });
        running.tell("refreshing", "rows", 0, 0);
        return json.writeValueAsString(outcome(job, result, figures.await()));
    }

    private static ImportOutcome outcome(Job job, ImportResult result, boolean refreshed) {
        Optional<Integer> before = result.earlier().map(Batch::id);
        if (result.earlier().filter(batch -> isOurs(job, batch)).isPresent()) {
            return new ImportOutcome(
                    before.orElse(null),
                    null,
                    null,
                    null,
                    refreshed,
                    NoteView.of(result.plan().notes()));
        }
        return new ImportOutcome(
                result.batch().map(Batch::id).orElse(null),
                before.orElse(null),
                result.corrections(),
                result.attributes(),
                refreshed,
                NoteView.of(result.plan().notes()));
    }

    /** Whether an earlier try of the same job had come to its end, and only could not say so any more. */
    private static boolean isOurs(Job job, Batch batch) {
        return job.attempts() > 1
                && job.startedAt()
                        .filter(start -> !batch.finishedAt().isBefore(start))
                        .isPresent();
    }
}
