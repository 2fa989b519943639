package io.holdfast.server.access;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ProblemAnswers;
import io.holdfast.server.problem.ServerParticular;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says why a request goes no further: nobody asks; the page is not proved to be one of ours; nothing is there, or not by this
 * method; or he may not. What is there and what is not is said to those who are signed in.
 */
final class Refusals implements AccessDeniedHandler, AuthenticationEntryPoint {
    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        write(response, detail(ServerParticular.SIGN_IN_FIRST));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof CsrfException) {
            write(response, detail(ServerParticular.PAGE_TOO_OLD));
            return;
        }
        Set<HttpMethod> taken = EndpointRights.methodsAt(request);
        if (taken.isEmpty()) {
            write(response, detail(ServerParticular.NOTHING_AT_ADDRESS));
        } else if (taken.stream().noneMatch(method -> method.matches(request.getMethod()))) {
            ProblemDetail detail = detail(ServerParticular.METHOD_NOT_TAKEN);
            detail.setStatus(HttpStatus.METHOD_NOT_ALLOWED);
            response.setHeader(
                    HttpHeaders.ALLOW,
                    taken.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", ")));
            write(response, detail);
        } else {
            write(response, detail(ServerParticular.ROLE_TOO_SMALL));
        }
    }

    private static ProblemDetail detail(ServerParticular what) {
        return ProblemAnswers.detail(new Problem(what));
    }

    private void write(HttpServletResponse response, ProblemDetail detail) throws IOException {
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }
}
