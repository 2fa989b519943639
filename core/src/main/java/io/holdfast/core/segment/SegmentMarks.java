package io.holdfast.core.segment;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.timeline.BitSquare;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * To whom which comparison of a rule applies on which day, one bit for each customer. A screen asks several questions of the
 * same segment and the same days, and who looks for the right segment changes one comparison of several; one over activity
 * costs more than the questions, so it is answered once for all of them. The days used last are kept.
 */
final class SegmentMarks {
    /** At a million customers 128 MB. */
    private static final int KEPT = 1_024;

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
        int[] missing = missing(rule, days);
        Map<Integer, long[]> marked = missing.length == 0 ? Map.of() : marked(rule, test, timelines, missing);
        long[][] all = Arrays.stream(days)
                .mapToObj(day -> marked.containsKey(day) ? marked.get(day) : kept.get(new Key(rule, day)))
                .toArray(long[][]::new);
        marked.forEach((day, marks) -> kept.put(new Key(rule, day), marks));
        while (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return all;
    }

    private int[] missing(Object rule, int[] days) {
        return Arrays.stream(days)
                .sorted()
                .distinct()
                .filter(day -> !kept.containsKey(new Key(rule, day)))
                .toArray();
    }

    /** By day; of more days than asked for where customers must be read. */
    private Map<Integer, long[]> marked(Object rule, CustomerTest test, Timelines timelines, int[] days) {
        Optional<long[][]> told =
                test instanceof FeatureComparison comparison ? comparison.marks(timelines, days) : Optional.empty();
        int[] read = told.isPresent()
                ? days
                : missing(rule, OpeningDays.around(days, timelines.extent(), Math.max(BLOCK, days.length)));
        long[][] marks = told.orElseGet(() -> mark(timelines, test, read));
        Map<Integer, long[]> marked = new LinkedHashMap<>();
        for (int i = 0; i < read.length; i++) {
            marked.put(read[i], marks[i]);
        }
        return marked;
    }

    /** The marks of one shard's customers, as for all of them but beginning with its first. */
    private record Part(int firstCustomer, long[][] marks) {}

    /** Tests every customer on every day, one customer after the other, so that each is read once; days go up. */
    private static long[][] mark(Timelines timelines, CustomerTest test, int[] days) {
        int[][] blocks = IntStream.range(0, (days.length + BLOCK - 1) / BLOCK)
                .mapToObj(block -> Arrays.copyOfRange(days, block * BLOCK, Math.min(days.length, (block + 1) * BLOCK)))
                .toArray(int[][]::new);
        long[][] all = new long[days.length][words(timelines.customers())];
        for (Part part : FoldRunner.byShard(timelines, shard -> part(shard, test, blocks))) {
            for (int i = 0; i < days.length; i++) {
                put(part.marks()[i], part.firstCustomer(), all[i]);
            }
        }
        return all;
    }

    private static Part part(TimelineShard shard, CustomerTest test, int[][] blocks) {
        int days = Arrays.stream(blocks).mapToInt(block -> block.length).sum();
        long[][] marks = new long[days][words(shard.customers())];
        long[][] square = new long[blocks.length][BLOCK];
        Timeline timeline = new Timeline(shard);
        for (int local = 0; local < shard.customers(); local++) {
            timeline.moveTo(local);
            int row = local & (BLOCK - 1);
            for (int block = 0; block < blocks.length; block++) {
                square[block][row] = ofOne(timeline, test, blocks[block]);
            }
            if (row == BLOCK - 1 || local == shard.customers() - 1) {
                put(square, marks, local >> 6);
            }
        }
        return new Part(shard.firstCustomer(), marks);
    }

    private static long ofOne(Timeline timeline, CustomerTest test, int[] days) {
        return days.length == 1 ? test.test(timeline, days[0]) ? 1 : 0 : test.test(timeline, days);
    }

    /** Writes what 64 customers are marked with, from a word for each customer to a word for each day, and clears it. */
    private static void put(long[][] square, long[][] marks, int word) {
        for (int block = 0; block < square.length; block++) {
            BitSquare.transpose(square[block]);
            int days = Math.min(BLOCK, marks.length - block * BLOCK);
            for (int i = 0; i < days; i++) {
                marks[block * BLOCK + i][word] = square[block][i];
            }
            Arrays.fill(square[block], 0);
        }
    }

    private static int words(int customers) {
        return (customers + BLOCK - 1) / BLOCK;
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
