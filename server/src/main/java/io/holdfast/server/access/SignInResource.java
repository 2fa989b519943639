package io.holdfast.server.access;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How one can sign in here; no secret, for the page that asks is shown to everybody. */
@RestController
@RequestMapping("/api/v1/sign-in")
class SignInResource {
    private final boolean hasOidc;

    SignInResource(ObjectProvider<OidcSignIn> oidc) {
        this.hasOidc = Optional.ofNullable(oidc.getIfAvailable()).isPresent();
    }

    /**
     * The ways.
     *
     * @param password always; with {@code POST /api/v1/session}
     * @param oidc where the browser goes to sign in with the company's own accounts; null when that is not set up
     */
    record Ways(boolean password, @Nullable String oidc) {}

    @GetMapping
    @Operation(
            summary = "How one can sign in: with a password, and with the company's own accounts where that is set up.")
    Ways ways() {
        return new Ways(true, hasOidc ? OidcSignIn.START : null);
    }
}
