package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import io.holdfast.report.page.Language;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.job.Job;
import io.holdfast.store.Batch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Imports: begun, watched, cancelled, taken back. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportResource {
    private static final int MOST = 200;

    private final Imports imports;
    private final ImportViews views;
    private final ImportedBatches batches;
    private final Audit audit;

    ImportResource(Imports imports, ImportViews views, ImportedBatches batches, Audit audit) {
        this.imports = imports;
        this.views = views;
        this.batches = batches;
        this.audit = audit;
    }

    /** A page of the history; {@code next} is the cursor of the one after it. */
    record ImportPage(List<ImportView> imports, @Nullable String next) {}

    @PostMapping
    @Transactional
    @Operation(
            summary = "Imports a file that was sent; answers at once, the import is a job.",
            description =
                    "'mapping' is the YAML of the preview, edited, or the same as JSON. What is left out is guessed.")
    public ResponseEntity<ImportView> create(
            @Valid @RequestBody NewImport wanted, @AuthenticationPrincipal Caller caller) {
        Job job = imports.add(wanted.order(), caller.name());
        audit.write(
                caller.name(),
                "import_asked",
                job.id().toString(),
                Map.of("file", job.what().subject()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + job.id()))
                .body(views.line(job));
    }

    @GetMapping
    @Operation(summary = "The imports there were, newest first.")
    ImportPage all(
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        List<Job> found = imports.before(cursor.map(ImportResource::number).orElse(Long.MAX_VALUE), limit + 1);
        List<Job> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? Long.toString(page.get(limit - 1).number()) : null;
        return new ImportPage(page.stream().map(views::line).toList(), next);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One import: how far it is, or what came of it.")
    ImportView one(@PathVariable UUID id, @RequestParam(defaultValue = "en") String language) {
        return views.whole(imports.find(id), Language.of(language));
    }

    @PostMapping("/{id}/cancel")
    @Transactional
    @Operation(summary = "Breaks an import off; nothing of it is kept.")
    public ResponseEntity<ImportView> cancel(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        Job job = imports.cancel(id);
        audit.write(
                caller.name(),
                "import_cancelled",
                id.toString(),
                Map.of("file", job.what().subject()));
        return ResponseEntity.accepted().body(views.line(job));
    }

    @PostMapping("/{id}/undo")
    @Transactional
    @Operation(summary = "Takes an import back; nothing is deleted, and the file can be imported again.")
    public ImportView undo(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        Batch batch = views.batch(imports.find(id));
        audit.write(caller.name(), "import_undone", id.toString(), Map.of("batch", batch.id()));
        batches.undo(batch.id());
        return views.whole(imports.find(id));
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException none) {
            throw new Problem(none, QuestionParticular.CURSOR_WRONG, cursor);
        }
    }
}
