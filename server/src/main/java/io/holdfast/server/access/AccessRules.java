package io.holdfast.server.access;

import io.holdfast.server.account.Callers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import tools.jackson.databind.json.JsonMapper;

/** The chain every request passes: who asks, may he, is it really his browser that asks. */
@Configuration
class AccessRules {
    private final AllowedOrigins origins;

    AccessRules(AllowedOrigins origins) {
        this.origins = origins;
    }

    /** Scripts and styles of our own only; the style attribute is what the charts and the component library write. */
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self'"
            + " data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** More than any screen or script needs, and less than would starve the others. */
    private static final TokenBuckets.Limit BY_CALLER = new TokenBuckets.Limit(100, 1000);

    /** Of those who do not show who they are; a page that signs one in needs a handful. */
    private static final TokenBuckets.Limit BY_ADDRESS = new TokenBuckets.Limit(5, 100);

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Callers callers, JsonMapper json, ObjectProvider<OidcSignIn> oidc) {
        Refusals refusals = new Refusals(json);
        oidc.ifAvailable(signIn -> signIn.configure(http));
        return http.cors(cors -> cors.configurationSource(origins))
                .authorizeHttpRequests(AccessRules::authorize)
                .addFilterBefore(new CallerFilter(callers), AuthorizationFilter.class)
                .addFilterBefore(
                        new RateLimitFilter(
                                new TokenBuckets(BY_CALLER, System::nanoTime),
                                new TokenBuckets(BY_ADDRESS, System::nanoTime),
                                json),
                        AuthorizationFilter.class)
                .addFilterBefore(new WriteKeyFilter(), CsrfFilter.class)
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(AccessRules::bringsNoSession)
                        .ignoringRequestMatchers(
                                "/api/v1/setup", "/api/v1/session", "/api/v1/session/link", "/api/v1/invitation"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .securityContext(context -> context.requireExplicitSave(true)
                        .securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .anonymous(anonymous -> {})
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** Only a session goes along without the page having a say; who has none, or shows a token, has to prove nothing. */
    private static boolean bringsNoSession(HttpServletRequest request) {
        return request.getHeader("Authorization") != null || request.getSession(false) == null;
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        EndpointRights.PUBLIC.forEach(
                open -> requests.requestMatchers(open.method(), open.path()).permitAll());
        for (EndpointRights.Row row : EndpointRights.ROWS) {
            var matched = requests.requestMatchers(row.method(), row.path());
            row.right().ifPresentOrElse(right -> matched.hasAuthority(right.name()), matched::authenticated);
        }
        requests.requestMatchers("/api/**", "/v1/**", "/actuator/**").denyAll();
        requests.requestMatchers(HttpMethod.GET, "/**").permitAll();
        requests.anyRequest().denyAll();
    }
}
