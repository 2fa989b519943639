package io.holdfast.server.account;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
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
            "SELECT id, email, name, role, row_scope, team, customer_owner, disabled_at FROM account ";

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Teams teams, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
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
            jdbc.sql("INSERT INTO account (id, email, name, role, row_scope, team, customer_owner, password_hash,"
                            + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(account.id())
                    .param(account.email())
                    .param(account.name())
                    .param(account.role().word())
                    .param(account.reach().scopeWord())
                    .param(account.reach().team().orElse(null))
                    .param(account.reach().customerOwner().orElse(null))
                    .param(passwordHash.orElse(null))
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            return account;
        } catch (DuplicateKeyException known) {
            throw new Problem(known, ServerParticular.ADDRESS_TAKEN, account.email());
        }
    }

    /** The caller an account is, with the owners whose customers he sees. */
    public Caller caller(Account account) {
        return caller(account, account.role(), account.reach().scope(account.role()));
    }

    /** The same as less than the person is. */
    Caller caller(Account account, Role role, Scope scope) {
        Set<String> owners = teams.owners(scope, account.reach());
        return new Caller(account.id(), account.email(), role, owners, scope == Scope.ALL);
    }

    /** Writes what may be another about a person: name, role, reach, whether he may sign in. */
    void change(Account account) {
        jdbc.sql("UPDATE account SET name = ?, role = ?, row_scope = ?, team = ?, customer_owner = ?, disabled_at = ?"
                        + " WHERE id = ?")
                .param(account.name())
                .param(account.role().word())
                .param(account.reach().scopeWord())
                .param(account.reach().team().orElse(null))
                .param(account.reach().customerOwner().orElse(null))
                .param(account.disabledAt()
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .orElse(null))
                .param(account.id())
                .update();
    }

    /** Gives a person a new password, of which this is the hash, and opens a door that failures had locked. */
    void setPassword(UUID id, String passwordHash) {
        jdbc.sql("UPDATE account SET password_hash = ?, failed_sign_ins = 0, locked_until = NULL WHERE id = ?")
                .params(passwordHash, id)
                .update();
    }

    /** Those who have set a password. */
    Set<UUID> settled() {
        return jdbc.sql("SELECT id FROM account WHERE password_hash IS NOT NULL")
                .query(UUID.class)
                .set();
    }

    /** The owners who can sign in; until the transaction ends nobody else can make one of them less. */
    Set<UUID> lockedOwners() {
        return Set.copyOf(jdbc.sql("SELECT id FROM account WHERE role = 'owner' AND disabled_at IS NULL"
                        + " AND password_hash IS NOT NULL ORDER BY id FOR UPDATE")
                .query(UUID.class)
                .list());
    }

    private static Account read(ResultSet row, int number) throws SQLException {
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                Reach.read(row),
                Optional.ofNullable(row.getTimestamp("disabled_at")).map(Timestamp::toInstant));
    }
}
