package io.holdfast.server.idempotency;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.problem.ProblemAnswers;
import io.holdfast.server.problem.ServerParticular;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a POST with an {@code Idempotency-Key} be sent again by whoever has not heard the answer: the same request of the
 * same caller is answered from what is kept of the first, for a day. An answer that changed nothing is not kept, so what was
 * refused may be mended and sent under the same key. It comes after the rights: nobody gets an answer he might not have had.
 * Signing in is left out, for it makes nothing and what it gives is a cookie. Where an account is opened and signed in at
 * once, only that it was done is kept: who sends it again is told to sign in with the password he chose.
 */
@Component
class IdempotencyFilter extends OncePerRequestFilter {
    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    /** Signing in, whose answer is a cookie; and files, which change nothing and are too large to be kept. */
    private static final Set<String> WITHOUT =
            Set.of("/api/v1/session", "/api/v1/session/link", "/api/v1/backups", "/api/v1/customers/export");

    /**
     * What signs in as well. Nobody is signed in before it, so that the key alone tells one caller from another: the answer
     * of the first is no other's, and with it comes no session.
     */
    private static final Set<String> SIGNING_IN = Set.of("/api/v1/setup", "/api/v1/invitation");

    private final KeptAnswers answers;
    private final JsonMapper json;

    IdempotencyFilter(KeptAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    static boolean worksFor(String path) {
        return path.startsWith("/api/v1/") && !WITHOUT.contains(path);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !worksFor(request.getRequestURI())
                || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            RequestKey key = new RequestKey(caller(), String.valueOf(request.getHeader(KEY)));
            HashedRequest hashed = new HashedRequest(request);
            if (answers.take(key.name())) {
                answer(key, hashed, response, chain);
            } else {
                replay(key, hashed, response);
            }
        } catch (Problem problem) {
            refuse(problem, response);
        }
    }

    private void answer(RequestKey key, HashedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, cached);
            if (cached.getStatus() < 300) {
                answers.keep(
                        key.name(),
                        new KeptAnswer(
                                request.hash(),
                                cached.getStatus(),
                                Optional.ofNullable(cached.getContentType()),
                                Optional.ofNullable(cached.getHeader("Location")),
                                key.seal(kept(request, cached.getContentAsByteArray()))));
                kept = true;
            }
        } finally {
            if (!kept) {
                answers.release(key.name());
            }
        }
        cached.copyBodyToResponse();
    }

    private void replay(RequestKey key, HashedRequest request, HttpServletResponse response) throws IOException {
        KeptAnswer answer = answers.find(key.name()).orElseThrow(() -> new Problem(ServerParticular.BEING_ANSWERED));
        if (!Arrays.equals(answer.requestHash(), request.hash())) {
            throw new Problem(ServerParticular.KEY_OF_ANOTHER);
        }
        if (SIGNING_IN.contains(request.getRequestURI())) {
            throw new Problem(ServerParticular.DONE_BEFORE);
        }
        response.setStatus(answer.status());
        response.setHeader(REPLAYED, "true");
        answer.contentType().ifPresent(response::setContentType);
        answer.location().ifPresent(at -> response.setHeader("Location", at));
        response.getOutputStream().write(key.open(answer.sealedBody()));
    }

    private static byte[] kept(HttpServletRequest request, byte[] body) {
        return SIGNING_IN.contains(request.getRequestURI()) ? new byte[0] : body;
    }

    private void refuse(Problem problem, HttpServletResponse response) throws IOException {
        ProblemDetail detail = ProblemAnswers.detail(problem);
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }

    private static String caller() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .map(caller -> caller.id().toString())
                .orElse("nobody");
    }
}
