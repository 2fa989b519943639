package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Since when each customer is known, see {@link Known#since}: it is looked up in five columns, and every count of flows asks it
 * of everybody. Kept beside the timelines, four bytes a customer (bench: figures).
 */
final class SinceDays {
    private final Map<Integer, int[]> byShard = new ConcurrentHashMap<>();

    private SinceDays() {}

    static SinceDays of(Timelines timelines) {
        return timelines.summaries().get(SinceDays.class, SinceDays.class, SinceDays::new);
    }

    /** Those of a shard's customers, by their index in it; made when first asked for. */
    int[] of(TimelineShard shard) {
        return Objects.requireNonNull(byShard.computeIfAbsent(shard.firstCustomer(), first -> read(shard)));
    }

    private static int[] read(TimelineShard shard) {
        Timeline timeline = new Timeline(shard);
        int[] since = new int[shard.customers()];
        for (int local = 0; local < since.length; local++) {
            since[local] = Known.since(timeline.moveTo(local));
        }
        return since;
    }
}
