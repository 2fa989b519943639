package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The movements of neighbouring periods, each currency for itself: what {@link MovementsFold} sums, faster. A customer's
 * contracts are read once for all periods, and he is booked only in those in which something of his may change (bench: movements
 * of revenue, figures). The result is by period, then by currency.
 */
public final class MovementSeriesFold implements Fold<MoneySeries, MoneyFlows[][]> {
    /** A bit for each period. */
    static final int MOST_OF_SEGMENT = Long.SIZE - 2;

    private final Ledger ledger;
    private final Periods periods;
    private final CustomerTest segment;
    private final int[] openingDays;
    private final PeriodSlots slots;
    private final int currencies;

    /** Over everybody. */
    public MovementSeriesFold(Ledger ledger, Periods periods) {
        this(ledger, periods, CustomerTest.EVERYBODY);
    }

    /** Over a segment; {@link #MOST_OF_SEGMENT} periods at most. */
    MovementSeriesFold(Ledger ledger, Periods periods, CustomerTest segment) {
        this.ledger = ledger;
        this.periods = periods;
        this.openingDays = IntStream.range(0, periods.count())
                .map(p -> periods.from(p) - 1)
                .toArray();
        this.segment = segment == CustomerTest.EVERYBODY ? segment : segment.readyFor(ledger.timelines(), openingDays);
        this.slots = new PeriodSlots(periods);
        this.currencies = ledger.timelines().currencies().size();
    }

    public static MoneyFlows[][] of(Ledger ledger, Periods periods) {
        return of(ledger, periods, CustomerTest.EVERYBODY);
    }

    static MoneyFlows[][] of(Ledger ledger, Periods periods, CustomerTest segment) {
        return FoldRunner.run(ledger.timelines(), new MovementSeriesFold(ledger, periods, segment));
    }

    @Override
    public MoneySeries start() {
        return new MoneySeries(periods, currencies);
    }

    @Override
    public void accept(MoneySeries state, Timeline timeline) {
        acceptAll(state, timeline.shard(), timeline.local(), timeline.local() + 1);
    }

    @Override
    public void acceptAll(MoneySeries state, TimelineShard shard, int from, int to) {
        Edges edges = new Edges(state);
        Timeline timeline = new Timeline(shard);
        if (isOfSegment() || ledger.definition().basis() != Basis.CONTRACT) {
            for (int local = from; local < to; local++) {
                edges.book(timeline.moveTo(local));
            }
            return;
        }
        SimpleMovements simple = new SimpleMovements(ledger, state, slots, shard);
        for (int first = from; first < to; first += ContractBlock.CUSTOMERS) {
            int end = Math.min(to, first + ContractBlock.CUSTOMERS);
            simple.book(first, end);
            for (int local = first; local < end; local++) {
                if (simple.isLeftOut(local - first)) {
                    edges.book(timeline.moveTo(local));
                }
            }
        }
    }

    private boolean isOfSegment() {
        return segment != CustomerTest.EVERYBODY;
    }

    /** Books any customer: reads the periods that hold an edge as a whole. One per thread. */
    private final class Edges {
        private final MoneySeries series;
        private final MrrEdges edges = new MrrEdges(ledger);
        private final MrrReader before = new MrrReader(ledger);
        private final MovementReader customer = new MovementReader(ledger);
        private final MovementBooking booking = MovementBooking.byCurrency(ledger);
        private final long[] amounts = new long[currencies];
        private final long[][] lines = new long[currencies][];

        /** The periods on whose opening day he belongs to the segment. */
        private long belongs;

        Edges(MoneySeries series) {
            this.series = series;
        }

        void book(Timeline timeline) {
            if (timeline.contractsFrom() == timeline.contractsTo()) {
                return;
            }
            if (isOfSegment() && !mayBelong(timeline)) {
                return;
            }
            copy(before.read(timeline, periods.first() - 1).amounts());
            edges.read(timeline);
            int done = 0;
            for (int i = 0; i < edges.size(); i++) {
                int slot = slots.of(edges.day(i));
                if (slot > done) {
                    stay(done, slot);
                    bookPeriod(timeline, slot);
                    done = slot;
                }
            }
            stay(done, slots.count() - 1);
        }

        /**
         * Whether he belongs on the opening day of a period, or joins in one, and is a customer in any of them: on no other day
         * are attributes read.
         */
        private boolean mayBelong(Timeline timeline) {
            MembershipColumns membership = ledger.membership(timeline.shard());
            boolean isThere = false;
            boolean joins = false;
            for (int row = membership.from(timeline.local()); row < membership.to(timeline.local()); row++) {
                int slot = slots.of(membership.fromDay(row));
                joins |= slots.isPeriod(slot);
                isThere |= slot < slots.count() - 1 && membership.toDay(row) >= periods.first();
            }
            if (!isThere) {
                return false;
            }
            belongs = segment.test(timeline, openingDays);
            return joins || belongs != 0;
        }

        /** The periods between two slots, in which nothing changes. */
        private void stay(int slot, int next) {
            for (int c = 0; c < currencies; c++) {
                if (amounts[c] != 0) {
                    stay(c, slot, next - 1);
                }
            }
        }

        /** Periods {@code [from, to)}, as far as he belongs to the segment. */
        private void stay(int currency, int from, int to) {
            if (!isOfSegment()) {
                series.stay(currency, from, to, amounts[currency]);
                return;
            }
            long rest = from < to ? belongs & (-1L << from) & ((1L << to) - 1) : 0;
            while (rest != 0) {
                int first = Long.numberOfTrailingZeros(rest);
                int end = first + Long.numberOfTrailingZeros(~(rest >>> first));
                series.stay(currency, first, end, amounts[currency]);
                rest &= -1L << end;
            }
        }

        private void bookPeriod(Timeline timeline, int slot) {
            if (!slots.isPeriod(slot)) {
                return;
            }
            Period period = new Period(periods.from(slot - 1), periods.to(slot - 1));
            if (!customer.read(timeline, ledger.membership(timeline.shard()), period)) {
                Arrays.fill(amounts, 0);
                return;
            }
            if (!isOfSegment() || segment.test(timeline, customer.referenceDay())) {
                for (int c = 0; c < currencies; c++) {
                    lines[c] = series.lines(slot - 1, c);
                }
                booking.book(lines, customer, period);
            }
            copy(customer.closing());
        }

        private void copy(long[] from) {
            System.arraycopy(from, 0, amounts, 0, currencies);
        }
    }

    @Override
    public MoneySeries merge(MoneySeries left, MoneySeries right) {
        return left.add(right);
    }

    @Override
    public MoneyFlows[][] finish(MoneySeries state) {
        return state.finish();
    }
}
