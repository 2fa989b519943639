package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

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
        List<ForkJoinTask<?>> others = new ArrayList<>();
        for (int i = 1; i < Math.min(workers, timelines.shards().size()); i++) {
            others.add(ForkJoinPool.commonPool().submit(run::work));
        }
        run.work();
        others.forEach(ForkJoinTask::join);
        return fold.finish(run.merged);
    }

    /** What is read of each shard as a whole, in the order of the shards. */
    public static <P> List<P> byShard(Timelines timelines, Function<TimelineShard, P> reading) {
        return run(timelines, new ByShard<>(reading));
    }

    /** How many workers a run uses at most. */
    public static int parallelism() {
        return ForkJoinPool.commonPool().getParallelism() + 1;
    }

    /** One run, shared by its workers; each takes the next shard nobody has taken. */
    private static final class Run<S> {
        private final Fold<S, ?> fold;
        private final List<TimelineShard> shards;
        private final AtomicInteger next = new AtomicInteger();
        private final Map<Integer, S> ready = new HashMap<>();
        private int mergedShards;
        private S merged;

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

        private synchronized void merge(int shard, S state) {
            ready.put(shard, state);
            for (S part = ready.remove(mergedShards); part != null; part = ready.remove(mergedShards)) {
                merged = fold.merge(merged, part);
                mergedShards++;
            }
        }
    }
}
