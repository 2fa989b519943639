package io.holdfast.core.ledger;

import io.holdfast.core.timeline.BitCounter;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;

/**
 * The flows of neighbouring periods over a segment: what {@link FlowsFold} counts, faster. A customer who neither comes nor goes
 * in a period is there for the whole of it or not at all, so that all such periods of his are two words, which are counted bit by
 * bit at once; only the periods in which an interval of his membership begins or ends are read one by one (bench: figures).
 */
final class SegmentSeriesFold implements Fold<SegmentSeriesFold.Counts, List<Flows>> {
    /** A bit for each period. */
    static final int MOST_PERIODS = Long.SIZE - 2;

    private final Ledger ledger;
    private final Period[] periods;
    private final int[] openingDays;
    private final PeriodSlots slots;
    private final CustomerTest segment;

    /** @param periods each beginning where the one before it ends, {@link #MOST_PERIODS} at most */
    SegmentSeriesFold(Ledger ledger, List<Period> periods, CustomerTest segment) {
        Periods series = Period.series(periods);
        this.ledger = ledger;
        this.periods = periods.toArray(new Period[0]);
        this.openingDays = periods.stream().mapToInt(Period::openingDay).toArray();
        this.slots = new PeriodSlots(series);
        this.segment = segment.readyFor(ledger.timelines(), openingDays);
    }

    static List<Flows> of(Ledger ledger, List<Period> periods, CustomerTest segment) {
        return FoldRunner.run(ledger.timelines(), new SegmentSeriesFold(ledger, periods, segment));
    }

    /**
     * Customers by period.
     *
     * @param away those who are no customers throughout
     * @param there those who are throughout
     * @param others the others by {@link CustomerFlows#kind}, shape (periods, kinds)
     */
    record Counts(BitCounter away, BitCounter there, long[][] others) {}

    @Override
    public Counts start() {
        return new Counts(new BitCounter(1), new BitCounter(1), new long[periods.length][CustomerFlows.KINDS]);
    }

    @Override
    public void accept(Counts counts, Timeline timeline) {
        accept(counts, timeline, new FlowReader(ledger, timeline.shard()));
    }

    @Override
    public void acceptAll(Counts counts, TimelineShard shard, int from, int to) {
        FlowReader reader = new FlowReader(ledger, shard);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(counts, timeline.moveTo(local), reader);
        }
    }

    private void accept(Counts counts, Timeline timeline, FlowReader reader) {
        int local = timeline.local();
        long known = ~below(slots.of(reader.since(local)));
        long edges = 0;
        long there = 0;
        MembershipColumns membership = reader.membership();
        int end = membership.to(local);
        for (int row = membership.from(local); row < end; row++) {
            int joins = slots.of(membership.fromDay(row));
            int leaves = slots.of(membership.toDay(row));
            edges |= 1L << joins | 1L << leaves;
            there |= below(leaves) & ~below(joins + 1);
        }
        if (timeline.statusesFrom() < timeline.statusesTo()) {
            edges = -1;
        }
        long belongs = segment.test(timeline, openingDays) << 1;
        counts.away.add(0, known & belongs & ~there & ~edges);
        counts.there.add(0, known & belongs & there & ~edges);
        for (long rest = known & edges & within(); rest != 0; rest &= rest - 1) {
            readOne(counts.others, timeline, reader, Long.numberOfTrailingZeros(rest) - 1);
        }
    }

    /** The slots before one. */
    private static long below(int slot) {
        return (1L << slot) - 1;
    }

    /** The slots that are periods. */
    private long within() {
        return below(periods.length + 1) & -2;
    }

    private void readOne(long[][] counts, Timeline timeline, FlowReader reader, int number) {
        Period period = periods[number];
        CustomerFlows flows = reader.read(timeline.local(), period);
        int day = flows.inAny() ? flows.referenceDay() : period.openingDay();
        if (segment.test(timeline, day)) {
            counts[number][flows.kind(CustomerFlows.isVoid(timeline, period.closingDay()))]++;
        }
    }

    @Override
    public Counts merge(Counts left, Counts right) {
        left.away.add(right.away);
        left.there.add(right.there);
        for (int p = 0; p < periods.length; p++) {
            for (int kind = 0; kind < CustomerFlows.KINDS; kind++) {
                left.others[p][kind] += right.others[p][kind];
            }
        }
        return left;
    }

    @Override
    public List<Flows> finish(Counts counts) {
        long[] away = counts.away.counts(periods.length + 1);
        long[] there = counts.there.counts(periods.length + 1);
        for (int p = 0; p < periods.length; p++) {
            counts.others[p][CustomerFlows.AWAY] += away[p + 1];
            counts.others[p][CustomerFlows.THERE] += there[p + 1];
        }
        return Arrays.stream(counts.others).map(FlowsFold::flows).toList();
    }
}
