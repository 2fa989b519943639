package io.holdfast.core.value;

import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MembershipColumns;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Fold;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timeline;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How long it takes until the margin of a customer covers what winning him cost: for everybody who was a customer by a
 * day. See {@link PaybackTimes} for the figures.
 *
 * <pre>
 *   cost 500, MRR 100, margin 80 %          500 / (100 · 0.8) = 6.25 months, so paid back on day 191
 * </pre>
 *
 * Once paid back stays paid back, whatever is returned later. Someone whose cost or margin is not known is only counted.
 * Source: the recovery of acquisition cost asked for in Wukong CRM, How to calculate customer churn, 2021; the usual
 * formula CAC / (ARPA · margin) is its value for a customer whose revenue never changes.
 */
public final class CacPayback implements Fold<PaybackTimes, PaybackTimes> {
    private final EconomicsQuestion question;
    private final Ledger ledger;
    private final int asOf;

    private CacPayback(EconomicsQuestion question) {
        this.question = question;
        this.ledger = question.ledger();
        this.asOf = question.period().closingDay();
    }

    /**
     * Of everybody.
     *
     * @param rates into the currency of the costs
     * @param asOf last day that counts
     */
    public static PaybackTimes of(Ledger ledger, CustomerEconomics economics, FxRates rates, int asOf) {
        Period day = new Period(asOf, asOf + 1);
        return of(new EconomicsQuestion(ledger, day, CustomerTest.EVERYBODY, economics, rates));
    }

    /** Of a segment as of the first day of each customer, up to the end of the period. */
    static PaybackTimes of(EconomicsQuestion question) {
        return FoldRunner.run(question.ledger().timelines(), new CacPayback(question));
    }

    @Override
    public PaybackTimes start() {
        return new PaybackTimes();
    }

    @Override
    public void accept(PaybackTimes state, Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        int row = membership.from(timeline.local());
        int last = lastBy(membership, timeline.local());
        if (last < row || !question.segment().test(timeline, membership.fromDay(row))) {
            return;
        }
        OptionalLong cost = question.economics().acquisitionCost(timeline);
        OptionalDouble margin = question.economics().grossMargin(timeline);
        if (cost.isEmpty() || margin.isEmpty()) {
            state.unknown();
            return;
        }
        int firstDay = membership.fromDay(row);
        int paidBackOn = new EarnedMargin(ledger, question.rates())
                .read(timeline, asOf + 1, cost.getAsLong(), margin.getAsDouble())
                .paidBackOn();
        if (paidBackOn != Day.NEVER) {
            state.paid(paidBackOn < firstDay ? 0 : paidBackOn + 1 - firstDay);
        } else if (membership.toDay(last) <= asOf) {
            state.left(membership.toDay(last) - firstDay);
        } else {
            state.open(asOf + 1 - firstDay);
        }
    }

    /** The last stay that began by the day; before the first when none did. */
    private int lastBy(MembershipColumns membership, int local) {
        int last = membership.to(local) - 1;
        while (last >= membership.from(local) && membership.fromDay(last) > asOf) {
            last--;
        }
        return last;
    }

    @Override
    public PaybackTimes merge(PaybackTimes left, PaybackTimes right) {
        return left.add(right);
    }

    @Override
    public PaybackTimes finish(PaybackTimes state) {
        return state;
    }
}
