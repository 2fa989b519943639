package io.holdfast.core.ledger;

/**
 * Where one customer stood at both ends of a period, and to which line the change of his recurring revenue belongs. The one
 * place where the movements are defined; summing, converting and drill-down all ask here. Overwritten from customer to
 * customer.
 */
final class Movement {
    /** A customer at the end of the day before the period, and at the end of its last. */
    boolean atStart;

    boolean atEnd;

    /** Of one who was none at the start: whether he is new rather than back. */
    boolean isNew;

    boolean pausedAtStart;
    boolean pausedAtEnd;

    /**
     * Adds the customer to the lines of one currency.
     *
     * @param from MRR at the start
     * @param to MRR at the end, at the exchange rates at which movements are measured
     * @param closing MRR at the end, at those of the end
     * @param migrated what migrations moved
     */
    void book(long[] lines, long from, long to, long closing, long migrated) {
        long change = to - from;
        MoneyLine line = line(change);
        lines[MoneyLine.OPENING.ordinal()] += from;
        lines[line.ordinal()] += change;
        lines[MoneyLine.FX.ordinal()] += closing - to;
        lines[MoneyLine.CLOSING.ordinal()] += closing;
        lines[MoneyLine.MIGRATED.ordinal()] += migrated;
        lines[MoneyLine.PAYING.ordinal()] += closing > 0 ? 1 : 0;
        if (atStart) {
            boolean isLoss = line == MoneyLine.CHURN || line == MoneyLine.CONTRACTION;
            lines[MoneyLine.KEPT.ordinal()] += to;
            lines[MoneyLine.LOST.ordinal()] += isLoss ? Math.max(0, Math.min(-change, from)) : 0;
        }
    }

    private MoneyLine line(long change) {
        if (!atStart) {
            return isNew ? MoneyLine.NEW : MoneyLine.REACTIVATION;
        }
        if (!atEnd) {
            return MoneyLine.CHURN;
        }
        if (pausedAtStart != pausedAtEnd) {
            return pausedAtStart ? MoneyLine.RESUME : MoneyLine.PAUSE;
        }
        return change < 0 ? MoneyLine.CONTRACTION : MoneyLine.EXPANSION;
    }
}
