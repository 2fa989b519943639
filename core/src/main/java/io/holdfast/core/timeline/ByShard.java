package io.holdfast.core.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads each shard as a whole into something of its own, in the order of the shards. */
record ByShard<P>(Function<TimelineShard, P> reading) implements Fold<List<P>, List<P>> {
    @Override
    public List<P> start() {
        return new ArrayList<>();
    }

    @Override
    public void acceptAll(List<P> state, TimelineShard shard, int from, int to) {
        if (from != 0 || to != shard.customers()) {
            throw new IllegalArgumentException("a shard is read as a whole");
        }
        state.add(reading.apply(shard));
    }

    @Override
    public void accept(List<P> state, Timeline timeline) {
        throw new UnsupportedOperationException("a shard is read as a whole");
    }

    @Override
    public List<P> merge(List<P> left, List<P> right) {
        left.addAll(right);
        return left;
    }

    @Override
    public List<P> finish(List<P> state) {
        return List.copyOf(state);
    }
}
