package io.holdfast.server.job;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does something again and again on a thread of its own, with a pause before each time, from the start to the stop of the server. */
public final class Rhythm {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Optional<Thread> thread = Optional.empty();

    /**
     * @param name of the thread
     * @param work must not throw, or it is not done again
     */
    public Rhythm(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public void start() {
        Thread started = new Thread(this::run, name);
        started.setDaemon(true);
        thread = Optional.of(started);
        started.start();
    }

    /** Waits until what is being done just now is done; there is no second start. */
    public void stop() {
        stopping.countDown();
        thread.ifPresent(Rhythm::join);
        thread = Optional.empty();
    }

    public boolean isRunning() {
        return thread.isPresent();
    }

    private void run() {
        try {
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                work.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
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
