package io.holdfast.core.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs a fold over all timelines on all cores: a state for each shard, merged in the order of the shards as they get
 * ready. The result does not depend on how many cores there are.
 */
public final class FoldRunner {
    private FoldRunner() {}

    public static <S, R> R run(Timelines timelines, Fold<S, R> fold) {
        return run(timelines, fold, parallelism());
    }

    /** The same with at most so many workers. */
    public static <S, R> R run(Timelines timelines, Fold<S, R> fold, int workers) {
        Run<S> run = new Run<>(fold, timelines.shards());
        for (int i = 1; i < Math.min(workers, timelines.shards().size()); i++) {
            CompletableFuture<?> unused = CompletableFuture.runAsync(run::work, ForkJoinPool.commonPool())
                    .whenComplete(run::ended);
        }
        run.work();
        return fold.finish(run.merged());
    }

    /** What is read of each shard as a whole, in the order of the shards. */
    public static <P> List<P> byShard(Timelines timelines, Function<TimelineShard, P> reading) {
        return run(timelines, new ByShard<>(reading));
    }

    /** How many workers a run uses at most. */
    public static int parallelism() {
        return ForkJoinPool.commonPool().getParallelism() + 1;
    }

    /**
     * One run, shared by its workers; each takes the next shard nobody has taken. Who wants the whole waits for shards and
     * not for workers: those the pool has not begun with, for all its threads may be waiting for what is made here, have
     * nothing to do any more.
     */
    private static final class Run<S> {
        private final Fold<S, ?> fold;
        private final List<TimelineShard> shards;
        private final AtomicInteger next = new AtomicInteger();
        private final Map<Integer, S> ready = new HashMap<>();
        private int mergedShards;
        private S merged;
        private @Nullable Throwable failure;

        Run(Fold<S, ?> fold, List<TimelineShard> shards) {
            this.fold = fold;
            this.shards = shards;
            this.merged = fold.start();
        }

        void work() {
            for (int i = next.getAndIncrement(); i < shards.size(); i = next.getAndIncrement()) {
                TimelineShard shard = shards.get(i);
                S state = fold.start();
                fold.acceptAll(state, shard, 0, shard.customers());
                merge(i, state);
            }
        }

        synchronized void ended(@Nullable Void nothing, @Nullable Throwable failed) {
            if (failed != null) {
                next.set(shards.size());
                failure = failure == null ? failed.getCause() : failure;
                notifyAll();
            }
        }

        private synchronized void merge(int shard, S state) {
            ready.put(shard, state);
            for (S part = ready.remove(mergedShards); part != null; part = ready.remove(mergedShards)) {
                merged = fold.merge(merged, part);
                mergedShards++;
            }
            notifyAll();
        }

        synchronized S merged() {
            boolean interrupted = false;
            while (mergedShards < shards.size() && failure == null) {
                try {
                    wait();
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            return merged;
        }
    }
}
