package io.holdfast.server.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which stands in the header {@code X-Request-Id} of its answer, in a problem it is answered with,
 * and in every line of the log that is written while it is worked on. A proxy before the server may give one. It stays on the
 * thread until the next request, for the container writes a fault down after all filters are left.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Request-Id";
    private static final String NAME = "requestId";
    private static final String ATTRIBUTE = RequestIdFilter.class.getName() + ".id";
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int BYTES = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of the request that this thread works on. */
    static Optional<String> current() {
        return Optional.ofNullable(MDC.get(NAME));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        begin(request, response);
        chain.doFilter(request, response);
    }

    /** What the container refuses comes here for the first time when it is to be told. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** Gives a request its id; one that has one keeps it, on whatever thread it is answered. */
    static void begin(HttpServletRequest request, HttpServletResponse response) {
        String id = Optional.ofNullable(request.getAttribute(ATTRIBUTE))
                .map(Object::toString)
                .or(() -> Optional.ofNullable(request.getHeader(HEADER))
                        .filter(given -> GIVEN.matcher(given).matches()))
                .orElseGet(RequestIdFilter::create);
        request.setAttribute(ATTRIBUTE, id);
        MDC.put(NAME, id);
        response.setHeader(HEADER, id);
    }

    private static String create() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
