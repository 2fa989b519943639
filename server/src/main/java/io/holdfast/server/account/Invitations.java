package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links by which a person chooses a password, his first or a new one. A link works once and for a week; a newer one for the
 * same person makes it worthless.
 */
@Service
class Invitations {
    static final Duration GOOD_FOR = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Accounts accounts, Secrets secrets, Passwords passwords, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret of a new link for a person. */
    String create(UUID account) {
        String secret = secrets.create("");
        jdbc.sql("DELETE FROM setup_link WHERE account_id = ? AND used_at IS NULL")
                .param(account)
                .update();
        jdbc.sql("INSERT INTO setup_link (token_hash, account_id, created_at) VALUES (?, ?, ?)")
                .params(Secrets.hash(secret), account, now())
                .update();
        return secret;
    }

    /** Gives the person of a link his password. A disabled one stays outside. */
    @Transactional
    Account accept(String secret, String password) {
        Account account = jdbc.sql("UPDATE setup_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL"
                        + " AND created_at > ? AND account_id IS NOT NULL RETURNING account_id")
                .params(now(), Secrets.hash(secret), now().minus(GOOD_FOR))
                .query(UUID.class)
                .optional()
                .flatMap(accounts::find)
                .filter(Account::isActive)
                .orElseThrow(() -> new Problem(ServerParticular.INVITATION_OVER, GOOD_FOR.toDays()));
        accounts.setPassword(account.id(), passwords.hash(password));
        audit.write(account.email(), "invitation_accepted", account.email(), Map.of());
        return account;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
