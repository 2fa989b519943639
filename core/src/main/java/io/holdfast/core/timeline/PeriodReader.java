package io.holdfast.core.timeline;

import java.util.Arrays;

/**
 * Reads in which periods a customer was active, as bits: period p is bit {@code p & 63} of word {@code p >> 6}. Made for
 * one thread; the words are overwritten by the next read.
 */
public final class PeriodReader {
    private static final TimelineShard NONE = new ShardBuilder(0).build();

    private final Periods periods;
    private final DaySource source;
    private final long[] words;
    private final DayList days = new DayList();

    private TimelineShard shard = NONE;
    private int base;
    /** The bit of every day the shard has facts on, 0 for days outside the periods, shape (days). */
    private long[] bitOf = {};

    /** The first day, counted from {@link #base}, that belongs to the word after each word. */
    private final int[] wordEnds;

    public PeriodReader(Periods periods, DaySource source) {
        this.periods = periods;
        this.source = source;
        this.words = new long[(periods.count() + 63) >> 6];
        this.wordEnds = new int[words.length];
    }

    public int words() {
        return words.length;
    }

    /** The periods one customer was active in. */
    public long[] read(TimelineShard wanted, int local) {
        if (wanted != shard) {
            enter(wanted);
        }
        if (source == DaySource.ACTIVITY) {
            ActivityColumns columns = shard.activities();
            boolean plain = words.length == 1 && !columns.longGaps().has(local);
            words[0] = 0;
            if (plain) {
                words[0] = plainWord(columns, local);
                return words;
            }
            if (!columns.longGaps().has(local)) {
                readWords(columns, local);
                return words;
            }
        }
        readDays(local);
        return words;
    }

    private void enter(TimelineShard wanted) {
        shard = wanted;
        DayRange extent = source.extent(wanted);
        base = extent.from();
        int[] table = periods.table(extent);
        bitOf = new long[table.length];
        for (int i = 0; i < table.length; i++) {
            bitOf[i] = table[i] < 0 ? 0 : 1L << table[i];
        }
        for (int word = 0; word < words.length; word++) {
            int next = Math.min(64 * (word + 1), periods.count());
            wordEnds[word] = word == words.length - 1 ? Integer.MAX_VALUE : periods.from(next) - base;
        }
    }

    /**
     * Hot: two loads, an addition and an or for a row, no branch (bench: cohort triangle). That no gap is escaped was asked
     * before.
     */
    private long plainWord(ActivityColumns columns, int local) {
        int from = columns.from(local);
        int to = columns.to(local);
        if (from == to) {
            return 0;
        }
        byte[] deltas = columns.deltas();
        long[] bits = bitOf;
        int day = columns.firstDays().get(local) - base;
        long word = bits[day];
        for (int row = from + 1; row < to; row++) {
            day += deltas[row] & 0xFF;
            word |= bits[day];
        }
        return word;
    }

    /** The same for more than 64 periods: a branch for a row that is all but never taken (bench: lifecycle). */
    private void readWords(ActivityColumns columns, int local) {
        Arrays.fill(words, 0);
        int from = columns.from(local);
        int to = columns.to(local);
        if (from == to) {
            return;
        }
        byte[] deltas = columns.deltas();
        long[] bits = bitOf;
        int day = columns.firstDays().get(local) - base;
        int at = 0;
        int row = from;
        while (row < to) {
            while (day >= wordEnds[at]) {
                at++;
            }
            int end = wordEnds[at];
            long word = 0;
            while (day < end) {
                word |= bits[day];
                row++;
                if (row == to) {
                    break;
                }
                day += deltas[row] & 0xFF;
            }
            words[at] = word;
        }
    }

    private void readDays(int local) {
        Arrays.fill(words, 0);
        source.read(shard, local, days);
        for (int i = 0; i < days.size(); i++) {
            int period = periods.of(days.day(i));
            if (period >= 0) {
                words[period >> 6] |= 1L << period;
            }
        }
    }
}
