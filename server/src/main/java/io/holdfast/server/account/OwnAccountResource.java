package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person does about his own account: his password, his tokens. A token cannot. */
@RestController
@RequestMapping("/api/v1/session")
class OwnAccountResource {
    private final Accounts accounts;
    private final OwnPassword password;
    private final OwnTokens tokens;
    private final Callers callers;

    OwnAccountResource(Accounts accounts, OwnPassword password, OwnTokens tokens, Callers callers) {
        this.accounts = accounts;
        this.password = password;
        this.tokens = tokens;
        this.callers = callers;
    }

    record NewPassword(
            @NotBlank String oldPassword, @NotBlank String newPassword) {}

    /**
     * A token for oneself.
     *
     * @param scope mine, team or all; as the role has it when left out, and never more than one's own
     */
    record NewOwnToken(
            @NotBlank String name,
            @NotBlank String role,
            @Nullable String scope,
            @Nullable Instant expiresAt) {
        private OwnTokens.Wanted wanted() {
            Optional<Scope> said =
                    Optional.ofNullable(scope).filter(text -> !text.isBlank()).map(Scope::of);
            return new OwnTokens.Wanted(name.strip(), Role.of(role), said, Optional.ofNullable(expiresAt));
        }
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Gives oneself another password; one's other sessions end.",
            description = "A wrong old one counts as a failed attempt to sign in, after some of which one has to wait.")
    void changePassword(
            @Valid @RequestBody NewPassword wanted,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Account account = person(caller);
        password.change(account, wanted.oldPassword(), wanted.newPassword());
        callers.endOthers(request, account);
    }

    @GetMapping("/tokens")
    @Operation(summary = "The tokens one has made for oneself.")
    List<TokenResource.ListedToken> tokens(@AuthenticationPrincipal Caller caller) {
        Account account = person(caller);
        return tokens.of(account).stream()
                .map(token -> TokenResource.ListedToken.of(token, Optional.of(account)))
                .toList();
    }

    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes a token for oneself, which may do and see no more than one may oneself.",
            description = "It is good for less as soon as its person is less, and for nothing once he is shut out.")
    TokenResource.Created create(@Valid @RequestBody NewOwnToken wanted, @AuthenticationPrincipal Caller caller) {
        return new TokenResource.Created(tokens.create(person(caller), wanted.wanted()));
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a token of one's own, for good.")
    void revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        tokens.revoke(person(caller), id);
    }

    private Account person(Caller caller) {
        return accounts.find(caller.id()).orElseThrow(() -> new Problem(ServerParticular.TOKEN_HAS_NO_ACCOUNT));
    }
}
