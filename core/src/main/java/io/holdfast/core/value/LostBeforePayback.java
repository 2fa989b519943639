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
 * How many of the customers who left in a period left before the margin they brought covered what winning them cost; see
 * {@link LostBeforePaybackShare}.
 *
 * <p>Who left is who left inside the period and is none at its end, early leavers and returned ones too. What he brought
 * counts up to the day before he left.
 */
public final class LostBeforePayback implements Fold<LostBeforePayback.Sums, LostBeforePaybackShare> {
    private static final int STAYED = -1;

    private final EconomicsQuestion question;
    private final Ledger ledger;
    private final Period period;

    private LostBeforePayback(EconomicsQuestion question) {
        this.question = question;
        this.ledger = question.ledger();
        this.period = question.period();
    }

    /** What is added up. */
    public static final class Sums {
        private long before;
        private long leavers;
        private long unknown;
        private long unrecovered;
    }

    /** @param rates into the currency of the costs */
    public static LostBeforePaybackShare of(
            Ledger ledger, Period period, CustomerTest segment, CustomerEconomics economics, FxRates rates) {
        return of(new EconomicsQuestion(ledger, period, segment, economics, rates));
    }

    public static LostBeforePaybackShare of(EconomicsQuestion question) {
        return FoldRunner.run(question.ledger().timelines(), new LostBeforePayback(question));
    }

    @Override
    public Sums start() {
        return new Sums();
    }

    @Override
    public void accept(Sums state, Timeline timeline) {
        MembershipColumns membership = ledger.membership(timeline.shard());
        int stay = stayThatEnded(membership, timeline.local());
        if (stay == STAYED
                || !question.segment().test(timeline, ReferenceDay.of(membership, timeline.local(), period))) {
            return;
        }
        OptionalLong cost = question.economics().acquisitionCost(timeline);
        OptionalDouble margin = question.economics().grossMargin(timeline);
        if (cost.isEmpty() || margin.isEmpty()) {
            state.unknown++;
            return;
        }
        EarnedMargin earned = new EarnedMargin(ledger, question.rates())
                .read(timeline, membership.toDay(stay), cost.getAsLong(), margin.getAsDouble());
        state.leavers++;
        state.before += earned.paidBackOn() == Day.NEVER ? 1 : 0;
        state.unrecovered += earned.unrecovered();
    }

    /** The last stay that ended inside the period, when he was none at its end. */
    private int stayThatEnded(MembershipColumns membership, int local) {
        int ended = STAYED;
        for (int row = membership.from(local); row < membership.to(local); row++) {
            boolean endsInside = membership.toDay(row) >= period.fromDay() && membership.toDay(row) < period.toDay();
            ended = endsInside ? row : ended;
        }
        return membership.contains(local, period.closingDay()) ? STAYED : ended;
    }

    @Override
    public Sums merge(Sums left, Sums right) {
        left.before += right.before;
        left.leavers += right.leavers;
        left.unknown += right.unknown;
        left.unrecovered += right.unrecovered;
        return left;
    }

    @Override
    public LostBeforePaybackShare finish(Sums state) {
        return new LostBeforePaybackShare(state.before, state.leavers, state.unknown, state.unrecovered);
    }
}
