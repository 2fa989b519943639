package io.holdfast.server.report;

import io.holdfast.answer.Asked;
import io.holdfast.report.page.Language;
import io.holdfast.server.account.Caller;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.figure.CallerQuestions;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report as a file to keep or to send on. */
@RestController
@RequestMapping("/api/v1")
class ReportResource {
    private final CallerReports reports;
    private final Audit audit;

    ReportResource(CallerReports reports, Audit audit) {
        this.reports = reports;
        this.audit = audit;
    }

    /** Which report, in which language first. */
    record Wanted(
            @Nullable String period,
            @Nullable String definition,
            @Nullable String asOf,
            @Nullable String lang) {
        private Asked asked() {
            return new Asked(
                    Objects.requireNonNullElse(period, Asked.LAST),
                    Objects.requireNonNullElse(definition, Asked.USUAL),
                    List.of(),
                    "",
                    Optional.ofNullable(asOf));
        }
    }

    @GetMapping(path = "/report", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The whole report of a period as one HTML file that opens without a network.",
            description =
                    "Of all customers, so only for those who see all of them. It can be switched between languages.")
    ResponseEntity<String> report(@ParameterObject Wanted wanted, @AuthenticationPrincipal Caller caller) {
        Language language = Language.of(wanted.lang() == null ? Language.EN.code() : wanted.lang());
        Asked asked = wanted.asked();
        CallerQuestions.Settled settled = reports.settle(caller, asked);
        String name = "holdfast-report-%s-%s.html"
                .formatted(settled.question().asked().from(), language.code());
        String page = reports.page(settled, language);
        audit.write(caller.name(), "report_exported", name, Map.of("definition", asked.definition()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(page);
    }
}
