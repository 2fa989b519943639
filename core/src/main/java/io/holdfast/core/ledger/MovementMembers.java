package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** The customers behind a line of the recurring-revenue bridge, by index ascending; their amounts sum to the line. */
public final class MovementMembers implements Fold<List<MovementMember>, List<MovementMember>> {
    private final Ledger ledger;
    private final Period period;
    private final MoneyLine line;
    private final CustomerTest segment;
    private final MovementBooking booking;
    private final int currency;

    private MovementMembers(Ledger ledger, Wanted wanted, MovementBooking booking, int currency) {
        this.ledger = ledger;
        this.period = wanted.period();
        this.line = wanted.line();
        this.segment = wanted.segment();
        this.booking = booking;
        this.currency = currency;
    }

    private record Wanted(Period period, MoneyLine line, CustomerTest segment) {}

    /** @param currency index into {@link io.holdfast.core.timeline.Timelines#currencies()} */
    public static List<MovementMember> of(
            Ledger ledger, Period period, MoneyLine line, CustomerTest segment, int currency) {
        return run(ledger, new Wanted(period, line, segment), MovementBooking.byCurrency(ledger), currency);
    }

    /** The same with everything converted. */
    public static List<MovementMember> of(
            Ledger ledger, Period period, MoneyLine line, CustomerTest segment, FxRates rates) {
        return run(ledger, new Wanted(period, line, segment), MovementBooking.converted(ledger, rates), 0);
    }

    private static List<MovementMember> run(Ledger ledger, Wanted wanted, MovementBooking booking, int currency) {
        return FoldRunner.run(ledger.timelines(), new MovementMembers(ledger, wanted, booking, currency));
    }

    @Override
    public List<MovementMember> start() {
        return new ArrayList<>();
    }

    @Override
    public void accept(List<MovementMember> state, Timeline timeline) {
        MovementReader customer = new MovementReader(ledger);
        if (!customer.read(timeline, ledger.membership(timeline.shard()), period)
                || !segment.test(timeline, customer.referenceDay())) {
            return;
        }
        long[][] lines = new long[booking.currencies()][MoneyLine.values().length];
        booking.book(lines, customer, period);
        long amount = lines[currency][line.ordinal()];
        if (amount != 0) {
            state.add(new MovementMember(timeline.customer(), line, amount));
        }
    }

    @Override
    public List<MovementMember> merge(List<MovementMember> left, List<MovementMember> right) {
        left.addAll(right);
        return left;
    }

    @Override
    public List<MovementMember> finish(List<MovementMember> state) {
        return List.copyOf(state);
    }
}
