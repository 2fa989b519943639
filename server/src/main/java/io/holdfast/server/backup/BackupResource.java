package io.holdfast.server.backup;

import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.store.FactStore;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A backup of everything while the server runs. */
@RestController
@RequestMapping("/api/v1/backups")
class BackupResource {
    private final FactStore store;
    private final DataSource operations;
    private final Audit audit;

    BackupResource(FactStore store, DataSource operations, Audit audit) {
        this.store = store;
        this.operations = operations;
        this.audit = audit;
    }

    @PostMapping
    @Operation(
            summary = "A backup as a ZIP file: facts, people, tokens, audit, definitions, segments and mappings.",
            description =
                    "Made while the server runs; 'holdfast restore' makes a data folder of it. Keep it safe: it holds"
                            + " all personal data, and the hashes of passwords.")
    void create(@AuthenticationPrincipal Caller caller, HttpServletResponse response) throws IOException {
        audit.write(caller.name(), "backup_made", "everything", Map.of());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdfast-backup.zip\"");
        new Backup(store, Optional.of(operations)).write(response.getOutputStream());
    }
}
