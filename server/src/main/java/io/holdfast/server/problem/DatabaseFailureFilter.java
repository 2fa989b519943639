package io.holdfast.server.problem;

import io.holdfast.core.problem.Particular;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseAway;
import io.holdfast.server.database.DatabaseOutage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says of a database that is away that it is away, wherever in a request that was found: sessions and tokens are looked up
 * before any resource is reached, and kept after it. A text it can never keep is a mistake of who sent it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class DatabaseFailureFilter extends OncePerRequestFilter {
    private static final String RETRY_SECONDS = "5";

    private final DatabaseOutage outage;
    private final JsonMapper json;

    DatabaseFailureFilter(DatabaseOutage outage, JsonMapper json) {
        this.outage = outage;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | DataAccessException | TransactionException failure) {
            if (!response.isCommitted() && outage.explains(failure)) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                refuse(response, ServerParticular.DATABASE_AWAY);
            } else if (!response.isCommitted() && DatabaseAway.refusesText(failure)) {
                refuse(response, ServerParticular.TEXT_WITH_NUL);
            } else {
                throw failure;
            }
        }
    }

    private void refuse(HttpServletResponse response, Particular what) throws IOException {
        ProblemDetail detail = ProblemAnswers.detail(new Problem(what));
        response.resetBuffer();
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail));
    }
}
