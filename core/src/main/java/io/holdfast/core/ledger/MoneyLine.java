package io.holdfast.core.ledger;

/**
 * The lines of the recurring-revenue bridge of a period, and the two sums its ratios need. Movements carry the sign with
 * which they change the revenue: churn, contraction and pause are negative.
 */
public enum MoneyLine {
    /** MRR at the end of the day before the period. */
    OPENING,
    /** Of customers who are customers for the first time. */
    NEW,
    /** More from customers who stayed. */
    EXPANSION,
    /** Less from customers who stayed. */
    CONTRACTION,
    /** Of customers who left. */
    CHURN,
    /** Of customers who returned. */
    REACTIVATION,
    /** Of customers who paused. */
    PAUSE,
    /** Of customers whose pause is over. */
    RESUME,
    /** The change of exchange rates on unchanged amounts. */
    FX,
    /** MRR at the end of the last day. */
    CLOSING,
    /** MRR at the end of the customers of the start; not a movement. */
    KEPT,
    /** Contraction and churn, positive, each customer's capped at his opening MRR; not a movement. */
    LOST
}
