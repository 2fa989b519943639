package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/**
 * Books the movements of any customer: reads the periods in which something of his may change as a whole, and of the others only
 * that his revenue stays. One per thread.
 */
final class AnyMovements {
    private final Ledger ledger;
    private final Periods periods;
    private final PeriodSlots slots;
    private final MoneySeries series;
    private final EdgeSlots edges;
    private final MrrReader before;
    private final MovementReader customer;
    private final MovementBooking booking;
    private final long[] amounts;
    private final long[][] lines;

    AnyMovements(Ledger ledger, MoneySeries series, Periods periods, PeriodSlots slots) {
        int currencies = ledger.timelines().currencies().size();
        this.ledger = ledger;
        this.series = series;
        this.periods = periods;
        this.slots = slots;
        this.edges = new EdgeSlots(ledger, slots);
        this.before = new MrrReader(ledger);
        this.customer = new MovementReader(ledger);
        this.booking = MovementBooking.byCurrency(ledger);
        this.amounts = new long[currencies];
        this.lines = new long[currencies][];
    }

    /** @param counts the slots in which he counts, see {@link SegmentPeriods} */
    void book(Timeline timeline, long counts) {
        if (counts == SegmentPeriods.NONE || timeline.contractsFrom() == timeline.contractsTo()) {
            return;
        }
        copy(before.read(timeline, periods.first() - 1).amounts());
        edges.read(timeline);
        int after = slots.count() - 1;
        int done = 1;
        for (int slot = edges.next(1); slot < after; slot = edges.next(slot + 1)) {
            stay(done, slot, counts);
            bookPeriod(timeline, slot, counts);
            done = slot + 1;
        }
        stay(done, after, counts);
    }

    /** The periods of slots {@code [from, to)}, in which nothing changes. */
    private void stay(int from, int to, long counts) {
        if (from >= to) {
            return;
        }
        for (int c = 0; c < amounts.length; c++) {
            if (amounts[c] != 0 && counts == SegmentPeriods.EVERY) {
                series.stay(c, from - 1, to - 1, amounts[c]);
            } else if (amounts[c] != 0) {
                series.stayIn(c, counts & (-1L << from) & ((1L << to) - 1), amounts[c]);
            }
        }
    }

    private void bookPeriod(Timeline timeline, int slot, long counts) {
        Period period = new Period(periods.from(slot - 1), periods.to(slot - 1));
        if (!customer.read(timeline, ledger.membership(timeline.shard()), period)) {
            Arrays.fill(amounts, 0);
            return;
        }
        if ((counts >>> slot & 1) != 0) {
            for (int c = 0; c < lines.length; c++) {
                lines[c] = series.lines(slot - 1, c);
            }
            booking.book(lines, customer, period);
        }
        copy(customer.closing());
    }

    private void copy(long[] from) {
        System.arraycopy(from, 0, amounts, 0, amounts.length);
    }
}
