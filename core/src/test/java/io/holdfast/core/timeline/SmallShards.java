package io.holdfast.core.timeline;

/** Builds timelines whose shards are small, so that a few customers lie in several. */
public final class SmallShards {
    private SmallShards() {}

    public static TimelinesBuilder builder(int customersPerShard) {
        return new TimelinesBuilder(customersPerShard);
    }
}
