package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.audit.Audit;
import io.holdfast.server.problem.ServerParticular;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Signing in with a password. After five failures in a row an account is locked for a minute, and twice as long after each
 * further one, up to an hour. Whether an address is known cannot be told from the answer or its time.
 */
@Service
class SignIn {
    private static final int FREE_FAILURES = 5;
    private static final Duration FIRST_LOCK = Duration.ofMinutes(1);
    private static final Duration LONGEST_LOCK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    SignIn(JdbcClient jdbc, Accounts accounts, Passwords passwords, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    private record Door(Optional<String> passwordHash, int failures, Optional<Instant> lockedUntil) {}

    Account with(String email, String password) {
        Optional<Account> account = accounts.findByEmail(email).filter(Account::isActive);
        if (account.isEmpty()) {
            passwords.pretend(password);
            throw refused();
        }
        prove(account.get(), password);
        audit.write(account.get().email(), "signed_in", account.get().email(), Map.of());
        return account.get();
    }

    /** That somebody knows the password of a person; a wrong one counts as a failed attempt to sign in. */
    void prove(Account account, String password) {
        UUID id = account.id();
        Door door = door(id);
        door.lockedUntil().filter(until -> until.isAfter(clock.instant())).ifPresent(until -> {
            throw new Problem(
                    ServerParticular.SIGN_IN_WAIT,
                    Math.max(1, Duration.between(clock.instant(), until).toSeconds()));
        });
        if (!door.passwordHash().map(hash -> passwords.matches(password, hash)).orElse(false)) {
            failed(account, door.failures() + 1);
            throw refused();
        }
        jdbc.sql("UPDATE account SET failed_sign_ins = 0, locked_until = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    private Door door(UUID id) {
        return jdbc.sql("SELECT password_hash, failed_sign_ins, locked_until FROM account WHERE id = ?")
                .param(id)
                .query(SignIn::read)
                .single();
    }

    private static Door read(ResultSet row, int number) throws SQLException {
        return new Door(
                Optional.ofNullable(row.getString(1)),
                row.getInt(2),
                Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant));
    }

    private void failed(Account account, int failures) {
        jdbc.sql("UPDATE account SET failed_sign_ins = failed_sign_ins + 1, locked_until = ? WHERE id = ?")
                .param(lock(failures)
                        .map(time -> clock.instant().plus(time).atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .param(account.id())
                .update();
        audit.write(account.email(), "sign_in_failed", account.email(), Map.of("failures", failures));
    }

    /** How long an account is locked after so many failures in a row. */
    static Optional<Duration> lock(int failures) {
        if (failures < FREE_FAILURES) {
            return Optional.empty();
        }
        long doublings = Math.min(failures - FREE_FAILURES, 10);
        Duration time = FIRST_LOCK.multipliedBy(1L << doublings);
        return Optional.of(time.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : time);
    }

    private static Problem refused() {
        return new Problem(ServerParticular.SIGN_IN_WRONG);
    }
}
