package io.holdfast.server.importing;

import io.holdfast.report.page.Language;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.text.ServerTexts;
import io.holdfast.store.FactStore;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of an import that are no facts. */
@RestController
@RequestMapping("/api/v1/imports/{id}/quarantine")
class QuarantineResource {
    private static final int MOST = 500;

    private final Imports imports;
    private final ImportViews views;
    private final ImportedBatches batches;
    private final FactStore store;
    private final Audit audit;

    QuarantineResource(Imports imports, ImportViews views, ImportedBatches batches, FactStore store, Audit audit) {
        this.imports = imports;
        this.views = views;
        this.batches = batches;
        this.store = store;
        this.audit = audit;
    }

    /** A page of the rows; {@code next} is the cursor of the one after it. */
    record QuarantinePage(
            List<QuarantineFile.QuarantinedRow> rows,
            @Nullable Long next) {}

    @GetMapping("/rows")
    @Operation(summary = "The rows that were set aside, in the order of the file, a page at a time.")
    QuarantinePage rows(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") @Min(0) long cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int limit) {
        int batch = views.batch(imports.find(id)).id();
        List<QuarantineFile.QuarantinedRow> found = QuarantineFile.rows(store, batch, cursor, limit + 1);
        return new QuarantinePage(found.stream().limit(limit).toList(), found.size() > limit ? cursor + limit : null);
    }

    @GetMapping(produces = "text/csv")
    @Operation(
            summary = "The rows that were set aside, each with the reason, as CSV.",
            description = "The reasons are in the language 'lang'; their codes are the same in all.")
    void file(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "en") String lang,
            @AuthenticationPrincipal Caller caller,
            HttpServletResponse response)
            throws IOException {
        ServerTexts texts = ServerTexts.of(Language.of(lang));
        int batch = views.batch(imports.find(id)).id();
        audit.write(caller.name(), "quarantine_exported", id.toString(), Map.of("batch", batch));
        batches.sendQuarantine(batch, texts, response);
    }
}
