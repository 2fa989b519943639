package io.holdfast.server.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
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
    private final OwnTokens ownTokens;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Callers(
            Accounts accounts,
            Tokens tokens,
            OwnTokens ownTokens,
            FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.ownTokens = ownTokens;
        this.sessions = sessions;
    }

    /** Whoever has a token. */
    public Optional<Caller> byToken(String secret) {
        return tokens.find(secret)
                .flatMap(token ->
                        token.account().isPresent() ? ownTokens.caller(token) : Optional.of(tokens.caller(token)));
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
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                account.id().toString());
    }

    /** Ends the sessions of a person but the one of a request. */
    void endOthers(HttpServletRequest request, Account account) {
        Optional<String> own = Optional.ofNullable(request.getSession(false)).map(HttpSession::getId);
        sessions.findByPrincipalName(account.id().toString()).keySet().stream()
                .filter(id -> !own.equals(Optional.of(id)))
                .forEach(sessions::deleteById);
    }

    void signOut(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
