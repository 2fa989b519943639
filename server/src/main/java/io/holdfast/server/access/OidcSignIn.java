package io.holdfast.server.access;

import io.holdfast.server.account.Account;
import io.holdfast.server.account.Accounts;
import io.holdfast.server.account.Callers;
import io.holdfast.server.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signing in with the accounts of the company (OpenID Connect), where {@code HOLDFAST_OIDC_ISSUER}, {@code
 * HOLDFAST_OIDC_CLIENT} and {@code HOLDFAST_OIDC_SECRET} say which. It says who somebody is and nothing more: he must have
 * been invited by the e-mail address he has there, and his role is the one he has here. Redirects come back to {@code
 * /login/oauth2/code/company}. The issuer is asked when the first person signs in, so that a server starts without it.
 */
@Component
@ConditionalOnProperty("holdfast.oidc.issuer")
class OidcSignIn {
    static final String START = "/oauth2/authorization/company";
    private static final String HOME = "/";

    private final Environment settings;
    private final Accounts accounts;
    private final Callers callers;
    private final Audit audit;

    OidcSignIn(Environment settings, Accounts accounts, Callers callers, Audit audit) {
        this.settings = settings;
        this.accounts = accounts;
        this.callers = callers;
        this.audit = audit;
    }

    void configure(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .clientRegistrationRepository(new CompanyIssuer(settings))
                .authorizedClientRepository(new NothingKept())
                .successHandler((request, response, proof) -> response.sendRedirect(enter(request, proof)))
                .failureHandler(new ComeBack())
                .withObjectPostProcessor(new LeavingTheSameWay()));
    }

    /** Being sent to the issuer fails as coming back from it does. */
    private static final class LeavingTheSameWay
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler(new ComeBack());
            return filter;
        }
    }

    /** Signs in whom the company's issuer has vouched for, and says where his browser goes. */
    private String enter(HttpServletRequest request, Authentication proof) {
        Optional<Account> account = Optional.ofNullable(proof.getPrincipal())
                .filter(OidcUser.class::isInstance)
                .map(OidcUser.class::cast)
                .flatMap(OidcSignIn::email)
                .flatMap(accounts::findByEmail)
                .filter(Account::isActive);
        account.ifPresent(person -> {
            callers.signIn(request, person);
            audit.write(person.email(), "signed_in", person.email(), Map.of("by", "oidc"));
        });
        return account.isPresent() ? HOME : ComeBack.REFUSED;
    }

    /** An address the issuer itself is not sure of is none. */
    private static Optional<String> email(OidcUser user) {
        return Optional.ofNullable(user.getEmail()).filter(email -> !Boolean.FALSE.equals(user.getEmailVerified()));
    }

    /** We ask the issuer for nothing after the sign-in, so its tokens are kept nowhere. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the library's own signature
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request) {
            return Optional.<T>empty().orElse(null);
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication who,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication who, HttpServletRequest request, HttpServletResponse response) {}
    }
}
