package io.holdfast.bench;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;

/** The reference for scans: adds up the very bytes they read, one by one, on as many threads. */
final class PlainSum implements Fold<long[], Long> {

    @Override
    public long[] start() {
        return new long[1];
    }

    @Override
    public void accept(long[] state, Timeline timeline) {
        acceptAll(state, timeline.shard(), timeline.local(), timeline.local() + 1);
    }

    @Override
    public void acceptAll(long[] state, TimelineShard shard, int from, int to) {
        state[0] += shard.activities().sumOfGaps(from, to);
    }

    @Override
    public long[] merge(long[] left, long[] right) {
        left[0] += right[0];
        return left;
    }

    @Override
    public Long finish(long[] state) {
        return state[0];
    }

    static long of(Timelines timelines) {
        return FoldRunner.run(timelines, new PlainSum());
    }
}
