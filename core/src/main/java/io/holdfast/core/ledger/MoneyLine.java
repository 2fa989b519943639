package io.holdfast.core.ledger;

/**
 * The lines of the recurring-revenue bridge of a period, and the sums its ratios need. Movements carry the sign with
 * which they change the revenue: churn, contraction and pause are negative.
 *
 * <p>A movement belongs to a customer, not to a contract: the contracts of one customer are netted, so one that was
 * replaced by another never looks like churn and new. What a migration changed in amount is expansion or contraction;
 * what it moved is {@link #MIGRATED}.
 */
public enum MoneyLine {
    /** MRR at the end of the day before the period. */
    OPENING,
    /** Of customers who are customers for the first time, or back too late to count as returned. */
    NEW,
    /** More from customers who stayed. */
    EXPANSION,
    /** Less from customers who stayed. */
    CONTRACTION,
    /** Of customers who left. */
    CHURN,
    /** Of customers who returned. */
    REACTIVATION,
    /** Of customers who stayed and are paused at the end. */
    PAUSE,
    /** Of customers who stayed and were paused at the start: what they pay now, a change of plan included. */
    RESUME,
    /** The change of exchange rates, on the amounts of the end; nothing within one currency. */
    FX,
    /** MRR at the end of the last day. */
    CLOSING,
    /**
     * MRR at the end of the customers of the start; not a movement. With fixed exchange rates it is taken at those of the
     * start, so that a change of rates keeps or loses nothing.
     */
    KEPT,
    /** Contraction and churn, positive, each customer's capped at his opening MRR; not a movement. */
    LOST,
    /**
     * Opening MRR of contracts that were replaced by another contract inside the period, of customers who stayed; gross,
     * positive, and not a movement: its effect is already in expansion and contraction.
     */
    MIGRATED,
    /** How many customers have MRR at the end of the last day. A number of customers, not an amount. */
    PAYING
}
