package io.holdfast.bench;

import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.GapCube;
import io.holdfast.core.timeline.PeriodMasks;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.List;

/** The reference for scans: adds up the very numbers they read, one by one, on as many threads. */
final class PlainSum implements Fold<long[], Long> {
    private final OfShard sum;

    private PlainSum(OfShard sum) {
        this.sum = sum;
    }

    /** The sum over some customers of a shard. */
    @FunctionalInterface
    private interface OfShard {
        long sum(TimelineShard shard, int from, int to);
    }

    /** The gap bytes of activity. */
    static long of(Timelines timelines) {
        return run(timelines, (shard, from, to) -> shard.activities().sumOfGaps(from, to));
    }

    /** First days, last days and amounts of contracts. */
    static long ofContracts(Timelines timelines) {
        return run(timelines, (shard, from, to) -> shard.contracts().sumOfColumns(from, to));
    }

    /** First and last days of membership in each of the ledgers. */
    static long ofLedgers(List<Ledger> ledgers) {
        return ledgers.stream()
                .mapToLong(ledger ->
                        run(ledger.timelines(), (shard, from, to) -> sumOfDays(ledger.membership(shard), from, to)))
                .sum();
    }

    private static long sumOfDays(MembershipColumns membership, int from, int to) {
        long sum = 0;
        int end = membership.to(to - 1);
        for (int row = membership.from(from); row < end; row++) {
            sum += membership.fromDay(row) + (long) membership.toDay(row);
        }
        return sum;
    }

    /** The words of the masks. */
    static long ofMasks(Timelines timelines, PeriodMasks masks) {
        return run(timelines, (shard, from, to) -> {
            long sum = 0;
            for (long word : masks.bits(shard)) {
                sum += word;
            }
            return sum;
        });
    }

    /** The cells of the cube. */
    static long ofCube(GapCube cube) {
        long sum = 0;
        for (int day = cube.extent().from(); day < cube.extent().to(); day++) {
            for (int length = 1; length < GapCube.shortGaps(); length++) {
                sum += cube.gaps(day, length);
            }
        }
        return sum;
    }

    private static long run(Timelines timelines, OfShard sum) {
        return FoldRunner.run(timelines, new PlainSum(sum));
    }

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
        state[0] += sum.sum(shard, from, to);
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
}
