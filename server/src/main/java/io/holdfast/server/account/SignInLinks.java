package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that sign the owner of a demonstration in without a password: printed where the server was started, which only who
 * may read its files can do anyway. A link works once and for twelve hours; a new start prints a new one and the earlier one
 * is no good any more.
 */
@Service
public class SignInLinks {
    static final Duration GOOD_FOR = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Accounts accounts, Secrets secrets, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The secret of a new link for an owner, who is set up where the server has no people yet; empty where it has others and
     * he is none of them.
     */
    @Transactional
    public Optional<String> createForOwner(String email, String name) {
        if (accounts.isEmpty()) {
            Account owner = new Account(secrets.id(), email, name, Role.OWNER, Reach.USUAL, Optional.empty());
            accounts.add(owner, Optional.empty());
            audit.write(email, "owner_set_up", email, Map.of("by", "demo"));
        }
        return accounts.findByEmail(email).filter(SignInLinks::isOwner).map(owner -> create(owner.id()));
    }

    /** Whom a link signs in. */
    @Transactional
    Account use(String secret) {
        Account account = jdbc.sql("UPDATE sign_in_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL"
                        + " AND created_at > ? RETURNING account_id")
                .params(now(), Secrets.hash(secret), now().minus(GOOD_FOR))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .orElseThrow(() -> new Problem(ServerParticular.SIGN_IN_LINK_OVER, GOOD_FOR.toHours()));
        audit.write(account.email(), "signed_in", account.email(), Map.of("by", "link"));
        return account;
    }

    private String create(UUID account) {
        String secret = secrets.create("");
        jdbc.sql("DELETE FROM sign_in_link WHERE account_id = ?").param(account).update();
        jdbc.sql("INSERT INTO sign_in_link (token_hash, account_id, created_at) VALUES (?, ?, ?)")
                .params(Secrets.hash(secret), account, now())
                .update();
        return secret;
    }

    private static boolean isOwner(Account account) {
        return account.isActive() && account.role() == Role.OWNER;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
