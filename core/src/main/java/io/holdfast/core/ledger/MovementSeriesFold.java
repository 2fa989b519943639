package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;

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
        this.slots = new PeriodSlots(periods);
        this.segment =
                segment == CustomerTest.EVERYBODY ? segment : segment.readyFor(ledger.timelines(), slots.openingDays());
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
        SegmentPeriods segments = new SegmentPeriods(ledger, slots, segment, shard);
        AnyMovements any = new AnyMovements(ledger, state, periods, slots);
        Timeline timeline = new Timeline(shard);
        boolean byContract = ledger.definition().basis() == Basis.CONTRACT;
        SimpleMovements simple = new SimpleMovements(ledger, state, slots, shard);
        for (int first = from; first < to; first += ContractBlock.CUSTOMERS) {
            int end = Math.min(to, first + ContractBlock.CUSTOMERS);
            segments.read(first, end);
            if (byContract) {
                simple.book(first, end, segments);
            }
            for (int local = first; local < end; local++) {
                if (!byContract || simple.isLeftOut(local - first)) {
                    any.book(timeline.moveTo(local), segments.of(local));
                }
            }
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
