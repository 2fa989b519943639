package io.holdfast.server.audit;

import io.holdfast.store.FactStore;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what when. Days are those of the workspace; {@code to} is the first day that is not wanted any more. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditResource {
    private static final int MOST = 1000;

    private final Audit audit;
    private final FactStore store;

    AuditResource(Audit audit, FactStore store) {
        this.audit = audit;
        this.store = store;
    }

    /** What can be filtered by. */
    record Names(List<String> actors, List<String> actions) {}

    /** Which entries are wanted; what is left out does not matter. */
    record Wanted(
            @Nullable String actor,
            @Nullable String action,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate from,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate to) {}

    @GetMapping
    @Operation(
            summary = "The audit trail, newest first.",
            description = "For the next page, give the smallest 'number' seen as 'before'.")
    List<Audit.Entry> entries(
            @RequestParam Optional<Long> before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(MOST) int limit,
            @ParameterObject Wanted wanted) {
        return audit.before(before.orElse(Long.MAX_VALUE), limit, filter(wanted));
    }

    @GetMapping("/names")
    @Operation(summary = "Who and what stands in the audit trail, to choose from.")
    Names names() {
        return new Names(audit.actors(), audit.actions());
    }

    @GetMapping("/export")
    @Operation(summary = "The wanted part of the audit trail as CSV, newest first.")
    void export(@ParameterObject Wanted wanted, Principal caller, HttpServletResponse response) throws IOException {
        audit.write(caller.getName(), "audit_exported", "audit", asked(wanted));
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"holdfast-audit.csv\"");
        Writer out = response.getWriter();
        AuditCsv.head(out);
        Audit.Filter filter = filter(wanted);
        List<Audit.Entry> page = audit.before(Long.MAX_VALUE, MOST, filter);
        while (!page.isEmpty()) {
            for (Audit.Entry entry : page) {
                AuditCsv.entry(out, entry);
            }
            page = audit.before(page.get(page.size() - 1).number(), MOST, filter);
        }
        out.flush();
    }

    private static Map<String, Object> asked(Wanted wanted) {
        Map<String, Object> asked = new TreeMap<>();
        text(wanted.actor()).ifPresent(actor -> asked.put("actor", actor));
        text(wanted.action()).ifPresent(action -> asked.put("action", action));
        Optional.ofNullable(wanted.from()).ifPresent(day -> asked.put("from", day.toString()));
        Optional.ofNullable(wanted.to()).ifPresent(day -> asked.put("to", day.toString()));
        return asked;
    }

    private Audit.Filter filter(Wanted wanted) {
        return new Audit.Filter(text(wanted.actor()), text(wanted.action()), start(wanted.from()), start(wanted.to()));
    }

    private Optional<Instant> start(@Nullable LocalDate day) {
        return Optional.ofNullable(day)
                .map(date -> date.atStartOfDay(store.workspace().zone()).toInstant());
    }

    private static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }
}
