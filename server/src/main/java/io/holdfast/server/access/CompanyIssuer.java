package io.holdfast.server.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/** The company's issuer, as it describes itself: asked when the first person signs in, and again until it has answered. */
final class CompanyIssuer implements ClientRegistrationRepository {
    private static final String COMPANY = "company";

    private final Environment settings;
    private volatile Optional<ClientRegistration> known = Optional.empty();

    CompanyIssuer(Environment settings) {
        this.settings = settings;
    }

    /** It does not answer, or nothing that can be used: a matter of the sign-in, not a fault of the program. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        if (!name.equals(COMPANY)) {
            return Optional.<ClientRegistration>empty().orElse(null);
        }
        if (known.isEmpty()) {
            known = Optional.of(ask());
        }
        return known.orElseThrow();
    }

    private ClientRegistration ask() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.getRequiredProperty("holdfast.oidc.issuer"))
                    .registrationId(COMPANY)
                    .clientId(settings.getRequiredProperty("holdfast.oidc.client"))
                    .clientSecret(settings.getRequiredProperty("holdfast.oidc.secret"))
                    .scope("openid", "email")
                    .build();
        } catch (IllegalArgumentException | IllegalStateException away) {
            throw new AuthenticationServiceException("the issuer cannot be asked", away);
        }
    }
}
