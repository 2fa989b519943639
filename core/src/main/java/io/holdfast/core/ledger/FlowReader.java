package io.holdfast.core.ledger;

import io.holdfast.core.timeline.TimelineShard;

/** Reads the flows of a shard's customers. */
final class FlowReader {
    private final MembershipColumns membership;
    private final int[] since;
    private final CustomerFlows flows;

    FlowReader(Ledger ledger, TimelineShard shard) {
        this.membership = ledger.membership(shard);
        this.since = SinceDays.of(ledger.timelines()).of(shard);
        this.flows = new CustomerFlows(ledger);
    }

    MembershipColumns membership() {
        return membership;
    }

    /** The first day on which a customer is known. */
    int since(int local) {
        return since[local];
    }

    boolean isKnown(int local, int day) {
        return since[local] <= day;
    }

    /** One customer's flows in a period; overwritten by the next call. */
    CustomerFlows read(int local, Period period) {
        return flows.read(membership, local, period);
    }
}
