package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.database.DatabaseOutage;
import io.holdfast.server.job.Rhythm;
import java.time.Duration;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks into the inbox from time to time, as long as the server runs. */
@Component
class InboxWatch implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(InboxWatch.class);

    private final Inbox inbox;
    private final InboxDesk desk;
    private final DatabaseOutage outage;
    private final Rhythm rhythm;

    InboxWatch(Inbox inbox, InboxDesk desk, DatabaseOutage outage, @Value("${holdfast.inbox.every}") Duration every) {
        this.inbox = inbox;
        this.desk = desk;
        this.outage = outage;
        this.rhythm = new Rhythm("inbox", every, this::look);
    }

    @Override
    public void start() {
        desk.folder().create();
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

    /** After the jobs, and to be stopped before them. */
    @Override
    public int getPhase() {
        return 200;
    }

    private void look() {
        try {
            inbox.look();
        } catch (Problem | DataAccessException | TransactionException failure) {
            if (!outage.explains(failure)) {
                LOG.error("The inbox could not be looked into; trying again.", failure);
            }
        }
    }
}
