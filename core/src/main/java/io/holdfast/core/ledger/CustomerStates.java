package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.timeline.Timeline;

/**
 * What someone is on a day under the definition of a ledger, in one word. Whoever the ledger counts as a customer is active,
 * unless his contracts say delinquent, paused or free; whoever it does not is void, on trial, lapsed or, never having been
 * one, a prospect. One per thread.
 */
public final class CustomerStates {
    private final Ledger ledger;
    private final Membership reading;

    public CustomerStates(Ledger ledger) {
        this.ledger = ledger;
        this.reading =
                new Membership(ledger.definition(), ledger.timelines().extent().lastDay());
    }

    public CustomerState on(Timeline timeline, int day) {
        if (CustomerFlows.isVoid(timeline, day)) {
            return CustomerState.VOID;
        }
        MembershipColumns membership = ledger.membership(timeline.shard());
        boolean was = false;
        for (int row = membership.from(timeline.local()); row < membership.to(timeline.local()); row++) {
            if (membership.fromDay(row) <= day && day < membership.toDay(row)) {
                return asCustomer(timeline, day);
            }
            was |= membership.toDay(row) <= day;
        }
        CustomerState byContract = byContract(timeline, day);
        if (byContract == CustomerState.TRIAL || byContract == CustomerState.FREE) {
            return byContract;
        }
        return was ? CustomerState.LAPSED : CustomerState.PROSPECT;
    }

    private CustomerState asCustomer(Timeline timeline, int day) {
        CustomerState state = byContract(timeline, day);
        return switch (state) {
            case DELINQUENT, PAUSED, FREE -> state;
            default -> CustomerState.ACTIVE;
        };
    }

    /** Lapsed where no contract says anything, or contracts do not count. */
    private CustomerState byContract(Timeline timeline, int day) {
        Basis basis = ledger.definition().basis();
        if (basis != Basis.CONTRACT && basis != Basis.ANY_OF) {
            return CustomerState.LAPSED;
        }
        StateIntervals states = reading.contractStates(timeline);
        for (int i = 0; i < states.size(); i++) {
            if (states.from(i) <= day && day < states.to(i)) {
                return states.state(i);
            }
        }
        return CustomerState.LAPSED;
    }
}
