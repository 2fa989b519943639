package io.holdfast.server.figure;

import io.holdfast.answer.Analysis;
import io.holdfast.answer.Asked;
import io.holdfast.answer.Question;
import io.holdfast.answer.output.Answer;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.account.Right;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.server.text.ServerTexts;
import io.holdfast.server.workbook.FigureWorkbook;
import io.holdfast.server.workbook.Origin;
import io.holdfast.store.FactStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Figures as files, for whoever may take data out: any figure that is asked for as a workbook by the header {@code Accept}.
 * In the language of {@code Accept-Language}; written as it is worked out, however many customers there are.
 */
@Component
class FigureFiles {
    private static final MediaType WORKBOOK = MediaType.parseMediaType(FigureWorkbook.MEDIA_TYPE);

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Audit audit;
    private final FactStore store;

    /** @param request and response stand for those of the thread that asks */
    FigureFiles(HttpServletRequest request, HttpServletResponse response, Audit audit, FactStore store) {
        this.request = request;
        this.response = response;
        this.audit = audit;
        this.store = store;
    }

    /** Whether a file is wanted rather than an object; refuses it to who may not take data out. */
    boolean isWanted(Caller caller) {
        boolean wanted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT)).stream()
                .anyMatch(WORKBOOK::equalsTypeAndSubtype);
        if (wanted && !caller.may(Right.EXPORT)) {
            throw new Problem(ServerParticular.NO_RIGHT_TO_EXPORT);
        }
        return wanted;
    }

    /** Sends the answer as a file; its first part is worked out before anything is sent. */
    void send(Question question, Asked asked, Analysis analysis, Asking asking) {
        Iterator<Answer> parts = analysis.inParts(question).iterator();
        if (!parts.hasNext()) {
            throw new IllegalStateException("an answer has one part at least");
        }
        ServerTexts texts = ServerTexts.of(
                ServerTexts.preferred(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))));
        audit.write(
                asking.caller().name(),
                "figure_exported",
                figure(),
                Map.of(
                        "format",
                        "xlsx",
                        "from",
                        question.asked().from().toString(),
                        "to",
                        question.asked().to().toString(),
                        "definition",
                        question.ledger().definition().name(),
                        "segment",
                        !asked.segment().isBlank()));
        response.setContentType(FigureWorkbook.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(question));
        try {
            new FigureWorkbook(texts).write(question, parts, origin(asked, asking), response.getOutputStream());
            response.flushBuffer();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Who asks, and under which rule. */
    record Asking(Caller caller, RowScope scope) {}

    private Origin origin(Asked asked, Asking asking) {
        String query = request.getQueryString();
        return new Origin(
                figure(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                asked.segment(),
                asking.scope().rule(),
                asking.caller().name(),
                ZonedDateTime.ofInstant(
                        store.clock().instant(), store.workspace().zone()),
                ProgramVersion.text());
    }

    private String figure() {
        String path = request.getRequestURI();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String disposition(Question question) {
        LocalDate from = question.asked().from();
        LocalDate until = question.asked().to().minusDays(1);
        return ContentDisposition.attachment()
                .filename("holdfast-%s-%s-%s.xlsx".formatted(figure(), from, until))
                .build()
                .toString();
    }
}
