package io.holdfast.core.ledger;

/** What someone is on a day. Of several contracts the first state in this order wins. */
public enum CustomerState {
    /** Pays and is served. */
    ACTIVE,
    /** Served, payment overdue. */
    DELINQUENT,
    /** Paused by agreement. */
    PAUSED,
    /** Served without paying. */
    FREE,
    /** Trying it out. */
    TRIAL,
    /** Was a customer, is none now. */
    LAPSED,
    /** Voided by hand («作废»). */
    VOID,
    /** Known, never yet a customer. */
    PROSPECT
}
