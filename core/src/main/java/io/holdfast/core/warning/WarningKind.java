package io.holdfast.core.warning;

/** Why someone is warned of, the surest first. */
public enum WarningKind {
    /** He asked to end every contract he has and is still served. Evidence: contracts running. */
    CANCELLATION_REQUESTED,
    /** A payment is overdue. Evidence: days overdue, days after which he counts as lost. */
    PAST_DUE,
    /** A contract runs out soon and nothing says it goes on. Evidence: contracts ending, contracts running. */
    CONTRACT_ENDING,
    /** Nothing for W days. Evidence: days silent, W, and D where silence loses him. */
    SILENT,
    /** Bought often and stopped. Evidence: days silent, twice his median gap, purchases in the window before. */
    FREQUENT_BUYER_QUIET
}
