package io.holdfast.server.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens of programs. A token is shown once, when it is made; only its hash is kept. */
@Repository
public class Tokens {
    private static final String PREFIX = "hf_";
    private static final int ID_DIGITS = 8;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Secrets secrets;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Teams teams, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** The tokens of a database, outside a server. */
    public static Tokens over(DataSource source, Clock clock) {
        JdbcClient jdbc = JdbcClient.create(source);
        return new Tokens(jdbc, new Teams(jdbc), new Secrets(), clock);
    }

    /**
     * A token to make.
     *
     * @param name what it is for
     * @param role what it may do
     * @param reach whose customers it sees
     * @param expiresAt when it stops to be good; never when empty
     */
    public record NewToken(String name, Role role, Reach reach, Optional<Instant> expiresAt) {
        public NewToken {
            reach.scope(role);
        }
    }

    /**
     * What is known of a token.
     *
     * @param id for good
     * @param name what it is for
     * @param role what it may do
     * @param reach whose customers it sees
     * @param account of the person who made it for himself; empty for one of the company
     * @param expiresAt when it stops to be good
     * @param lastUsedAt to the minute
     * @param revokedAt since when it is no good
     */
    public record Token(
            UUID id,
            String name,
            Role role,
            Reach reach,
            Optional<UUID> account,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {}

    /** Makes a token and returns its secret, which cannot be had again. */
    public String create(NewToken wanted) {
        return create(wanted, Optional.empty());
    }

    /** The same for a person, whose own token it is. */
    String create(NewToken wanted, Optional<UUID> account) {
        String secret = secrets.create(PREFIX);
        jdbc.sql("INSERT INTO api_token (id, name, token_hash, role, row_scope, team, customer_owner, account_id,"
                        + " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(secrets.id())
                .param(wanted.name())
                .param(Secrets.hash(secret))
                .param(wanted.role().word())
                .param(wanted.reach().scopeWord())
                .param(wanted.reach().team().orElse(null))
                .param(wanted.reach().customerOwner().orElse(null))
                .param(account.orElse(null))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(wanted.expiresAt().map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
        return secret;
    }

    public List<Token> all() {
        return jdbc.sql("SELECT * FROM api_token ORDER BY created_at, id")
                .query(Tokens::read)
                .list();
    }

    /** Those a person made for himself. */
    List<Token> of(UUID account) {
        return jdbc.sql("SELECT * FROM api_token WHERE account_id = ? ORDER BY created_at, id")
                .param(account)
                .query(Tokens::read)
                .list();
    }

    /** The token of a secret, when it is good. */
    Optional<Token> find(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Token> token = jdbc.sql("SELECT * FROM api_token WHERE token_hash = ? AND revoked_at IS NULL")
                .param(Secrets.hash(secret))
                .query(Tokens::read)
                .optional()
                .filter(found -> found.expiresAt().map(now::isBefore).orElse(true));
        token.ifPresent(found -> noteUse(found, now));
        return token;
    }

    /** Whoever shows a token of the company. */
    Caller caller(Token token) {
        Scope scope = token.reach().scope(token.role());
        Set<String> owners = teams.owners(scope, token.reach());
        return new Caller(token.id(), callerName(token), token.role(), owners, scope == Scope.ALL);
    }

    /** With a part of its id: what a token did and owns is not that of a later one of the same name. */
    static String callerName(Token token) {
        return "token %s #%s".formatted(token.name(), token.id().toString().substring(0, ID_DIGITS));
    }

    /** Whether there was such a token, good until now. */
    public boolean revoke(UUID id) {
        return jdbc.sql("UPDATE api_token SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                        .params(clock.instant().atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private void noteUse(Token token, Instant now) {
        boolean noted = token.lastUsedAt()
                .map(at -> at.plus(USE_IS_NOTED_EVERY).isAfter(now))
                .orElse(false);
        if (!noted) {
            jdbc.sql("UPDATE api_token SET last_used_at = ? WHERE id = ?")
                    .params(now.atOffset(ZoneOffset.UTC), token.id())
                    .update();
        }
    }

    private static Token read(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.of(row.getString("role")),
                Reach.read(row),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("expires_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }
}
