package io.holdfast.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;

/**
 * Pages of other sites that may ask this server by a token (CORS); none unless the configuration names them. They get no
 * cookie along, so that nobody's session is at their hands.
 */
@Component
final class AllowedOrigins implements CorsConfigurationSource {
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Set<String> origins;
    private final CorsConfiguration allowed = new CorsConfiguration();

    AllowedOrigins(@Value("${holdfast.web.allowed-origins}") String origins) {
        this.origins = Arrays.stream(origins.split(","))
                .map(AllowedOrigins::plain)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        allowed.setAllowedOrigins(this.origins.stream().sorted().toList());
        allowed.setAllowedMethods(List.of("GET", "POST", "PUT", "DELETE"));
        allowed.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.ACCEPT,
                HttpHeaders.ACCEPT_LANGUAGE,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key",
                "X-Request-Id"));
        allowed.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION, "X-Request-Id"));
        allowed.setAllowCredentials(false);
        allowed.setMaxAge(REMEMBERED);
    }

    /** Nothing for anybody else, whose browser then keeps the answer from his page: our own pages send an origin too. */
    @Override
    public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean isApi = path.startsWith("/api/v1/") || path.startsWith("/v1/");
        return Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .filter(origin -> isApi && origins.contains(plain(origin)))
                .map(origin -> allowed)
                .orElse(null);
    }

    private static String plain(String origin) {
        return origin.strip().toLowerCase(Locale.ROOT);
    }
}
