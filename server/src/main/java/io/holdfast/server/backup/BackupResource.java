package io.holdfast.server.backup;

import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.store.FactStore;
import io.holdfast.store.person.ErasureList;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
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
                            + " all personal data, and the hashes of passwords. Before it is restored, fetch the list of who was"
                            + " erased since (/backups/erased) and lay it beside it.")
    void create(@AuthenticationPrincipal Caller caller, HttpServletResponse response) throws IOException {
        audit.write(caller.name(), "backup_made", "everything", Map.of());
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdfast-backup.zip\"");
        new Backup(store, Optional.of(operations)).write(response.getOutputStream());
    }

    @GetMapping("/erased")
    @Operation(
            summary =
                    "Who was erased until now, for 'holdfast restore': sums of their ids and their pseudonyms, as text.",
            description =
                    "Lay it beside a backup that was made before, or name it with --erased: the restored folder then has"
                            + " none of them. It means nothing to who has neither the store nor a backup of it.")
    void erased(@AuthenticationPrincipal Caller caller, HttpServletResponse response) throws IOException {
        audit.write(caller.name(), "erased_list_fetched", "everything", Map.of());
        ErasureList.Copy list = ErasureList.copy(store);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list.name() + "\"");
        response.getWriter().write(list.text());
    }
}
