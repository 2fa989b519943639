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
import java.util.stream.IntStream;

/**
 * Who belongs to which rule on which day, one bit for each customer. A screen asks several questions of the same segment and
 * the same days; a rule over activity costs more than the questions, so it is answered once for all of them. The days used
 * last are kept.
 */
final class SegmentMarks {
    /** At a million customers 32 MB. */
    private static final int KEPT = 256;

    /** So many days are tested at once. */
    private static final int BLOCK = Long.SIZE;

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
                .sorted()
                .distinct()
                .filter(day -> !kept.containsKey(new Key(rule, day)))
                .toArray();
        Map<Integer, long[]> marked = new LinkedHashMap<>();
        if (missing.length > 0) {
            long[][] marks = FoldRunner.run(timelines, Marking.of(test, missing, timelines.customers()));
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
    private record Marking(CustomerTest test, int[] days, int[][] blocks, int customers)
            implements Fold<List<Part>, long[][]> {
        /** @param days going up */
        static Marking of(CustomerTest test, int[] days, int customers) {
            int[][] blocks = IntStream.range(0, (days.length + BLOCK - 1) / BLOCK)
                    .mapToObj(block ->
                            Arrays.copyOfRange(days, block * BLOCK, Math.min(days.length, (block + 1) * BLOCK)))
                    .toArray(int[][]::new);
            return new Marking(test, days, blocks, customers);
        }

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
                if (days.length == 1) {
                    marks[0][local >> 6] |= test.test(timeline, days[0]) ? 1L << local : 0;
                } else {
                    mark(timeline, marks);
                }
            }
            state.add(new Part(shard.firstCustomer(), marks));
        }

        private void mark(Timeline timeline, long[][] marks) {
            int local = timeline.local();
            for (int block = 0; block < blocks.length; block++) {
                long belongs = test.test(timeline, blocks[block]);
                for (int i = 0; i < blocks[block].length; i++) {
                    marks[block * BLOCK + i][local >> 6] |= (belongs >>> i & 1) << local;
                }
            }
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
