package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.Switch;
import io.holdfast.core.timeline.ContractColumns;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.TimelineShard;
import io.holdfast.core.timeline.Timelines;

/**
 * What occurs in the contracts at all. A switch about what never occurs decides nothing, and definitions that differ in
 * nothing else share their ledger.
 *
 * @param free some contract is free or fully discounted
 * @param ending some contract has a day of request or of the last bill beside its end
 */
record ContractTraits(boolean pastDue, boolean paused, boolean free, boolean ending) {
    private static final ContractTraits NONE = new ContractTraits(false, false, false, false);

    static ContractTraits of(Timelines timelines) {
        return timelines.summaries().get(ContractTraits.class, ContractTraits.class, () -> timelines.shards().stream()
                .parallel()
                .map(ContractTraits::of)
                .reduce(NONE, ContractTraits::or));
    }

    private static ContractTraits of(TimelineShard shard) {
        ContractColumns contracts = shard.contracts();
        ContractTraits traits = NONE;
        for (int row = 0; row < contracts.rows(); row++) {
            if (!ContractStates.isSimple(contracts, row)) {
                traits = traits.or(of(contracts, row));
            }
        }
        return traits;
    }

    private static ContractTraits of(ContractColumns contracts, int row) {
        return new ContractTraits(
                !contracts.pastDue(row).isEmpty(),
                !contracts.pauses(row).isEmpty(),
                ContractStates.isFree(contracts, row),
                contracts.requestedDay(row) != Day.NEVER || contracts.billingEndDay(row) != Day.NEVER);
    }

    private ContractTraits or(ContractTraits other) {
        return new ContractTraits(
                pastDue || other.pastDue, paused || other.paused, free || other.free, ending || other.ending);
    }

    /** Whether a switch can decide on which days somebody is a customer. */
    boolean matters(Switch which, Basis basis) {
        boolean byContracts = basis == Basis.CONTRACT || basis == Basis.ANY_OF;
        return switch (which) {
            // When a customer counts as new again is asked of the period, not of the day.
            case REACTIVATION -> false;
            case INACTIVITY, LOST_ON -> basis != Basis.CONTRACT;
            case GAP_DAYS -> byContracts;
            case PAST_DUE -> byContracts && pastDue;
            case PAUSE -> byContracts && paused;
            case FREE -> byContracts && free;
            case CONTRACT_END -> byContracts && ending;
            default -> which.changesMembership();
        };
    }
}
