package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens of programs: made, listed, revoked. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenResource {
    private final Tokens tokens;
    private final Accounts accounts;
    private final Audit audit;

    TokenResource(Tokens tokens, Accounts accounts, Audit audit) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.audit = audit;
    }

    record NewToken(
            @NotBlank String name,
            @NotBlank String role,
            @Nullable Instant expiresAt,
            @Nullable String scope,
            @Nullable String team,
            @Nullable String customerOwner) {
        private Tokens.NewToken token() {
            Reach reach = Reach.ofToken(Role.of(role), scope, team, customerOwner);
            return new Tokens.NewToken(name, Role.of(role), reach, Optional.ofNullable(expiresAt));
        }
    }

    /** The secret is in this answer and nowhere else. */
    record Created(String secret) {}

    /**
     * A token.
     *
     * @param person by which e-mail address he signs in who made it for himself; null for one of the company
     */
    record ListedToken(
            UUID id,
            String name,
            String role,
            String scope,
            @Nullable String team,
            @Nullable String customerOwner,
            @Nullable String person,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {
        static ListedToken of(Tokens.Token token, Optional<Account> person) {
            Scope scope = person.map(account -> OwnTokens.scope(account, token))
                    .orElseGet(() -> token.reach().scope(token.role()));
            return new ListedToken(
                    token.id(),
                    token.name(),
                    token.role().word(),
                    scope.word(),
                    token.reach().team().orElse(null),
                    token.reach().customerOwner().orElse(null),
                    person.map(Account::email).orElse(null),
                    token.createdAt(),
                    token.expiresAt().orElse(null),
                    token.lastUsedAt().orElse(null),
                    token.revokedAt().orElse(null));
        }
    }

    @GetMapping
    List<ListedToken> all() {
        Map<UUID, Account> people = accounts.all().stream().collect(Collectors.toMap(Account::id, each -> each));
        return tokens.all().stream()
                .map(token -> ListedToken.of(token, token.account().flatMap(id -> Optional.ofNullable(people.get(id)))))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public Created create(@Valid @RequestBody NewToken wanted, @AuthenticationPrincipal Caller caller) {
        Tokens.NewToken token = wanted.token();
        String secret = tokens.create(token);
        audit.write(
                caller.name(),
                "token_created",
                token.name(),
                Map.of(
                        "role",
                        token.role().word(),
                        "scope",
                        token.reach().scope(token.role()).word()));
        return new Created(secret);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void revoke(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
        if (!tokens.revoke(id)) {
            throw new Problem(ServerParticular.TOKEN_GONE, id);
        }
        audit.write(caller.name(), "token_revoked", id.toString(), Map.of());
    }
}
