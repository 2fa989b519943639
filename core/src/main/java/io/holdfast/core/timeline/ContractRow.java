package io.holdfast.core.timeline;

import io.holdfast.core.fact.EndKind;
import java.util.List;

/**
 * One contract on its way into the columns.
 *
 * @param startDay first day of service
 * @param endDay first day without service, or {@link Day#NEVER}
 * @param requestedDay day the customer asked to end it, or {@link Day#NEVER}
 * @param billingEndDay first day without billing, or {@link Day#NEVER} when unknown
 * @param trialEndDay first paid day when the contract began as a trial, else {@link Day#ALWAYS}
 * @param plan name of the plan, empty when unknown
 * @param currency ISO-4217 code, empty when the contract carries no money
 * @param listMrr monthly amount before any discount, minor units
 * @param mrr monthly amount after the recurring discount, minor units
 * @param netMrr monthly amount after every discount, minor units
 * @param metered whether it is billed by use
 * @param endKind why it ended
 * @param reason stated reason code, empty when none
 * @param pauses when it was paused
 * @param pastDue when payment was overdue
 */
public record ContractRow(
        int startDay,
        int endDay,
        int requestedDay,
        int billingEndDay,
        int trialEndDay,
        String plan,
        String currency,
        long listMrr,
        long mrr,
        long netMrr,
        boolean metered,
        EndKind endKind,
        String reason,
        List<DayRange> pauses,
        List<DayRange> pastDue) {

    /** A plain running contract without money, discounts or ranges. */
    public static ContractRow of(int startDay, int endDay) {
        return of(startDay, endDay, 0, "");
    }

    /** A plain contract that pays {@code mrr} minor units a month. */
    public static ContractRow of(int startDay, int endDay, long mrr, String currency) {
        return new ContractRow(
                startDay,
                endDay,
                Day.NEVER,
                Day.NEVER,
                Day.ALWAYS,
                "",
                currency,
                mrr,
                mrr,
                mrr,
                false,
                EndKind.UNKNOWN,
                "",
                List.of(),
                List.of());
    }
}
