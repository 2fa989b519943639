package io.holdfast.cli;

import io.holdfast.server.Server;
import java.util.concurrent.CountDownLatch;

/** A server that runs until the program is told to stop, by a signal or by an interrupt. */
final class Serving implements AutoCloseable {
    private final Server server;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread hook;

    private Serving(Server server) {
        this.server = server;
        this.hook = new Thread(() -> {
            server.close();
            stopped.countDown();
        });
    }

    static Serving of(Server server) {
        Serving serving = new Serving(server);
        Runtime.getRuntime().addShutdownHook(serving.hook);
        return serving;
    }

    /** Says that it serves, and waits. */
    void untilStopped(Surroundings surroundings) throws InterruptedException {
        surroundings.out().println("ready " + server.address());
        surroundings.out().flush();
        stopped.await();
    }

    /** Stops the server unless the program is ending, which does so itself. */
    @Override
    public void close() {
        if (stopped.getCount() > 0 && Runtime.getRuntime().removeShutdownHook(hook)) {
            server.close();
        }
    }
}
