package io.holdfast.server.account;

import io.holdfast.server.database.DatabaseOutage;
import io.holdfast.server.job.Rhythm;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Removes sessions that are over. The library would do it by itself, but tells the log all there is of a database that is away,
 * each time anew.
 */
@Component
class SessionSweep implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(SessionSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final JdbcIndexedSessionRepository sessions;
    private final DatabaseOutage outage;
    private final Rhythm rhythm = new Rhythm("sessions", EVERY, this::sweep);

    SessionSweep(JdbcIndexedSessionRepository sessions, DatabaseOutage outage) {
        this.sessions = sessions;
        this.outage = outage;
    }

    @Override
    public void start() {
        rhythm.start();
    }

    @Override
    public void stop() {
        rhythm.stop();
    }

    @Override
    public boolean isRunning() {
        return rhythm.isRunning();
    }

    void sweep() {
        try {
            sessions.cleanUpExpiredSessions();
        } catch (DataAccessException | TransactionException failure) {
            if (!outage.explains(failure)) {
                LOG.error("Sessions that are over could not be removed; trying again.", failure);
            }
        }
    }
}
