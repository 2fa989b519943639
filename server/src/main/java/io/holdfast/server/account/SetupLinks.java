package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The link by which the first owner of a new server sets himself up. It is printed where the server runs, works once, and
 * only while there is no account; a new start prints a new one and the earlier one is no good any more.
 */
@Service
public class SetupLinks {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Secrets secrets;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    SetupLinks(JdbcClient jdbc, Accounts accounts, Secrets secrets, Passwords passwords, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.secrets = secrets;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret of a new link; empty when there is an account already. */
    @Transactional
    public Optional<String> create() {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        String secret = secrets.create("");
        jdbc.sql("DELETE FROM setup_link WHERE used_at IS NULL").update();
        jdbc.sql("INSERT INTO setup_link (token_hash, created_at) VALUES (?, ?)")
                .params(Secrets.hash(secret), now())
                .update();
        return Optional.of(secret);
    }

    /** Makes the owner; two people with the same link cannot both succeed. */
    @Transactional
    Account use(String secret, String email, String name, String password) {
        int used = jdbc.sql("UPDATE setup_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL")
                .params(now(), Secrets.hash(secret))
                .update();
        if (used == 0 || !accounts.isEmpty()) {
            throw new Problem(ServerParticular.SETUP_OVER);
        }
        Account owner =
                new Account(secrets.id(), email.strip(), name.strip(), Role.OWNER, Reach.USUAL, Optional.empty());
        accounts.add(owner, Optional.of(passwords.hash(password)));
        audit.write(owner.email(), "owner_set_up", owner.email(), Map.of());
        return owner;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
