package io.holdfast.server.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of keys that were used in the last day, with the answers. */
@Repository
class KeptAnswers implements InitializingBean {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an earlier server was answering when it ended is not being answered any more. */
    @Override
    public void afterPropertiesSet() {
        jdbc.sql("DELETE FROM idempotency_key WHERE request_hash IS NULL").update();
    }

    /** Takes a key for a request that is about to be done; false when it is taken. */
    boolean take(byte[] name) {
        jdbc.sql("DELETE FROM idempotency_key WHERE created_at <= ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("INSERT INTO idempotency_key (name, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(name, clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The answer under a key; empty while it is not there yet. */
    Optional<KeptAnswer> find(byte[] name) {
        return jdbc.sql("SELECT * FROM idempotency_key WHERE name = ? AND request_hash IS NOT NULL")
                .param(name)
                .query(KeptAnswers::read)
                .optional();
    }

    void keep(byte[] name, KeptAnswer answer) {
        jdbc.sql("UPDATE idempotency_key SET request_hash = ?, status = ?, content_type = ?, location = ?,"
                        + " sealed_body = ? WHERE name = ?")
                .param(answer.requestHash())
                .param(answer.status())
                .param(answer.contentType().orElse(null))
                .param(answer.location().orElse(null))
                .param(answer.sealedBody())
                .param(name)
                .update();
    }

    /** Gives a key back: what it was taken for has changed nothing. */
    void release(byte[] name) {
        jdbc.sql("DELETE FROM idempotency_key WHERE name = ? AND request_hash IS NULL")
                .param(name)
                .update();
    }

    private static KeptAnswer read(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                row.getBytes("request_hash"),
                row.getInt("status"),
                Optional.ofNullable(row.getString("content_type")),
                Optional.ofNullable(row.getString("location")),
                row.getBytes("sealed_body"));
    }
}
