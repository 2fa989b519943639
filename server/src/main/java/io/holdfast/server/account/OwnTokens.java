package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens that people make for themselves. One is good for no more than the person may at each use of it: who is shut out, or
 * has become less, has tokens that are too.
 */
@Service
class OwnTokens {
    private final Accounts accounts;
    private final Tokens tokens;
    private final Audit audit;

    OwnTokens(Accounts accounts, Tokens tokens, Audit audit) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.audit = audit;
    }

    /** What a person wants a token to be; whose customers it sees is at most what he sees. */
    record Wanted(String name, Role role, Optional<Scope> scope, Optional<Instant> expiresAt) {}

    List<Tokens.Token> of(Account account) {
        return tokens.of(account.id());
    }

    @Transactional
    String create(Account account, Wanted wanted) {
        if (!covers(account, wanted.role())) {
            throw new Problem(
                    ServerParticular.TOKEN_MAY_TOO_MUCH,
                    account.role().word(),
                    wanted.role().word());
        }
        Scope widest = account.reach().scope(account.role());
        wanted.scope().filter(scope -> scope.compareTo(widest) > 0).ifPresent(scope -> {
            throw new Problem(ServerParticular.TOKEN_SEES_TOO_MUCH, widest.word(), scope.word());
        });
        Reach reach = new Reach(wanted.scope(), Optional.empty(), Optional.empty());
        Tokens.NewToken token = new Tokens.NewToken(wanted.name(), wanted.role(), reach, wanted.expiresAt());
        String secret = tokens.create(token, Optional.of(account.id()));
        audit.write(
                account.email(),
                "token_created",
                wanted.name(),
                Map.of("role", wanted.role().word(), "person", account.email()));
        return secret;
    }

    @Transactional
    void revoke(Account account, UUID id) {
        boolean isOwn = of(account).stream().anyMatch(token -> token.id().equals(id));
        if (!isOwn || !tokens.revoke(id)) {
            throw new Problem(ServerParticular.OWN_TOKEN_GONE, id);
        }
        audit.write(account.email(), "token_revoked", id.toString(), Map.of("person", account.email()));
    }

    /** Whoever shows a token that a person made for himself. */
    Optional<Caller> caller(Tokens.Token token) {
        return token.account()
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .filter(account -> covers(account, token.role()))
                .map(account -> accounts.caller(account, token.role(), scope(account, token)))
                .map(who -> new Caller(token.id(), Tokens.callerName(token), who.role(), who.owners(), who.seesAll()));
    }

    /** Whose customers it sees. */
    static Scope scope(Account account, Tokens.Token token) {
        Scope widest = account.reach().scope(account.role());
        Scope wanted = token.reach().said().orElse(token.role().scope());
        return wanted.compareTo(widest) < 0 ? wanted : widest;
    }

    private static boolean covers(Account account, Role role) {
        return account.role().rights().containsAll(role.rights());
    }
}
