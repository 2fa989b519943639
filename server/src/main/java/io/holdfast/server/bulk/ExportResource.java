package io.holdfast.server.bulk;

import io.holdfast.answer.output.Table;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.figure.ListedCustomers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A list of customers as a file; written down in the audit trail. */
@RestController
@RequestMapping("/api/v1/customers/export")
class ExportResource {
    private static final int MOST = 100_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Facts facts;
    private final Audit audit;

    ExportResource(Facts facts, Audit audit) {
        this.facts = facts;
        this.audit = audit;
    }

    /**
     * Whom to export.
     *
     * @param customers ids of some of the list; all of it when left out
     */
    @Schema(name = "WantedExport")
    record Wanted(
            @NotNull ListedCustomers list,
            @Nullable @Size(max = MOST) List<String> customers) {}

    @PostMapping(produces = "text/csv")
    @Operation(
            summary = "A list of customers with its columns, or some of it, as CSV.",
            description = "A cell that a spreadsheet would run as a formula begins with an apostrophe.")
    ResponseEntity<String> export(@Valid @RequestBody Wanted wanted, @AuthenticationPrincipal Caller caller) {
        Table table = wanted.list().table(Optional.ofNullable(wanted.customers()), caller, facts.now());
        audit.write(
                caller.name(),
                "customers_exported",
                "customers",
                Map.of("rows", table.rows().size(), "columns", table.header()));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("holdfast-customers.csv")
                                .build()
                                .toString())
                .body(table.csv());
    }
}
