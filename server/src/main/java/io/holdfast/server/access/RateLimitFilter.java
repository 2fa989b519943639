package io.holdfast.server.access;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.problem.ProblemAnswers;
import io.holdfast.server.problem.ServerParticular;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one caller from taking the server away from the others. Whoever shows who he is counts by himself; whoever does not,
 * such as somebody guessing passwords or tokens, counts by the address he comes from. Live facts ({@code /v1}) are not
 * counted: they come in thousands a second.
 */
final class RateLimitFilter extends OncePerRequestFilter {
    private final TokenBuckets callers;
    private final TokenBuckets addresses;
    private final JsonMapper json;

    RateLimitFilter(TokenBuckets callers, TokenBuckets addresses, JsonMapper json) {
        this.callers = callers;
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = caller().map(
                        caller -> callers.secondsUntilGranted(caller.id().toString()))
                .orElseGet(() -> addresses.secondsUntilGranted(request.getRemoteAddr()));
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(response, wait);
        }
    }

    private void refuse(HttpServletResponse response, long wait) throws IOException {
        ProblemDetail detail = ProblemAnswers.detail(new Problem(ServerParticular.ASKED_TOO_OFTEN, wait));
        response.setStatus(detail.getStatus());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }

    private static Optional<Caller> caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast);
    }
}
