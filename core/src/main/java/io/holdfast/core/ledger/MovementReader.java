package io.holdfast.core.ledger;

import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Timeline;
import java.util.Arrays;

/**
 * One customer's recurring revenue at both ends of a period, and to which line its change belongs. The one place where
 * the movements are defined; summing, converting and drill-down all ask here. One per thread.
 */
final class MovementReader {
    private final CustomerFlows flows;
    private final MrrReader opening;
    private final MrrReader closing;
    private final long[] migrated;
    private boolean atStart;
    private boolean atEnd;

    MovementReader(Ledger ledger) {
        this.flows = new CustomerFlows(ledger);
        this.opening = new MrrReader(ledger);
        this.closing = new MrrReader(ledger);
        this.migrated = new long[ledger.timelines().currencies().size()];
    }

    /** Looks at one customer in a period; false when he was a customer at neither end of it. */
    boolean read(Timeline timeline, MembershipColumns membership, Period period) {
        flows.read(membership, timeline.local(), period);
        atStart = flows.in(Flow.START);
        atEnd = flows.in(Flow.END);
        if (!atStart && !atEnd) {
            return false;
        }
        opening.read(timeline, atStart, period.openingDay());
        closing.read(timeline, atEnd, period.closingDay());
        readMigrated(timeline);
        return true;
    }

    private void readMigrated(Timeline timeline) {
        Arrays.fill(migrated, 0);
        if (!atStart || !atEnd) {
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

    /**
     * Adds the customer to the lines of one currency.
     *
     * @param from MRR at the start
     * @param to MRR at the end, at the exchange rates at which movements are measured
     * @param closingAmount MRR at the end, at those of the end
     * @param migratedAmount what migrations moved
     */
    void book(long[] lines, long from, long to, long closingAmount, long migratedAmount) {
        long change = to - from;
        lines[MoneyLine.OPENING.ordinal()] += from;
        lines[line(change).ordinal()] += change;
        lines[MoneyLine.FX.ordinal()] += closingAmount - to;
        lines[MoneyLine.CLOSING.ordinal()] += closingAmount;
        lines[MoneyLine.MIGRATED.ordinal()] += migratedAmount;
        lines[MoneyLine.PAYING.ordinal()] += closingAmount > 0 ? 1 : 0;
        if (atStart) {
            boolean isLoss = line(change) == MoneyLine.CHURN || line(change) == MoneyLine.CONTRACTION;
            lines[MoneyLine.KEPT.ordinal()] += to;
            lines[MoneyLine.LOST.ordinal()] += isLoss ? Math.max(0, Math.min(-change, from)) : 0;
        }
    }

    private MoneyLine line(long change) {
        if (!atStart) {
            return flows.in(Flow.NEW) ? MoneyLine.NEW : MoneyLine.REACTIVATION;
        }
        if (!atEnd) {
            return MoneyLine.CHURN;
        }
        if (opening.isPaused() != closing.isPaused()) {
            return opening.isPaused() ? MoneyLine.RESUME : MoneyLine.PAUSE;
        }
        return change < 0 ? MoneyLine.CONTRACTION : MoneyLine.EXPANSION;
    }
}
