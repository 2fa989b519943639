package io.holdfast.core.timeline;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Runs a fold over all timelines on all cores. The result does not depend on how many there are. */
public final class FoldRunner {
    private FoldRunner() {}

    public static <S, R> R run(Timelines timelines, Fold<S, R> fold) {
        List<S> parts = IntStream.range(0, timelines.shards().size())
                .parallel()
                .mapToObj(i -> accept(fold, timelines.shards().get(i)))
                .toList();
        return fold.finish(parts.stream().reduce(fold.start(), fold::merge));
    }

    private static <S, R> S accept(Fold<S, R> fold, TimelineShard shard) {
        S state = fold.start();
        fold.acceptAll(state, shard, 0, shard.customers());
        return state;
    }

    /** How many workers a run uses at most. */
    public static int parallelism() {
        return ForkJoinPool.commonPool().getParallelism() + 1;
    }
}
