package io.holdfast.server.live;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.live.LogRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The events that were acknowledged, on disk. Whoever appends waits until his events are forced to disk; all who wait
 * meanwhile are written and forced together. A message whose id was seen before is not written again, and its sender waits
 * all the same, for the first may not be on disk yet.
 *
 * <p>When a write fails, everybody who waits is told so, and nothing is taken until the end of the log is in order again.
 */
final class EventLog implements AutoCloseable {
    private static final Log LOG = LogFactory.getLog(EventLog.class);
    private static final int MOST_PENDING = 32 << 20;
    private static final long REPAIR_MILLIS = 500;

    private final LogHistory history;
    private final LogWriter writer;
    private final Thread thread = new Thread(this::run, "live-log");
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Condition done = lock.newCondition();
    private MessageIds ids;
    private Pending pending = new Pending();
    private Pending spare = new Pending();
    private long accepted;
    private long durable;
    private int failures;
    private boolean inOrder = true;
    private boolean writing;
    private boolean closing;

    private EventLog(LogHistory history, LogWriter writer, MessageIds ids) {
        this.history = history;
        this.writer = writer;
        this.ids = ids;
        thread.setDaemon(true);
    }

    /** Opens the log: cuts off what a crash left unfinished, and learns the ids of what is there. */
    static EventLog open(LogSettings settings, Optional<LogRange> drained) {
        LogFolder folder = new LogFolder(settings.folder());
        LogHistory history = new LogHistory(folder, settings);
        try {
            MessageIds ids = history.repair(drained);
            long next = Math.max(history.last(), drained.map(LogRange::segment).orElse(0L)) + 1;
            LogWriter writer = new LogWriter(folder, settings.clock(), next, settings.segmentBytes());
            EventLog opened = new EventLog(history, writer, ids);
            opened.thread.start();
            return opened;
        } catch (IOException failure) {
            throw new Problem(failure, ServerParticular.EVENT_LOG_NOT_OPENED, settings.folder(), failure.toString());
        }
    }

    /** Keeps events; they are on disk when this returns. Returns how many of them were new. */
    int append(List<LiveEvent> events) {
        return append(events, UnaryOperator.identity());
    }

    /** The same, of each event what is to be written down; a message is known by what was sent. */
    int append(List<LiveEvent> events, UnaryOperator<LiveEvent> kept) {
        List<Entry> entries =
                events.stream().map(event -> Entry.of(event, kept.apply(event))).toList();
        lock.lock();
        try {
            while (inOrder && pending.length() > MOST_PENDING) {
                done.awaitUninterruptibly();
            }
            requireOrder(inOrder && !closing);
            int added = 0;
            for (Entry entry : entries) {
                if (entry.key.isEmpty() || ids.add(entry.key.get())) {
                    pending.add(entry.bytes);
                    added++;
                }
            }
            accepted += added;
            awaitDurable(accepted);
            return added;
        } finally {
            lock.unlock();
        }
    }

    /** What is on disk behind a range, a stretch of each segment, oldest first. */
    List<LogRange> after(Optional<LogRange> drained) {
        lock.lock();
        try {
            return history.after(drained);
        } finally {
            lock.unlock();
        }
    }

    /** Reads what {@link #after} gave. */
    void read(LogRange range, Segment.Visitor visitor) {
        history.read(range, visitor);
    }

    /** Lets go of segments all of which are facts and whose ids are old enough to be forgotten. */
    void forget(LogRange drained) {
        lock.lock();
        try {
            history.forget(drained);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Ends the segment that is written to; returns its number, up to which nothing is added any more. */
    long turn() {
        lock.lock();
        try {
            while (writing) {
                done.awaitUninterruptibly();
            }
            writer.turn();
            return history.last();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Empties the events of some customers that are facts already, in segments up to one that has ended. Not while any are
     * moved.
     *
     * @return how many events
     */
    long empty(long last, Optional<LogRange> drained, Predicate<String> customers) {
        try {
            return history.empty(last, drained, customers);
        } catch (IOException failure) {
            throw new Problem(failure, ServerParticular.EVENTS_NOT_ERASED, failure.toString());
        }
    }

    /** Writes what is pending and ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            work.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitDurable(long wanted) {
        int before = failures;
        work.signal();
        while (durable < wanted && failures == before) {
            done.awaitUninterruptibly();
        }
        requireOrder(failures == before);
    }

    private static void requireOrder(boolean inOrder) {
        if (!inOrder) {
            throw new Problem(ServerParticular.EVENTS_NOT_WRITTEN);
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            Optional<Pending> batch = next();
            if (batch.isPresent()) {
                write(batch.get());
            } else {
                more = false;
            }
        }
        try {
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What is to be written next; nothing at the end. */
    private Optional<Pending> next() {
        lock.lock();
        try {
            while (pending.length() == 0 && !closing) {
                work.awaitUninterruptibly();
            }
            if (pending.length() == 0) {
                return Optional.empty();
            }
            Pending batch = pending;
            pending = spare;
            spare = batch;
            writing = true;
            return Optional.of(batch);
        } finally {
            lock.unlock();
        }
    }

    private void write(Pending batch) {
        boolean written = false;
        try {
            writer.write(batch.buffer());
            written = true;
        } catch (IOException failure) {
            LOG.warn(failure);
        }
        lock.lock();
        try {
            writing = false;
            if (written) {
                durable += batch.events();
                history.written(writer.number(), writer.size(), batch.events());
            } else {
                failures++;
                inOrder = false;
                pending.clear();
                accepted = durable;
            }
            batch.clear();
            done.signalAll();
            repair();
        } finally {
            lock.unlock();
        }
    }

    /** Tries until the end of the log is in order; whoever wants to append meanwhile is refused at once. */
    private void repair() {
        try {
            while (!inOrder && !closing) {
                inOrder = isRepaired();
                if (!inOrder) {
                    work.await(REPAIR_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException stopped) {
            closing = true;
        }
    }

    /** The ids of messages that were refused must be forgotten, or their second attempt would be taken for a repetition. */
    private boolean isRepaired() {
        try {
            writer.abandon();
            ids = history.ids();
            return true;
        } catch (IOException failure) {
            LOG.warn(failure);
            return false;
        }
    }

    /** A message ready to be written. */
    private record Entry(Optional<MessageIds.Key> key, byte[] bytes) {
        static Entry of(LiveEvent sent, LiveEvent kept) {
            Optional<MessageIds.Key> key =
                    sent.messageId().isEmpty() ? Optional.empty() : Optional.of(MessageIds.Key.of(sent.messageId()));
            boolean asSent = sent.messageId().equals(kept.messageId());
            return new Entry(
                    key, Segment.framed(asSent ? EventCodec.encode(kept) : EventCodec.encode(kept, key.orElseThrow())));
        }
    }
}
