package io.holdfast.server.idempotency;

import io.holdfast.server.database.DatabaseAway;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The keys that were used in the last day, with the answers. Which of them are being answered is known to this process alone, as
 * one server has the database: a key whose request has ended, however it did, is in use no more, and nothing is left of it in
 * the table when the process or the database goes away meanwhile.
 */
@Repository
class KeptAnswers implements InitializingBean {
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;
    /** The names of those that are being answered. */
    private final Set<String> taken = ConcurrentHashMap.newKeySet();
    /** What could not be written while the database was away. */
    private final Queue<Runnable> owed = new ConcurrentLinkedQueue<>();

    KeptAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Earlier versions wrote down what they were answering; they are not answering it any more. */
    @Override
    public void afterPropertiesSet() {
        jdbc.sql("DELETE FROM idempotency_key WHERE request_hash IS NULL").update();
    }

    /** Takes a key for a request that is about to be done; false when it is taken or done. */
    boolean take(byte[] name) {
        if (!taken.add(word(name))) {
            return false;
        }
        boolean free = false;
        try {
            settle();
            jdbc.sql("DELETE FROM idempotency_key WHERE created_at <= ?")
                    .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                    .update();
            free = find(name).isEmpty();
        } finally {
            if (!free) {
                taken.remove(word(name));
            }
        }
        return free;
    }

    /** The answer under a key; empty while it is not there yet. */
    Optional<KeptAnswer> find(byte[] name) {
        return jdbc.sql("SELECT * FROM idempotency_key WHERE name = ? AND request_hash IS NOT NULL")
                .param(name)
                .query(KeptAnswers::read)
                .optional();
    }

    /** Keeps an answer; one that the database cannot take just now is kept before the next key is taken. */
    void keep(byte[] name, KeptAnswer answer) {
        Runnable write = () -> write(name, answer);
        try {
            write.run();
        } catch (DataAccessException failure) {
            if (!DatabaseAway.explains(failure)) {
                throw failure;
            }
            owed.add(write);
        }
        release(name); // after what is owed, so that whoever takes the key next settles that first
    }

    /** Gives a key back: its request has ended. */
    void release(byte[] name) {
        taken.remove(word(name));
    }

    private synchronized void settle() {
        for (@Nullable Runnable first = owed.peek(); first != null; first = owed.peek()) {
            first.run();
            owed.remove();
        }
    }

    private void write(byte[] name, KeptAnswer answer) {
        jdbc.sql("INSERT INTO idempotency_key (name, created_at, request_hash, status, content_type, location,"
                        + " sealed_body) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .param(name)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(answer.requestHash())
                .param(answer.status())
                .param(answer.contentType().orElse(null))
                .param(answer.location().orElse(null))
                .param(answer.sealedBody())
                .update();
    }

    private static String word(byte[] name) {
        return HexFormat.of().formatHex(name);
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
