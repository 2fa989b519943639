package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.report.page.Language;
import io.holdfast.server.account.Caller;
import io.holdfast.server.job.Job;
import io.holdfast.server.job.JobRunner;
import io.holdfast.server.job.Jobs;
import io.holdfast.server.job.NewJob;
import io.holdfast.server.problem.ServerParticular;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Imports that are only rehearsed: what would become of each row, and nothing is kept. */
@RestController
@RequestMapping("/api/v1/rehearsals")
class RehearsalResource {
    private final Jobs jobs;
    private final JobRunner runner;
    private final ImportFiles files;
    private final JsonMapper json;

    RehearsalResource(Jobs jobs, JobRunner runner, ImportFiles files, JsonMapper json) {
        this.jobs = jobs;
        this.runner = runner;
        this.files = files;
        this.json = json;
    }

    @PostMapping
    @Transactional
    @Operation(
            summary = "Reads a file whole and says what would become of its rows; answers at once, it is a job.",
            description = "The body is that of an import. Nothing is changed.")
    public ResponseEntity<RehearsalView> create(
            @Valid @RequestBody NewImport wanted, @AuthenticationPrincipal Caller caller) {
        ImportOrder order = wanted.order();
        String name = files.requireReadable(order);
        Job job = runner.add(new NewJob(RehearsalWork.KIND, caller.name(), name, json.writeValueAsString(order)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/rehearsals/" + job.id()))
                .body(view(job, Language.EN));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "How far a rehearsal is, or what would come of the import.",
            description =
                    "What would come of it is kept for a day, for there are samples of rows in it; absent afterwards.")
    RehearsalView one(@PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        return view(find(id), Language.of(language));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Breaks a rehearsal off.")
    ResponseEntity<RehearsalView> cancel(@PathVariable UUID id) {
        return ResponseEntity.accepted().body(view(runner.cancel(find(id).id()), Language.EN));
    }

    private Job find(UUID id) {
        return jobs.find(id)
                .filter(job -> job.what().kind().equals(RehearsalWork.KIND))
                .orElseThrow(() -> new Problem(ServerParticular.REHEARSAL_UNKNOWN, id));
    }

    private RehearsalView view(Job job, Language language) {
        Optional<RehearsalOutcome> outcome = job.result().map(text -> json.readValue(text, RehearsalOutcome.class));
        FindingSentences words = new FindingSentences(language);
        return new RehearsalView(
                job.id(),
                job.state().word(),
                job.what().subject(),
                outcome.map(RehearsalOutcome::counts).orElse(null),
                outcome.map(RehearsalOutcome::corrections).orElse(null),
                outcome.map(RehearsalOutcome::attributes).orElse(null),
                outcome.map(RehearsalOutcome::quarantine).orElse(null),
                outcome.map(found -> found.findings().stream()
                                .map(finding -> finding.in(words))
                                .toList())
                        .orElse(null),
                outcome.map(RehearsalOutcome::notes).orElse(List.of()),
                job.failure().map(ImportView::problem).orElse(null),
                runner.pace(job.id()).map(ImportView.ProgressView::of).orElse(null));
    }
}
