package io.holdfast.core.ledger;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/** Reads one customer's recurring revenue at both ends of a period. One per thread. */
final class MovementReader {
    private final CustomerFlows flows;
    private final MrrReader opening;
    private final MrrReader closing;
    private final long[] migrated;
    private final Movement movement = new Movement();

    MovementReader(Ledger ledger) {
        this.flows = new CustomerFlows(ledger);
        this.opening = new MrrReader(ledger);
        this.closing = new MrrReader(ledger);
        this.migrated = new long[ledger.timelines().currencies().size()];
    }

    /** Looks at one customer in a period; false when he was a customer at neither end of it. */
    boolean read(Timeline timeline, MembershipColumns membership, Period period) {
        flows.read(membership, timeline.local(), period);
        movement.atStart = flows.in(Flow.START);
        movement.atEnd = flows.in(Flow.END);
        movement.isNew = flows.in(Flow.NEW);
        if (!movement.atStart && !movement.atEnd) {
            return false;
        }
        opening.read(timeline, movement.atStart, period.openingDay());
        closing.read(timeline, movement.atEnd, period.closingDay());
        movement.pausedAtStart = opening.isPaused();
        movement.pausedAtEnd = closing.isPaused();
        readMigrated(timeline);
        return true;
    }

    private void readMigrated(Timeline timeline) {
        Arrays.fill(migrated, 0);
        if (!movement.atStart || !movement.atEnd) {
            return;
        }
        ContractColumns contracts = timeline.contracts();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            if (contracts.endKind(row) == EndKind.MIGRATED && closing.isOver(contracts, row)) {
                migrated[contracts.currency(row)] += opening.amountOf(contracts, row);
            }
        }
    }

    /** The day on which his attributes are read, as for the flows. */
    int referenceDay() {
        return flows.referenceDay();
    }

    /** By currency; not to be changed. */
    long[] opening() {
        return opening.amounts();
    }

    /** By currency; not to be changed. */
    long[] closing() {
        return closing.amounts();
    }

    /** By currency; not to be changed. */
    long[] migrated() {
        return migrated;
    }

    /** His movement, to be booked. */
    Movement movement() {
        return movement;
    }
}
