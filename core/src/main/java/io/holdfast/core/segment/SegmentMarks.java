package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who belongs to which rule on which day, one bit for each customer. A screen asks several questions of the same segment and
 * the same days; a rule over activity costs more than the questions, so it is answered once for all of them. The days used
 * last are kept.
 */
final class SegmentMarks {
    /** At a million customers 32 MB. */
    private static final int KEPT = 256;

    private final Map<Key, long[]> kept = new LinkedHashMap<>(64, 0.75f, true);

    private record Key(Object rule, int day) {}

    static SegmentMarks of(Timelines timelines) {
        return timelines.summaries().get(SegmentMarks.class, SegmentMarks.class, SegmentMarks::new);
    }

    /**
     * The marks of a rule on some days, shape (days, customers / 64). Who asks for days that are being marked waits.
     *
     * @param rule says wholly what the test is, by {@code equals}
     */
    synchronized long[][] on(Object rule, CustomerTest test, Timelines timelines, int[] days) {
        int[] missing = Arrays.stream(days)
                .distinct()
                .filter(day -> !kept.containsKey(new Key(rule, day)))
                .toArray();
        Map<Integer, long[]> marked = new LinkedHashMap<>();
        if (missing.length > 0) {
            long[][] marks = FoldRunner.run(timelines, new Marking(test, missing, timelines.customers()));
            for (int i = 0; i < missing.length; i++) {
                marked.put(missing[i], marks[i]);
            }
        }
        long[][] all = Arrays.stream(days)
                .mapToObj(day -> marked.containsKey(day) ? marked.get(day) : kept.get(new Key(rule, day)))
                .toArray(long[][]::new);
        marked.forEach((day, marks) -> kept.put(new Key(rule, day), marks));
        while (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return all;
    }

    /** The marks of one shard's customers, as for all of them but beginning with its first. */
    private record Part(int firstCustomer, long[][] marks) {}

    /** Tests every customer on every day, one customer after the other, so that each is read once. */
    private record Marking(CustomerTest test, int[] days, int customers) implements Fold<List<Part>, long[][]> {
        @Override
        public List<Part> start() {
            return new ArrayList<>();
        }

        @Override
        public void acceptAll(List<Part> state, TimelineShard shard, int from, int to) {
            long[][] marks = new long[days.length][(shard.customers() + 63) >> 6];
            Timeline timeline = new Timeline(shard);
            for (int local = from; local < to; local++) {
                timeline.moveTo(local);
                for (int i = 0; i < days.length; i++) {
                    if (test.test(timeline, days[i])) {
                        marks[i][local >> 6] |= 1L << local;
                    }
                }
            }
            state.add(new Part(shard.firstCustomer(), marks));
        }

        @Override
        public void accept(List<Part> state, Timeline timeline) {
            throw new UnsupportedOperationException("marks are made by the shard");
        }

        @Override
        public List<Part> merge(List<Part> left, List<Part> right) {
            left.addAll(right);
            return left;
        }

        @Override
        public long[][] finish(List<Part> parts) {
            long[][] all = new long[days.length][(customers + 63) >> 6];
            for (Part part : parts) {
                for (int i = 0; i < days.length; i++) {
                    put(part.marks()[i], part.firstCustomer(), all[i]);
                }
            }
            return all;
        }
    }

    /** Puts marks behind the first so many; what is over at the end of the marks is zero. */
    static void put(long[] marks, int first, long[] into) {
        int word = first >> 6;
        int shift = first & 63;
        for (int i = 0; i < marks.length; i++) {
            into[word + i] |= marks[i] << shift;
            long over = shift == 0 ? 0 : marks[i] >>> (64 - shift);
            if (over != 0) {
                into[word + i + 1] |= over;
            }
        }
    }
}
