package io.holdfast.server.importing;

import io.holdfast.core.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Looks into the inbox from time to time, as long as the server runs. */
@Component
class InboxWatch implements SmartLifecycle {
    private static final Log LOG = LogFactory.getLog(InboxWatch.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Inbox inbox;
    private final InboxDesk desk;
    private final Duration every;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<Thread> watcher = Optional.empty();

    InboxWatch(Inbox inbox, InboxDesk desk, @Value("${holdfast.inbox.every}") Duration every) {
        this.inbox = inbox;
        this.desk = desk;
        this.every = every;
    }

    @Override
    public void start() {
        desk.folder().create();
        Thread thread = new Thread(this::watch, "inbox");
        thread.setDaemon(true);
        watcher = Optional.of(thread);
        thread.start();
    }

    @Override
    public void stop() {
        stopping.countDown();
        watcher.ifPresent(InboxWatch::join);
        watcher = Optional.empty();
    }

    @Override
    public boolean isRunning() {
        return watcher.isPresent();
    }

    /** After the jobs, and to be stopped before them. */
    @Override
    public int getPhase() {
        return 200;
    }

    private void watch() {
        try {
            while (!stopping.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            inbox.look();
        } catch (Problem | DataAccessException failure) {
            LOG.error("The inbox could not be looked into; trying again.", failure);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
