package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.FactStore;
import io.holdfast.store.importing.Importer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Files people send, and a look at them before they are imported. */
@RestController
@RequestMapping("/api/v1/uploads")
class UploadResource {
    private final Uploads uploads;
    private final ImportFiles files;
    private final FactStore store;
    private final Audit audit;

    UploadResource(Uploads uploads, ImportFiles files, FactStore store, Audit audit) {
        this.uploads = uploads;
        this.files = files;
        this.store = store;
        this.audit = audit;
    }

    /** What was received. */
    record Received(UUID id, String name, long bytes) {}

    @PostMapping
    @Operation(
            summary = "Takes in a file: the body is the file itself, byte for byte.",
            description = "It is not imported by that. Look at it under /preview, then POST /api/v1/imports.")
    @Parameter(name = "name", in = ParameterIn.QUERY, required = true, description = "The name of the file.")
    ResponseEntity<Received> receive(
            @Parameter(hidden = true) HttpServletRequest request, @AuthenticationPrincipal Caller caller)
            throws IOException {
        String type = String.valueOf(request.getContentType());
        if (type.startsWith("multipart/")) {
            throw new Problem(ServerParticular.UPLOAD_AS_FORM);
        }
        Upload upload =
                uploads.receive(name(request), caller.name(), request.getInputStream(), request.getContentLengthLong());
        audit.write(
                caller.name(),
                "upload_received",
                upload.id().toString(),
                Map.of("name", upload.name(), "bytes", upload.bytes()));
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                .body(new Received(upload.id(), upload.name(), upload.bytes()));
    }

    /** From the address alone: asking for parameters would read a body that says it is a form, as curl's does. */
    private static String name(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString())
                .map(query -> UriComponentsBuilder.newInstance()
                        .query(query)
                        .build()
                        .getQueryParams()
                        .getFirst("name"))
                .map(name -> UriUtils.decode(name.replace('+', ' '), "UTF-8"))
                .orElseThrow(() -> new Problem(ServerParticular.FILE_NAME_MISSING));
    }

    /**
     * What a caller knows better.
     *
     * @param as what the rows are
     * @param source the name under which the mapping is remembered
     */
    record Wishes(
            @Nullable String as,
            @Nullable String source,
            @Nullable String zone,
            @Nullable String snapshot,
            @Nullable String encoding,
            @Nullable String sheet) {
        ImportOrder order(UUID upload) {
            return new ImportOrder(upload, null, as, source, null, zone, snapshot, null, encoding, sheet);
        }
    }

    @PostMapping("/{id}/preview")
    @Operation(
            summary = "The same as it would be read by a mapping one has changed.",
            description = "The body is that of an import; its upload is the one of the path. Nothing is imported.")
    PreviewView previewAs(@PathVariable UUID id, @RequestBody NewImport wanted) {
        return preview(wanted.order().of(id));
    }

    @GetMapping("/{id}/preview")
    @Operation(summary = "What the file seems to be: kind, columns, fields, first rows, and what is not understood.")
    PreviewView preview(@PathVariable UUID id, @ParameterObject Wishes wishes) {
        return preview(wishes.order(id));
    }

    private PreviewView preview(ImportOrder order) {
        return files.with(order, (file, options) -> PreviewView.of(new Importer(store).preview(file, options)));
    }
}
