package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.report.page.Language;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobRunner;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.detective.KeptFindings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells of imports, from the job and from the batch it became. */
@Component
class ImportViews {
    private final JobRunner runner;
    private final FactStore store;
    private final JsonMapper json;

    ImportViews(JobRunner runner, FactStore store, JsonMapper json) {
        this.runner = runner;
        this.store = store;
        this.json = json;
    }

    /** The batch an import became. */
    Batch batch(Job job) {
        return outcome(job).map(ImportOutcome::batch).flatMap(store::batch).orElseThrow(() -> none(job));
    }

    private Problem none(Job job) {
        String file = job.what().subject();
        String state = job.state().word();
        return outcome(job)
                .map(ImportOutcome::alreadyImportedAs)
                .map(other -> new Problem(ServerParticular.IMPORT_KNOWN_BEFORE, file, state, other))
                .orElseGet(() -> new Problem(ServerParticular.IMPORT_WITHOUT_BATCH, file, state));
    }

    /** Everything about an import, in English. */
    ImportView whole(Job job) {
        return whole(job, Language.EN);
    }

    /** Everything about an import; its findings in sentences of a language. */
    ImportView whole(Job job, Language language) {
        FindingSentences words = new FindingSentences(language);
        Optional<Batch> batch = outcome(job).map(ImportOutcome::batch).flatMap(store::batch);
        return view(
                job,
                batch,
                batch.map(found -> KeptFindings.of(store).stream()
                        .filter(kept -> kept.batchId() == found.id())
                        .map(kept -> FindingView.of(kept.finding(), words))
                        .toList()),
                batch.map(found -> QuarantineFile.reasons(store, found.id())));
    }

    /** A line of it. */
    ImportView line(Job job) {
        return view(
                job, outcome(job).map(ImportOutcome::batch).flatMap(store::batch), Optional.empty(), Optional.empty());
    }

    private ImportView view(
            Job job,
            Optional<Batch> batch,
            Optional<List<FindingView>> findings,
            Optional<Map<String, Long>> quarantine) {
        Optional<ImportOutcome> outcome = outcome(job);
        ImportOrder order = json.readValue(job.what().request(), ImportOrder.class);
        return new ImportView(
                job.id(),
                job.state().word(),
                job.what().subject(),
                batch.map(found -> found.source().kind().table())
                        .or(() -> Optional.ofNullable(order.as()))
                        .orElse(null),
                job.what().actor(),
                job.createdAt(),
                job.startedAt().orElse(null),
                job.finishedAt().orElse(null),
                job.attempts(),
                order.upload(),
                batch.map(Batch::id).orElse(null),
                outcome.map(ImportOutcome::alreadyImportedAs).orElse(null),
                batch.flatMap(Batch::undoneAt).orElse(null),
                outcome.map(ImportOutcome::refreshed).orElse(null),
                batch.map(Batch::counts).orElse(null),
                outcome.map(ImportOutcome::corrections).orElse(null),
                outcome.map(ImportOutcome::attributes).orElse(null),
                quarantine.orElse(null),
                findings.orElse(null),
                outcome.map(ImportOutcome::notes).orElse(List.of()),
                job.failure().map(ImportView::problem).orElse(null),
                runner.pace(job.id()).map(ImportView.ProgressView::of).orElse(null));
    }

    private Optional<ImportOutcome> outcome(Job job) {
        return job.result().map(text -> json.readValue(text, ImportOutcome.class));
    }
}
