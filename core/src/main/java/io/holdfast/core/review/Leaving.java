package io.holdfast.core.review;

/**
 * One customer's leaving within a period.
 *
 * @param customer his index
 * @param day first day on which he was none
 * @param reason why
 * @param channel who says so
 * @param will whether he chose to
 * @param mrr recurring revenue on his last day, minor units
 * @param currency index of its currency; 0 when he paid none, {@link
 *     io.holdfast.core.segment.RunningContracts#MIXED} when in several
 */
public record Leaving(int customer, int day, Reason reason, Channel channel, Will will, long mrr, int currency) {

    /** Who says why. */
    public enum Channel {
        /** He said so, in a form or a survey. */
        STATED,
        /** The billing system: a payment failed, a term ran out. */
        SYSTEM,
        /** Nobody. */
        NONE
    }

    /** Whether he chose to leave. */
    public enum Will {
        /** He ended it, or let it run out. */
        VOLUNTARY,
        /** A payment failed or was disputed. */
        INVOLUNTARY,
        /** Nothing says. */
        UNKNOWN
    }
}
