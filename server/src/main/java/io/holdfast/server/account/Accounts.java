package io.holdfast.server.account;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
public class Accounts {
    private static final String COLUMNS =
            "SELECT id, email, name, role, team, customer_owner, disabled_at FROM account ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM account)")
                .query(Boolean.class)
                .single();
    }

    public List<Account> all() {
        return jdbc.sql(COLUMNS + "ORDER BY lower(email)").query(Accounts::read).list();
    }

    public Optional<Account> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(Accounts::read)
                .optional();
    }

    public Optional<Account> findByEmail(String email) {
        return jdbc.sql(COLUMNS + "WHERE lower(email) = lower(?)")
                .param(email.strip())
                .query(Accounts::read)
                .optional();
    }

    /** Keeps a new person; the password is a hash already, or empty while he has none. */
    Account add(Account account, Optional<String> passwordHash) {
        try {
            jdbc.sql("INSERT INTO account (id, email, name, role, team, customer_owner, password_hash, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(account.id())
                    .param(account.email())
                    .param(account.name())
                    .param(account.role().word())
                    .param(account.team().orElse(null))
                    .param(account.customerOwner().orElse(null))
                    .param(passwordHash.orElse(null))
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return account;
        } catch (DuplicateKeyException known) {
            throw new Problem(
                    known,
                    ErrorCode.ACCOUNT_EXISTS,
                    "There is an account with the address %s already. Change that one.",
                    account.email());
        }
    }

    /** The caller an account is, with the owners whose customers he sees. */
    public Caller caller(Account account) {
        Scope scope = account.role().scope();
        Set<String> owners = new HashSet<>();
        account.customerOwner().filter(own -> scope != Scope.ALL).ifPresent(owners::add);
        if (scope == Scope.TEAM) {
            account.team().ifPresent(team -> owners.addAll(ownersOf(team)));
        }
        return new Caller(account.id(), account.email(), account.role(), owners, scope == Scope.ALL);
    }

    private List<String> ownersOf(String team) {
        return jdbc.sql("SELECT customer_owner FROM account WHERE team = ? AND customer_owner IS NOT NULL")
                .param(team)
                .query(String.class)
                .list();
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                Optional.ofNullable(row.getString("team")),
                Optional.ofNullable(row.getString("customer_owner")),
                Optional.ofNullable(row.getTimestamp("disabled_at")).map(Timestamp::toInstant));
    }
}
