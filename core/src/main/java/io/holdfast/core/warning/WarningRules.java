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
 * @param silence who is silent, and whom that loses
 * @param pastDue when an overdue payment makes him lost
 * @param buyer who is a frequent buyer
 * @param ending which contracts end soon
 */
public record WarningRules(Silence silence, PastDue pastDue, FrequentBuyer buyer, Ending ending) {

    public static final int ACTIVITY_DAYS = 15;

    /** What silence is counted in. */
    public enum Signal {
        PURCHASES,
        ACTIVITY
    }

    /** Whom silence loses. */
    public enum Loses {
        /** Everybody, contract or not. */
        EVERYBODY,
        /** Who has no contract that runs. */
        THOSE_WITHOUT_CONTRACT,
        /** Nobody, for a contract makes the customer: who has none that runs is none. */
        NOBODY_UNDER_CONTRACT,
        /** Nobody: a customer is one until he is voided. */
        NOBODY;

        boolean isNobody() {
            return this == NOBODY || this == NOBODY_UNDER_CONTRACT;
        }
    }

    /**
     * Nothing for W days. Who can be lost by it is warned of up to D days of silence and lost after more; whom it cannot
     * lose is warned of for as long as he is silent, for he can still be kept.
     *
     * @param signal what it is counted in
     * @param inactivity D: fixed days, or his own cadence
     * @param warnDays W of a fixed D; 0 for two thirds of it, rounded up, as always with a personal cadence
     */
    public record Silence(Signal signal, Inactivity inactivity, int warnDays, Loses loses) {
        public Silence {
            boolean tooLate = !loses.isNobody() && !inactivity.isPersonal() && warnDays >= inactivity.days();
            if (inactivity.days() <= 0 || warnDays < 0 || tooLate) {
                throw new Problem(QuestionParticular.WARNING_TOO_LATE, warnDays, inactivity);
            }
        }

        /** W of someone whose D is so many days; at least a day. */
        int warnAfter(int lostAfter) {
            boolean own = warnDays > 0 && !inactivity.isPersonal();
            return Math.max(1, own ? warnDays : (2 * lostAfter + 2) / 3);
        }

        /** Whether silence in purchases loses everybody. */
        boolean losesBuyers() {
            return signal == Signal.PURCHASES && loses == Loses.EVERYBODY;
        }
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
     * has one, else 15 and 10, of those with a running contract; five purchases in 90 days; contracts ending within 30 days.
     */
    public static WarningRules of(ChurnDefinition definition, boolean endsKnownBefore) {
        return new WarningRules(
                silence(definition), definition.pastDue(), new FrequentBuyer(5, 90), new Ending(30, endsKnownBefore));
    }

    private static Silence silence(ChurnDefinition definition) {
        Signal signal = definition.basis() == Basis.PURCHASE ? Signal.PURCHASES : Signal.ACTIVITY;
        Loses loses = loses(definition.basis());
        return loses.isNobody() || definition.inactivity().isFromData()
                ? new Silence(signal, Inactivity.fixed(ACTIVITY_DAYS), 0, loses)
                : new Silence(signal, definition.inactivity(), definition.warnDays(), loses);
    }

    private static Loses loses(Basis basis) {
        return switch (basis) {
            case PURCHASE, ACTIVITY -> Loses.EVERYBODY;
            case ANY_OF -> Loses.THOSE_WITHOUT_CONTRACT;
            case CONTRACT, AUTO -> Loses.NOBODY_UNDER_CONTRACT;
            case STATUS -> Loses.NOBODY;
        };
    }
}
