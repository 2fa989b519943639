package io.holdfast.server.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The audit trail. Rows are only ever added; written in the transaction of the change, so that neither is there without
 * the other.
 */
@Repository
public class Audit {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Audit(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /**
     * One thing that was done.
     *
     * @param number ascending, in the order written
     * @param actor who did it
     * @param action a word such as {@code token_created}
     * @param subject what it was done to
     * @param detail the rest, as JSON; no secrets and no personal data of customers
     */
    public record Entry(long number, Instant at, String actor, String action, String subject, String detail) {}

    public void write(String actor, String action, String subject, Map<String, Object> detail) {
        jdbc.sql("INSERT INTO audit_entry (at, actor, action, subject, detail) VALUES (?, ?, ?, ?, ?::jsonb)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor,
                        action,
                        subject,
                        json.writeValueAsString(detail))
                .update();
    }

    /** Whether someone did something to a subject. */
    public boolean says(String actor, String action, String subject) {
        return jdbc.sql("SELECT count(*) FROM audit_entry WHERE actor = ? AND action = ? AND subject = ?")
                        .params(actor, action, subject)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** How the trail names a customer: by a sum of his id, which says who it was to whoever knows the id and to nobody else. */
    public static String customer(String id) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return "customer " + HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Which entries are wanted; what is empty does not matter.
     *
     * @param actor who did it, whole and as written
     * @param action the word, whole
     * @param from the first moment
     * @param to the first moment after
     */
    public record Filter(
            Optional<String> actor, Optional<String> action, Optional<Instant> from, Optional<Instant> to) {}

    /** The newest of the wanted entries before a number, newest first. */
    public List<Entry> before(long number, int limit, Filter filter) {
        return jdbc.sql(
                        "SELECT number, at, actor, action, subject, detail::text FROM audit_entry WHERE number < :number"
                                + " AND actor = coalesce(:actor::text, actor) AND action = coalesce(:action::text, action)"
                                + " AND at >= coalesce(:from::timestamptz, at)"
                                + " AND (at < :to::timestamptz OR :to::timestamptz IS NULL)"
                                + " ORDER BY number DESC LIMIT :limit")
                .param("number", number)
                .param("actor", filter.actor().orElse(null))
                .param("action", filter.action().orElse(null))
                .param("from", filter.from().map(Audit::moment).orElse(null))
                .param("to", filter.to().map(Audit::moment).orElse(null))
                .param("limit", limit)
                .query(Audit::read)
                .list();
    }

    /** Everybody who ever did something. */
    public List<String> actors() {
        return distinct("actor");
    }

    /** Every kind of thing that was ever done. */
    public List<String> actions() {
        return distinct("action");
    }

    private List<String> distinct(String column) {
        return jdbc.sql("SELECT DISTINCT " + column + " FROM audit_entry ORDER BY 1")
                .query(String.class)
                .list();
    }

    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Entry read(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
