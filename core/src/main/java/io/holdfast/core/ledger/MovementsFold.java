package io.holdfast.core.ledger;

import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.TimelineShard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Sums how recurring revenue moved in periods, for a segment, by group and by currency. The result is by period, then by
 * group, then by currency: by the index into {@link io.holdfast.core.timeline.Timelines#currencies()}, or a single one
 * when everything is converted.
 */
public final class MovementsFold implements Fold<long[][][][], MoneyFlows[][][]> {
    private static final int LINES = MoneyLine.values().length;

    private final Ledger ledger;
    private final List<Period> periods;
    private final CustomerTest segment;
    private final Grouping grouping;
    private final MovementBooking booking;

    private MovementsFold(
            Ledger ledger, List<Period> periods, CustomerTest segment, Grouping grouping, MovementBooking booking) {
        this.ledger = ledger;
        this.periods = List.copyOf(periods);
        this.segment = segment.readyFor(
                ledger.timelines(),
                periods.stream().mapToInt(Period::openingDay).toArray());
        this.grouping = grouping;
        this.booking = booking;
    }

    /** Each currency for itself. */
    public static MovementsFold byCurrency(
            Ledger ledger, List<Period> periods, CustomerTest segment, Grouping grouping) {
        return new MovementsFold(ledger, periods, segment, grouping, MovementBooking.byCurrency(ledger));
    }

    /**
     * Everything in the currency of the rates. By the definition's switch movements are measured at the rates of the
     * opening day with the change of rates on a line of its own, or the change is part of expansion and contraction.
     */
    public static MovementsFold converted(
            Ledger ledger, List<Period> periods, CustomerTest segment, Grouping grouping, FxRates rates) {
        return new MovementsFold(ledger, periods, segment, grouping, MovementBooking.converted(ledger, rates));
    }

    /** The movements of one period over everybody, by currency. */
    public static MoneyFlows[] of(Ledger ledger, Period period) {
        return of(ledger, List.of(period), CustomerTest.EVERYBODY)[0];
    }

    /** The movements of periods over a segment, by period, then by currency; of neighbours by a faster way. */
    public static MoneyFlows[][] of(Ledger ledger, List<Period> periods, CustomerTest segment) {
        boolean few = segment == CustomerTest.EVERYBODY || periods.size() <= MovementSeriesFold.MOST_OF_SEGMENT;
        if (few && Period.areNeighbours(periods)) {
            Periods series = Period.series(periods);
            Optional<MoneyFlows[][]> kept =
                    segment == CustomerTest.EVERYBODY ? KeptMovementDays.of(ledger, series) : Optional.empty();
            return kept.orElseGet(() -> MovementSeriesFold.of(ledger, series, segment));
        }
        MoneyFlows[][][] flows =
                FoldRunner.run(ledger.timelines(), byCurrency(ledger, periods, segment, Grouping.NONE));
        return Arrays.stream(flows).map(groups -> groups[0]).toArray(MoneyFlows[][]::new);
    }

    /** The movements of one period over everybody, in one currency. */
    public static MoneyFlows of(Ledger ledger, Period period, FxRates rates) {
        return FoldRunner.run(
                ledger.timelines(), converted(ledger, List.of(period), CustomerTest.EVERYBODY, Grouping.NONE, rates))[
                0][0][0];
    }

    @Override
    public long[][][][] start() {
        return new long[periods.size()][grouping.labels().size()][booking.currencies()][LINES];
    }

    @Override
    public void accept(long[][][][] state, Timeline timeline) {
        accept(state, timeline, ledger.membership(timeline.shard()), new MovementReader(ledger));
    }

    @Override
    public void acceptAll(long[][][][] state, TimelineShard shard, int from, int to) {
        MembershipColumns membership = ledger.membership(shard);
        MovementReader customer = new MovementReader(ledger);
        Timeline timeline = new Timeline(shard);
        for (int local = from; local < to; local++) {
            accept(state, timeline.moveTo(local), membership, customer);
        }
    }

    private void accept(long[][][][] state, Timeline timeline, MembershipColumns membership, MovementReader customer) {
        for (int p = 0; p < periods.size(); p++) {
            Period period = periods.get(p);
            if (customer.read(timeline, membership, period) && segment.test(timeline, customer.referenceDay())) {
                booking.book(state[p][grouping.group(timeline, customer.referenceDay())], customer, period);
            }
        }
    }

    @Override
    public long[][][][] merge(long[][][][] left, long[][][][] right) {
        for (int p = 0; p < left.length; p++) {
            for (int g = 0; g < left[p].length; g++) {
                for (int c = 0; c < left[p][g].length; c++) {
                    add(left[p][g][c], right[p][g][c]);
                }
            }
        }
        return left;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < LINES; i++) {
            to[i] = Math.addExact(to[i], more[i]);
        }
    }

    @Override
    public MoneyFlows[][][] finish(long[][][][] state) {
        return Arrays.stream(state)
                .map(groups -> Arrays.stream(groups)
                        .map(currencies ->
                                Arrays.stream(currencies).map(MoneyFlows::of).toArray(MoneyFlows[]::new))
                        .toArray(MoneyFlows[][]::new))
                .toArray(MoneyFlows[][][]::new);
    }
}
