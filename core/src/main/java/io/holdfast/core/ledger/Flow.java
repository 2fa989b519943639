package io.holdfast.core.ledger;

/** The groups of customers of a period, see definitions of each; {@link Flows} counts them. */
public enum Flow {
    /** Customers at the end of the day before the period. */
    START("S"),
    /** Customers at the end of its last day. */
    END("E"),
    /** Customers for the first time ever inside it; also those back too late to count as returned. */
    NEW("N"),
    /** Customers again inside it who were none at its start. */
    RETURNED("R"),
    /** In S, not in E. */
    LOST_OF_START("L_S"),
    /** In N, not in E: early leavers. */
    LOST_OF_NEW("L_N"),
    /** In R, not in E. */
    LOST_OF_RETURNED("L_R"),
    /** In S, left inside the period and back by its end. */
    BOUNCED("B"),
    /** In N or R, left inside the period and back by its end. */
    BOUNCED_JOINERS("B_J"),
    /** Left at least once inside the period. */
    LEFT("X"),
    /** Voided by the end of the period and not un-voided. */
    VOIDED("V"),
    /** All customers ever known by the end of the period. */
    KNOWN("T");

    private final String symbol;

    Flow(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
