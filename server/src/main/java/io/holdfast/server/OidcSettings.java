package io.holdfast.server;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.Collectors;

/** What signing in with the accounts of the company takes: all of it, or nothing. */
final class OidcSettings {
    private static final List<ServerKey> KEYS =
            List.of(ServerKey.OIDC_ISSUER, ServerKey.OIDC_CLIENT, ServerKey.OIDC_SECRET);

    private OidcSettings() {}

    /** Refuses a part of it, with which nobody could sign in, and an issuer that cannot be asked. */
    static void require(Configuration configuration) {
        List<ServerKey> missing =
                KEYS.stream().filter(key -> configuration.text(key).isEmpty()).toList();
        if (missing.size() == KEYS.size()) {
            return;
        }
        if (!missing.isEmpty()) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "Signing in with the accounts of the company takes oidc.issuer, oidc.client and oidc.secret; %s not set."
                            + " Set all three, or none.",
                    missing.stream()
                            .map(key -> key.key() + " (" + key.variable() + ")")
                            .collect(Collectors.joining(" and ", "", missing.size() == 1 ? " is" : " are")));
        }
        String issuer = configuration.text(ServerKey.OIDC_ISSUER);
        if (!isAddress(issuer)) {
            throw new Problem(
                    ErrorCode.INVALID_ARGUMENT,
                    "'%s' is no address of an issuer. Give oidc.issuer as one such as https://login.example.org.",
                    issuer);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return List.of("https", "http").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
