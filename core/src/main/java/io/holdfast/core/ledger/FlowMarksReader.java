package io.holdfast.core.ledger;

import io.holdfast.core.timeline.BitSquare;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@link FlowMarks} of neighbouring periods of a shard. A customer who neither comes nor goes in a period is there for the
 * whole of it or not at all, so that all such periods of his are two words; only the periods in which an interval of his
 * membership begins or ends are read one by one (bench: figures). One per shard.
 */
final class FlowMarksReader {
    /** A bit for each period. */
    static final int MOST_PERIODS = Long.SIZE - 2;

    private final TimelineShard shard;
    private final List<Period> periods;
    private final PeriodSlots slots;
    private final FlowReader reader;
    private final long[] away = new long[Long.SIZE];
    private final long[] there = new long[Long.SIZE];
    private final FlowMarksWriter[] marks;

    /** @param periods each beginning where the one before it ends, {@link #MOST_PERIODS} at most */
    FlowMarksReader(Ledger ledger, List<Period> periods, TimelineShard shard) {
        Periods series = Period.series(periods);
        this.shard = shard;
        this.periods = List.copyOf(periods);
        this.slots = new PeriodSlots(series);
        this.reader = new FlowReader(ledger, shard);
        this.marks = periods.stream()
                .map(period -> new FlowMarksWriter(shard.customers()))
                .toArray(FlowMarksWriter[]::new);
    }

    /** By period. */
    List<FlowMarks> read() {
        Timeline timeline = new Timeline(shard);
        int last = shard.customers() - 1;
        for (int local = 0; local <= last; local++) {
            read(timeline.moveTo(local));
            if (local % Long.SIZE == Long.SIZE - 1 || local == last) {
                write(local / Long.SIZE);
            }
        }
        return Arrays.stream(marks).map(FlowMarksWriter::marks).toList();
    }

    private void read(Timeline timeline) {
        int local = timeline.local();
        long known = ~below(slots.of(reader.since(local)));
        long edges = 0;
        long stays = 0;
        MembershipColumns membership = reader.membership();
        int end = membership.to(local);
        for (int row = membership.from(local); row < end; row++) {
            int joins = slots.of(membership.fromDay(row));
            int leaves = slots.of(membership.toDay(row));
            edges |= 1L << joins | 1L << leaves;
            stays |= below(leaves) & ~below(joins + 1);
        }
        if (timeline.statusesFrom() < timeline.statusesTo()) {
            edges = -1;
        }
        away[local % Long.SIZE] = known & ~stays & ~edges;
        there[local % Long.SIZE] = known & stays & ~edges;
        for (long rest = known & edges & below(marks.length + 1) & -2; rest != 0; rest &= rest - 1) {
            readOne(timeline, Long.numberOfTrailingZeros(rest) - 1);
        }
    }

    /** The slots before one. */
    private static long below(int slot) {
        return (1L << slot) - 1;
    }

    private void readOne(Timeline timeline, int number) {
        Period period = periods.get(number);
        CustomerFlows flows = reader.read(timeline.local(), period);
        int day = flows.inAny() ? flows.referenceDay() : period.openingDay();
        int kind = flows.kind(CustomerFlows.isVoid(timeline, period.closingDay()));
        marks[number].other(timeline.local(), kind, day);
    }

    /** What 64 customers have in each period becomes what each period has of 64 customers; slot p + 1 is period p. */
    private void write(int word) {
        BitSquare.transpose(away);
        BitSquare.transpose(there);
        for (int p = 0; p < marks.length; p++) {
            marks[p].word(word, away[p + 1], there[p + 1]);
        }
        Arrays.fill(away, 0);
        Arrays.fill(there, 0);
    }
}
