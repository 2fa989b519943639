package io.holdfast.server.facts;

import io.holdfast.answer.KnownFacts;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.store.Batch;
import io.holdfast.store.FactStore;
import io.holdfast.store.timeline.Snapshot;
import io.holdfast.store.timeline.TimelineLoader;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;

/**
 * Holds what is known in memory and brings it up to date. Questions take what there is and never wait; the next state is
 * made beside it and takes its place when it is whole.
 */
public class Facts implements SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Whoever commits faster than this is read does so again before the next refresh, which reads it all. */
    private static final int MOST_READS = 10;

    private static final Duration BETWEEN_SNAPSHOTS = Duration.ofMinutes(10);

    /** So long the next state is made ready for questions at most. */
    private static final Duration READYING = Duration.ofSeconds(4);

    private final FactStore store;
    private final Snapshot snapshot;
    private final ExecutorService loader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "facts");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<Known> current = Optional.empty();
    private volatile CompletableFuture<Known> latest = new CompletableFuture<>();
    private final List<Preparation> preparations = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private String settings = "";
    private KnownThen then;
    private volatile boolean begun;
    private volatile boolean running;

    Facts(FactStore store) {
        this.store = store;
        this.snapshot = new Snapshot(store, BETWEEN_SNAPSHOTS, new SnapshotOutage(store.clock()));
        this.then = new KnownThen(new TimelineLoader(store)::loadAsKnown);
    }

    /** Of a store, which are being read from now on: the longest part of a start, and the rest can be made beside it. */
    public static Facts reading(FactStore store) {
        Facts facts = new Facts(store);
        facts.begin();
        return facts;
    }

    private void begin() {
        begun = true;
        latest = refresh();
    }

    /** What is known now. */
    public Known now() {
        return current.orElseThrow(() -> new Problem(ServerParticular.FACTS_BEING_READ));
    }

    /** Whether there is anything to answer from. */
    public boolean areLoaded() {
        return current.isPresent();
    }

    /** Waits for the latest state asked for; a failure to read it is thrown. */
    public void awaitLoaded() {
        try {
            latest.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
        }
    }

    /** Reads what was added or taken back since; done when questions see it. */
    public CompletableFuture<Known> refresh() {
        return submit(List.of());
    }

    /**
     * The same where nobody waits for it in person: before the next state takes its place, it is made ready for what will be
     * asked of it, unless somebody comes who waits.
     */
    public CompletableFuture<Known> refreshReady() {
        return submit(preparations);
    }

    /** Who knows what will be asked. */
    public void readyBy(Preparation preparation) {
        preparations.add(preparation);
    }

    private CompletableFuture<Known> submit(List<Preparation> readying) {
        waiting.incrementAndGet();
        return CompletableFuture.supplyAsync(
                () -> {
                    waiting.decrementAndGet();
                    return load(readying);
                },
                loader);
    }

    @Override
    public void start() {
        running = true;
        if (!begun) {
            begin();
        }
    }

    /** Waits for the state that is being made: the store may be closed only when nobody reads it. */
    @Override
    public void stop() {
        if (!loader.isShutdown()) {
            loader.execute(snapshot::close);
        }
        loader.shutdown();
        try {
            loader.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped after those who ask. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Timelines, rates and settings are read one after the other: what was committed between them is read again. */
    private Known load(List<Preparation> readying) {
        Known known = read();
        for (int reads = 1; reads < MOST_READS && !known.version().equals(version()); reads++) {
            known = read();
        }
        String version = known.version();
        if (current.filter(now -> !now.version().equals(version)).isPresent()) {
            makeReady(known, readying);
        }
        current = Optional.of(known);
        return known;
    }

    private void makeReady(Known next, List<Preparation> readying) {
        long end = System.nanoTime() + READYING.toNanos();
        for (Preparation preparation : readying) {
            for (Runnable step : preparation.steps(next)) {
                if (waiting.get() > 0 || System.nanoTime() > end) {
                    return;
                }
                // What fails here fails again for who asks, and is told to him.
                CompletableFuture<?> unused = CompletableFuture.runAsync(step, Runnable::run);
            }
        }
    }

    private Known read() {
        String version = version();
        KnownFacts facts = KnownFacts.of(store, snapshot.timelines(), then());
        return new Known(store, facts, version);
    }

    private KnownThen then() {
        String now = store.settingsFingerprint();
        then = now.equals(settings)
                ? then.after(store.clock().instant())
                : new KnownThen(new TimelineLoader(store)::loadAsKnown);
        settings = now;
        return then;
    }

    /** Batches are only ever added or taken back, so the last one and those taken back stand for all of them. */
    private String version() {
        LocalDate today =
                LocalDate.ofInstant(store.clock().instant(), store.workspace().zone());
        var batches = store.batches();
        String last = batches.isEmpty() ? "" : text(batches.get(batches.size() - 1));
        String undone = batches.stream()
                .filter(batch -> batch.undoneAt().isPresent())
                .map(Facts::text)
                .collect(Collectors.joining(" "));
        String personal = store.personalAttributes().text();
        return String.join("; ", today.toString(), store.settingsFingerprint(), personal, last, undone);
    }

    private static String text(Batch batch) {
        return batch.id() + "@" + batch.finishedAt();
    }
}
