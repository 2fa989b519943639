package io.holdfast.server.problem;

import io.holdfast.core.problem.Problem;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What nothing else has answered: a request that cannot be read, and a fault of ours, of which only the log says more. */
@Hidden
@RestController
class UnhandledAnswers implements ErrorController {
    private static final String FAULT =
            "This failed by a fault of the program. Its log says more under the id of the request; please report it.";

    private static final Map<Integer, ServerParticular> WHAT = Map.of(
            HttpStatus.NOT_FOUND.value(), ServerParticular.NOTHING_AT_ADDRESS,
            HttpStatus.METHOD_NOT_ALLOWED.value(), ServerParticular.METHOD_NOT_TAKEN,
            HttpStatus.NOT_ACCEPTABLE.value(), ServerParticular.NO_SUCH_FORM,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), ServerParticular.BODY_OF_OTHER_KIND);

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> answer(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
                ? known
                : HttpStatus.NOT_FOUND.value();
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status));
    }

    /** The details of a status that came without any. */
    static ProblemDetail detail(int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            return fault(status);
        }
        ProblemDetail detail =
                ProblemAnswers.detail(new Problem(WHAT.getOrDefault(status, ServerParticular.REQUEST_UNREADABLE)));
        detail.setStatus(status);
        return detail;
    }

    private static ProblemDetail fault(int status) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), FAULT);
        detail.setType(URI.create("urn:holdfast:problem:internal"));
        detail.setTitle("Internal");
        detail.setProperty("code", "INTERNAL");
        RequestIdFilter.current().ifPresent(id -> detail.setProperty("requestId", id));
        return detail;
    }
}
