package io.holdfast.core.definition;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;

/**
 * Who counts as a customer and when he leaves. Immutable; a changed switch is a new definition. The named ones are in
 * {@link Definitions}.
 *
 * @param name what people call it
 * @param version counts the changes of a name's switches
 * @param basis which facts decide
 * @param inactivity the threshold of silence, for purchase and activity
 * @param warnDays silent this long is an early warning; smaller than the threshold; {@link #TWO_THIRDS} for ⌈2D/3⌉
 * @param lostOn to which day a leaving by silence is dated
 * @param contractEnd which moment of a contract's end counts
 * @param gapDays a gap of at most so many days between two contracts is no leaving
 * @param earlyLeavers joined and left inside the period
 * @param bounces left and returned inside the period
 * @param reactivationDays back after at most so many days is a return, later he is new; {@link Integer#MAX_VALUE} for
 *     any time
 * @param pastDue overdue payment
 * @param pause paused contracts
 * @param free free or fully discounted contracts
 * @param discount which discounts lower recurring revenue
 * @param metered revenue billed by use
 * @param currency change of exchange rates
 * @param headline the id of the metric that this definition calls churn
 */
public record ChurnDefinition(
        String name,
        int version,
        Basis basis,
        Inactivity inactivity,
        int warnDays,
        LostOn lostOn,
        ContractEnd contractEnd,
        int gapDays,
        EarlyLeavers earlyLeavers,
        Bounces bounces,
        int reactivationDays,
        PastDue pastDue,
        PausePolicy pause,
        FreePolicy free,
        DiscountPolicy discount,
        MeteredPolicy metered,
        CurrencyPolicy currency,
        String headline) {

    /** Reactivation at any time. */
    public static final int ANY_TIME = Integer.MAX_VALUE;

    /** Warn after ⌈2D/3⌉ days. */
    public static final int TWO_THIRDS = 0;

    public ChurnDefinition {
        if (inactivity.days() < 0 || gapDays < 0 || reactivationDays < 0 || pastDue.lostAfterDays() < 0) {
            throw new Problem(QuestionParticular.DEFINITION_DAYS_NEGATIVE, name);
        }
        if (!inactivity.isFromData() && !inactivity.isPersonal() && warnDays >= inactivity.days() && warnDays > 0) {
            throw new Problem(QuestionParticular.WARNING_AFTER_LOSS, name, warnDays, inactivity.days());
        }
    }

    /** The day of the early warning: as set, or two thirds of the threshold, rounded up. */
    public int effectiveWarnDays() {
        return warnDays > 0 ? warnDays : (2 * inactivity.days() + 2) / 3;
    }

    public DefinitionBuilder toBuilder() {
        return new DefinitionBuilder(this);
    }
}
