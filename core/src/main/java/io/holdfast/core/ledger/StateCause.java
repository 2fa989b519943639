package io.holdfast.core.ledger;

/**
 * What put a customer into a state.
 *
 * @param kind what it was
 * @param contract the row of the contract it was, in the columns of his shard; -1 when none
 * @param sinceDay the day it began: of a silence that of the last sign of life, of an overdue payment the day it was due,
 *     else the day itself
 * @param days how many days it takes: of silence, or overdue, before he counts as lost; between two contracts without
 *     leaving; 0 where no number decides
 */
public record StateCause(Kind kind, int contract, int sinceDay, int days) {
    /** No contract did it. */
    static final int NO_CONTRACT = -1;

    /** What happened. */
    public enum Kind {
        /** Something became known of him. */
        KNOWN,
        /** He was won, as the customer table says. */
        ACQUIRED,
        /** A contract started to be paid for. */
        CONTRACT_STARTED,
        /** A trial began. */
        TRIAL_STARTED,
        /** A contract runs for which nothing is paid. */
        FREE_CONTRACT,
        /** A contract was paused. */
        PAUSED,
        /** A pause was over. */
        RESUMED,
        /** A payment was due and did not come. */
        PAST_DUE,
        /** What was due was paid. */
        PAID,
        /** The last contract ended and none followed within the gap. */
        CONTRACT_ENDED,
        /** A payment was overdue for too long. */
        UNPAID,
        /** A pause that counts as leaving. */
        PAUSE_COUNTS,
        /** He bought. */
        PURCHASE,
        /** He was active. */
        ACTIVITY,
        /** No purchase for too long. */
        NO_PURCHASE,
        /** No activity for too long. */
        NO_ACTIVITY,
        /** No contract says so any more, but the next one follows within the gap, or he bought or was active lately. */
        STILL_COUNTED,
        /** He was voided by hand. */
        VOIDED,
        /** The void was taken away. */
        RESTORED
    }

    static StateCause on(Kind kind, int day) {
        return new StateCause(kind, NO_CONTRACT, day, 0);
    }

    static StateCause of(Kind kind, int contract, int day) {
        return new StateCause(kind, contract, day, 0);
    }
}
