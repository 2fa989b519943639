package io.holdfast.core.warning;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.PastDue;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;

/**
 * What is warned of.
 *
 * @param signal what a customer's silence is counted in
 * @param inactivity D: fixed days, or his own cadence
 * @param warnDays W of a fixed D; 0 for two thirds of it, rounded up, as always with a personal cadence
 * @param pastDue when an overdue payment makes him lost
 * @param buyer who is a frequent buyer
 * @param ending which contracts end soon
 */
public record WarningRules(
        Signal signal, Inactivity inactivity, int warnDays, PastDue pastDue, FrequentBuyer buyer, Ending ending) {

    public static final int ACTIVITY_DAYS = 15;

    public WarningRules {
        if (inactivity.days() <= 0 || warnDays < 0 || (!inactivity.isPersonal() && warnDays >= inactivity.days())) {
            throw new Problem(QuestionParticular.WARNING_TOO_LATE, warnDays, inactivity);
        }
    }

    /** What silence is counted in. */
    public enum Signal {
        PURCHASES,
        ACTIVITY
    }

    /**
     * A frequent buyer made at least so many purchases in so many days up to his last one; he is quiet when nothing came
     * for longer than twice his median gap, and warned of for no longer than that window.
     */
    public record FrequentBuyer(int purchases, int windowDays) {
        public FrequentBuyer {
            if (purchases < 2 || windowDays < 1) {
                throw new Problem(QuestionParticular.FREQUENT_BUYER_WRONG, purchases, windowDays);
            }
        }
    }

    /**
     * Contracts that end soon.
     *
     * @param withinDays how soon
     * @param endsKnownBefore whether any end after the day of the question was known on it: true for timelines that hold
     *     what was known on that day. Looking back from later facts, only the end of a term that ran out counts, for it
     *     stood in the contract; other ends are hindsight
     */
    public record Ending(int withinDays, boolean endsKnownBefore) {}

    /**
     * The rules that fit a resolved definition: purchases where it counts by them, else activity; its D and W where it
     * has one, else 15 and 10; five purchases in 90 days; contracts ending within 30 days.
     */
    public static WarningRules of(ChurnDefinition definition, boolean endsKnownBefore) {
        boolean purchases = definition.basis() == Basis.PURCHASE;
        boolean silence = purchases || definition.basis() == Basis.ACTIVITY || definition.basis() == Basis.ANY_OF;
        boolean own = silence && !definition.inactivity().isFromData();
        return new WarningRules(
                purchases ? Signal.PURCHASES : Signal.ACTIVITY,
                own ? definition.inactivity() : Inactivity.fixed(ACTIVITY_DAYS),
                own ? definition.warnDays() : 0,
                definition.pastDue(),
                new FrequentBuyer(5, 90),
                new Ending(30, endsKnownBefore));
    }
}
