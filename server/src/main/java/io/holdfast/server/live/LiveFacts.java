package io.holdfast.server.live;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.facts.Facts;
import io.holdfast.server.facts.SentCopies;
import io.holdfast.server.outage.Outage;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.ErasedIds;
import io.holdfast.store.FactStore;
import io.holdfast.store.live.LiveBatches;
import io.holdfast.store.live.LogRange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes events into the log, and moves them from there into the fact store: each stretch of the log is one batch, once.
 * Questions see them soon after. Moving takes the time it takes; the pause after it is five times as long, and never
 * shorter than what is set.
 */
@Component
class LiveFacts implements SmartLifecycle, SentCopies {
    private static final Outage.Words WORDS = new Outage.Words(
            "Live events cannot be moved into the store. They are safe in the log and will be moved when it can be done.",
            "Live events still cannot be moved into the store",
            "Live events are moved into the store again");
    private static final int PAUSE_PER_WORK = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FactStore store;
    private final Facts facts;
    private final LiveBatches batches;
    private final Duration pause;
    private final Outage outage;
    private final ScheduledThreadPoolExecutor mover = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "live-facts");
        thread.setDaemon(true);
        return thread;
    });
    /** Held while events are taken and written, so that none is with what was known of the erased before. */
    private final ReentrantReadWriteLock taking = new ReentrantReadWriteLock();

    private volatile Optional<ErasedEvents> erased = Optional.empty();
    private volatile Optional<EventLog> log = Optional.empty();
    private volatile Optional<Future<?>> next = Optional.empty();

    LiveFacts(FactStore store, Facts facts, @Value("${holdfast.live.pause}") Duration pause) {
        this.store = store;
        this.facts = facts;
        this.batches = new LiveBatches(store);
        this.pause = pause;
        this.outage = new Outage(LogFactory.getLog(LiveFacts.class), WORDS, store.clock());
        mover.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Keeps events; they are on disk when this returns. */
    void take(List<LiveEvent> events) {
        EventLog open = log.orElseThrow(() -> new Problem(ServerParticular.EVENTS_TOO_EARLY));
        taking.readLock().lock();
        try {
            open.append(events, erased.orElseThrow()::of);
        } finally {
            taking.readLock().unlock();
        }
    }

    @Override
    public void start() {
        LogSettings settings = LogSettings.standard(store.directory().resolve("live"), store.clock());
        erased = Optional.of(new ErasedEvents(ErasedIds.of(store)));
        EventLog opened = EventLog.open(settings, batches.last());
        log = Optional.of(opened);
        next = Optional.of(mover.submit(this::moveAndPause));
    }

    /** Moves the last events too, so that the store is whole when the server has stopped. */
    @Override
    public void stop() {
        Optional<EventLog> closing = log;
        log = Optional.empty();
        next.ifPresent(waiting -> waiting.cancel(false));
        mover.shutdown();
        try {
            mover.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        closing.ifPresent(ending -> {
            ending.close();
            attempt(ending);
        });
    }

    @Override
    public boolean isRunning() {
        return log.isPresent();
    }

    /** After the facts, which it needs, and before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }

    /** Between two moves, so that each stretch of the log is one batch. */
    @Override
    public void settle() {
        log.ifPresent(open -> await(mover.submit(() -> move(open), 0L)));
    }

    /** Between two moves: what came until now becomes facts, of the pseudonyms, and is then emptied. */
    @Override
    public Forgotten forgetErased() {
        Optional<EventLog> open = log;
        if (open.isEmpty() || ErasedIds.last(store).isEmpty()) {
            return Forgotten.NOTHING;
        }
        knowErased();
        return new Forgotten(await(mover.submit(() -> forgetErased(open.get()))), 0, 0);
    }

    /** From when this returns nothing is written to the log of who is erased by now. */
    private void knowErased() {
        ErasedEvents known = new ErasedEvents(ErasedIds.of(store));
        taking.writeLock().lock();
        try {
            erased = Optional.of(known);
        } finally {
            taking.writeLock().unlock();
        }
    }

    private long forgetErased(EventLog open) {
        long last = open.turn();
        move(open);
        ErasedIds known = ErasedIds.of(store);
        return open.empty(
                last, batches.last(), customer -> known.pseudonym(customer).isPresent());
    }

    private static long await(Future<Long> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        }
    }

    private void moveAndPause() {
        long began = System.nanoTime();
        try {
            log.ifPresent(this::attempt);
        } finally {
            long rest = Math.max(pause.toNanos(), PAUSE_PER_WORK * (System.nanoTime() - began));
            next = log.map(running -> mover.schedule(this::moveAndPause, rest, TimeUnit.NANOSECONDS));
        }
    }

    /** What fails now is tried again after the pause: the events are safe in the log. */
    private void attempt(EventLog open) {
        try {
            move(open);
            outage.isOver();
        } catch (Problem later) {
            if (later.code() != ErrorCode.STORE_LOCKED) {
                outage.failed(later);
            }
        }
    }

    private void move(EventLog open) {
        List<LogRange> ranges = open.after(batches.last());
        for (LogRange range : ranges) {
            new EventMove(store, batches).move(open, range);
        }
        if (!ranges.isEmpty() && log.isPresent()) {
            // Which attributes are personal may have been set anew meanwhile.
            knowErased();
            facts.refreshReady().join();
            open.forget(ranges.get(ranges.size() - 1));
        }
    }
}
