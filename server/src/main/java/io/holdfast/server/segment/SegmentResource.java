package io.holdfast.server.segment;

import io.holdfast.server.account.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved segments: those everybody shares, and one's own. */
@RestController
@RequestMapping("/api/v1/segments")
class SegmentResource {
    private static final int LONGEST_RULE = 4000;
    private static final int LONGEST_NOTE = 1000;

    private final Segments segments;

    SegmentResource(Segments segments) {
        this.segments = segments;
    }

    /**
     * A segment to keep.
     *
     * @param shared whether everybody sees it; left out, they do
     */
    record NewSegment(
            @NotBlank @Size(max = 40) String name,
            @NotBlank @Size(max = LONGEST_RULE) String rule,
            @Nullable @Size(max = LONGEST_NOTE) String note,
            @Nullable Boolean shared) {}

    /**
     * What a segment says from now on, all of it.
     *
     * @param name another name for it, when it gets one
     * @param version that was changed; refused when there is a newer one, unless left out
     */
    record ChangedSegment(
            @Nullable @Size(max = 40) String name,
            @NotBlank @Size(max = LONGEST_RULE) String rule,
            @Nullable @Size(max = LONGEST_NOTE) String note,
            @Nullable Boolean shared,
            @Nullable Integer version) {}

    /**
     * A segment as it is listed.
     *
     * @param rule masked where it names personal attributes and the caller may not see them
     * @param note masked with it, as it says in words whom the rule looks for
     * @param by who wrote this version; none from the command line
     * @param mine whether the caller wrote it
     */
    @Schema(name = "ListedSegment")
    record Listed(
            String name,
            int version,
            String rule,
            String note,
            boolean shared,
            @Nullable String by,
            @Nullable Instant at,
            boolean mine) {}

    @GetMapping
    @Operation(summary = "The saved segments that the caller may name, as @NAME, in any rule.")
    List<Listed> all(@AuthenticationPrincipal Caller caller) {
        return segments.all(caller);
    }

    @GetMapping("/{name}/versions")
    @Operation(summary = "Every version of a saved segment, the newest first, with who wrote it when.")
    List<Listed> versions(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        return segments.versions(name, caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keeps a rule under a name.")
    Listed add(@Valid @RequestBody NewSegment wanted, @AuthenticationPrincipal Caller caller) {
        return segments.add(wanted, caller);
    }

    @PutMapping("/{name}")
    @Operation(summary = "Keeps the next version of a segment, under another name if so wished.")
    Listed change(
            @PathVariable String name,
            @Valid @RequestBody ChangedSegment wanted,
            @AuthenticationPrincipal Caller caller) {
        return segments.change(name, wanted, caller);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes a segment away; its versions can still be asked for by their numbers.")
    void delete(@PathVariable String name, @AuthenticationPrincipal Caller caller) {
        segments.delete(name, caller);
    }
}
