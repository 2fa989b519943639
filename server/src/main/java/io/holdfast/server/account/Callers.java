package io.holdfast.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Finds out who asks. A token speaks for itself and then nothing else counts; otherwise the session says which account it
 * is. Both are looked up anew at each request, so that a change of role, a revoked token or a disabled account counts at
 * once.
 */
@Service
public class Callers {
    private static final String ACCOUNT = "account";

    private final Accounts accounts;
    private final Tokens tokens;

    Callers(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Whoever has a token. */
    public Optional<Caller> byToken(String secret) {
        return tokens.caller(secret);
    }

    /** Whoever has signed in to the session of a request. */
    public Optional<Caller> bySession(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(session -> Optional.ofNullable(session.getAttribute(ACCOUNT)))
                .flatMap(id -> accounts.find(UUID.fromString(id.toString())))
                .filter(Account::isActive)
                .map(accounts::caller);
    }

    /** Signs a person in: under a new session id, so that one planted beforehand is worth nothing. */
    public void signIn(HttpServletRequest request, Account account) {
        HttpSession session = request.getSession(true);
        if (!session.isNew()) {
            request.changeSessionId();
        }
        session.setAttribute(ACCOUNT, account.id().toString());
    }

    void signOut(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
