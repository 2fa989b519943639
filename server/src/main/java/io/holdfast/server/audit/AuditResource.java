package io.holdfast.server.audit;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what when. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditResource {
    private static final int MOST = 1000;

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            summary = "The audit trail, newest first.",
            description = "For the next page, give the smallest 'number' seen as 'before'.")
    List<Audit.Entry> entries(
            @RequestParam Optional<Long> before, @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit) {
        return audit.before(before.orElse(Long.MAX_VALUE), limit);
    }
}
