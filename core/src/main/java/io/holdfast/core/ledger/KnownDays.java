package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Since when the customers of a shard are known and when they were void, whatever the definition: days in order, four
 * bytes a customer. Kept beside the timelines, so that counting the known and the void reads no column.
 */
final class KnownDays {
    private static final int COUNTED_DAYS = 50_000;

    private final int[] since;
    private final int[] voidedOn;
    private final int[] restoredOn;

    private KnownDays(int[] since, int[] voidedOn, int[] restoredOn) {
        this.since = since;
        this.voidedOn = voidedOn;
        this.restoredOn = restoredOn;
    }

    /** Those of all shards, by the index of their first customer. */
    record ByShard(Map<Integer, KnownDays> days) {
        KnownDays of(TimelineShard shard) {
            KnownDays known = days.get(shard.firstCustomer());
            if (known == null) {
                throw new IllegalArgumentException("not a shard of these timelines: " + shard.firstCustomer());
            }
            return known;
        }
    }

    static ByShard of(Timelines timelines) {
        return timelines.summaries().get(ByShard.class, ByShard.class, () -> FoldRunner.run(timelines, new Reading()));
    }

    static KnownDays of(TimelineShard shard, int from, int to) {
        Timeline timeline = new Timeline(shard);
        int[] since = new int[to - from];
        IntStream.Builder voided = IntStream.builder();
        IntStream.Builder restored = IntStream.builder();
        for (int local = from; local < to; local++) {
            since[local - from] = Known.since(timeline.moveTo(local));
            readVoids(timeline, voided, restored);
        }
        sort(since);
        return new KnownDays(
                since,
                voided.build().sorted().toArray(),
                restored.build().sorted().toArray());
    }

    /** Days that lie close together are counted rather than compared (bench: monthly flows from the columns). */
    private static void sort(int[] days) {
        DayRange extent = extent(days);
        if (extent.to() - (long) extent.from() > COUNTED_DAYS) {
            Arrays.sort(days);
            return;
        }
        int[] counts = new int[extent.to() - extent.from()];
        int next = 0;
        for (int day : days) {
            if (day == Day.ALWAYS) {
                next++;
            } else {
                counts[day - extent.from()]++;
            }
        }
        Arrays.fill(days, 0, next, Day.ALWAYS);
        for (int i = 0; i < counts.length; i++) {
            Arrays.fill(days, next, next + counts[i], extent.from() + i);
            next += counts[i];
        }
    }

    /** From the first real day to the day after the last. */
    private static DayRange extent(int[] days) {
        int low = Integer.MAX_VALUE;
        int high = Day.ALWAYS;
        for (int day : days) {
            low = day == Day.ALWAYS ? low : Math.min(low, day);
            high = Math.max(high, day);
        }
        return high == Day.ALWAYS ? new DayRange(0, 0) : new DayRange(low, high + 1);
    }

    /** Of several rows of one day the last counts. */
    private static void readVoids(Timeline timeline, IntStream.Builder voided, IntStream.Builder restored) {
        boolean isVoid = false;
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            int day = timeline.statuses().day(row);
            boolean goesOn =
                    row + 1 < timeline.statusesTo() && timeline.statuses().day(row + 1) == day;
            if (!goesOn && timeline.statuses().isVoid(row) != isVoid) {
                isVoid = !isVoid;
                (isVoid ? voided : restored).add(day);
            }
        }
    }

    /** How many are known by the end of a day. */
    int knownBy(int day) {
        return upTo(since, day);
    }

    /** How many are void at the end of a day. */
    int voidAt(int day) {
        return upTo(voidedOn, day) - upTo(restoredOn, day);
    }

    /** How many of sorted days are no later than a day. */
    private static int upTo(int[] days, int day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static final class Reading implements Fold<Map<Integer, KnownDays>, ByShard> {
        @Override
        public Map<Integer, KnownDays> start() {
            return new HashMap<>();
        }

        @Override
        public void accept(Map<Integer, KnownDays> state, Timeline timeline) {
            throw new IllegalArgumentException("days are read by whole shards");
        }

        @Override
        public void acceptAll(Map<Integer, KnownDays> state, TimelineShard shard, int from, int to) {
            state.put(shard.firstCustomer(), KnownDays.of(shard, from, to));
        }

        @Override
        public Map<Integer, KnownDays> merge(Map<Integer, KnownDays> left, Map<Integer, KnownDays> right) {
            left.putAll(right);
            return left;
        }

        @Override
        public ByShard finish(Map<Integer, KnownDays> state) {
            return new ByShard(Map.copyOf(state));
        }
    }
}
