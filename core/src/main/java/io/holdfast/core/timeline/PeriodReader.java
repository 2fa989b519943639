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
    /**
     * The bit of every day the shard has facts on, 0 for days outside the periods, shape (a power of two, so that a day
     * need not be checked).
     */
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
        Arrays.fill(words, 0);
        if (source == DaySource.ACTIVITY) {
            ActivityColumns columns = shard.activities();
            readActivity(columns, local, columns.longGaps().indexFrom(columns.from(local)));
        } else {
            readDays(local);
        }
        return words;
    }

    /**
     * The periods customers {@code [from, to)} were active in, one after the other.
     *
     * @param into shape (customers, words) at least
     */
    public void read(TimelineShard wanted, int from, int to, long[] into) {
        if (wanted != shard) {
            enter(wanted);
        }
        if (source == DaySource.ACTIVITY && words.length == 1) {
            readPlain(shard.activities(), from, to, into);
            return;
        }
        for (int local = from; local < to; local++) {
            System.arraycopy(read(wanted, local), 0, into, (local - from) * words.length, words.length);
        }
    }

    private void readPlain(ActivityColumns columns, int from, int to, long[] into) {
        int end = columns.from(from);
        int longGap = columns.longGaps().indexFrom(end);
        for (int local = from; local < to; local++) {
            int row = end;
            end = columns.to(local);
            if (columns.longGaps().endsBefore(longGap, end)) {
                words[0] = 0;
                longGap = readActivity(columns, local, longGap);
                into[local - from] = words[0];
            } else if (row == end) {
                into[local - from] = 0;
            } else {
                into[local - from] = word(
                        columns.deltas(), bitOf, row, end, columns.firstDays().get(local) - base);
            }
        }
    }

    private void enter(TimelineShard wanted) {
        shard = wanted;
        DayRange extent = source.extent(wanted);
        base = extent.from();
        int[] table = periods.table(extent);
        bitOf = new long[Integer.highestOneBit(Math.max(1, table.length)) << 1];
        for (int i = 0; i < table.length; i++) {
            bitOf[i] = table[i] < 0 ? 0 : 1L << table[i];
        }
        for (int word = 0; word < words.length; word++) {
            int next = Math.min(64 * (word + 1), periods.count());
            wordEnds[word] = word == words.length - 1 ? Integer.MAX_VALUE : periods.from(next) - base;
        }
    }

    private int readActivity(ActivityColumns columns, int local, int longGap) {
        byte[] gaps = columns.deltas();
        return columns.forEachRun(
                local,
                longGap,
                words.length == 1
                        ? (day, row, end) -> words[0] |= word(gaps, bitOf, row, end, day - base)
                        : (day, row, end) -> readWords(gaps, row, end, day - base));
    }

    /**
     * Hot: two loads, two additions and an or for a row, four rows at a time; the up to three rows that remain are read
     * without a branch, a row behind the end being the last one come again, no day later (bench: cohort retention). The gap of
     * the first row is not read, for it leads there from before.
     */
    private static long word(byte[] gaps, long[] bits, int from, int end, int firstDay) {
        int within = bits.length - 1;
        int day = firstDay;
        long word = bits[day & within];
        int row = from + 1;
        for (int last = end - 3; row < last; row += 4) {
            int second = day + (gaps[row] & 0xFF);
            int third = second + (gaps[row + 1] & 0xFF);
            int fourth = third + (gaps[row + 2] & 0xFF);
            day = fourth + (gaps[row + 3] & 0xFF);
            word |= bits[second & within] | bits[third & within] | bits[fourth & within] | bits[day & within];
        }
        int second = day + gapBefore(end, gaps, row);
        int third = second + gapBefore(end, gaps, row + 1);
        int fourth = third + gapBefore(end, gaps, row + 2);
        return word | bits[second & within] | bits[third & within] | bits[fourth & within];
    }

    /** The gap of a row, 0 from the end on. */
    private static int gapBefore(int end, byte[] gaps, int row) {
        return gaps[Math.min(row, end - 1)] & 0xFF & ((row - end) >> 31);
    }

    /** The same for more than 64 periods: a branch for a row that is all but never taken (bench: lifecycle). */
    private void readWords(byte[] gaps, int from, int end, int firstDay) {
        long[] bits = bitOf;
        int day = firstDay;
        int at = 0;
        int row = from;
        while (row < end) {
            while (day >= wordEnds[at]) {
                at++;
            }
            int wordEnd = wordEnds[at];
            long word = 0;
            while (day < wordEnd) {
                word |= bits[day];
                row++;
                if (row == end) {
                    break;
                }
                day += gaps[row] & 0xFF;
            }
            words[at] |= word;
        }
    }

    private void readDays(int local) {
        source.read(shard, local, days);
        for (int i = 0; i < days.size(); i++) {
            int period = periods.of(days.day(i));
            if (period >= 0) {
                words[period >> 6] |= 1L << period;
            }
        }
    }
}
