package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.timeline.Timeline;

/**
 * What someone is at the end of a day under the definition of a ledger, in one word.
 *
 * <pre>
 *   void                                   while voided by hand
 *   active, delinquent, paused, free       on his days as a customer, as the ledger has them; in a gap that is bridged, active
 *   free, trial                            served, but no customer
 *   lapsed                                 none of these, after having been a customer
 *   prospect                               none of these, before
 * </pre>
 */
public final class CustomerStates {
    private final Ledger ledger;
    private final ContractStates contracts;
    private final boolean byContracts;

    public CustomerStates(Ledger ledger) {
        Basis basis = ledger.definition().basis();
        this.ledger = ledger;
        this.contracts = new ContractStates(ledger.definition());
        this.byContracts = basis == Basis.CONTRACT || basis == Basis.ANY_OF;
    }

    public CustomerState on(Timeline timeline, int day) {
        if (CustomerFlows.isVoid(timeline, day)) {
            return CustomerState.VOID;
        }
        CustomerState served = byContracts ? served(timeline, day) : CustomerState.LAPSED;
        MembershipColumns membership = ledger.membership(timeline.shard());
        if (membership.contains(timeline.local(), day)) {
            return served == CustomerState.LAPSED || served == CustomerState.TRIAL ? CustomerState.ACTIVE : served;
        }
        if (served == CustomerState.FREE || served == CustomerState.TRIAL) {
            return served;
        }
        int first = membership.from(timeline.local());
        boolean wasOne = first < membership.to(timeline.local()) && membership.fromDay(first) <= day;
        return wasOne ? CustomerState.LAPSED : CustomerState.PROSPECT;
    }

    /** The best state any of his contracts gives; lapsed where none does. */
    private CustomerState served(Timeline timeline, int day) {
        CustomerState best = CustomerState.LAPSED;
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            CustomerState state = contracts.state(timeline.contracts(), row, day);
            best = state.ordinal() < best.ordinal() ? state : best;
        }
        return best;
    }
}
