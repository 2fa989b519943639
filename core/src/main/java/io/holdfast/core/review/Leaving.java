package io.holdfast.core.review;

import java.util.SortedMap;

/**
 * One customer's leaving within a period.
 *
 * @param customer his index
 * @param day first day on which he was none
 * @param reason why
 * @param channel who says so
 * @param will whether he chose to
 * @param mrr recurring revenue on his last day by currency, minor units; empty when he paid none
 */
public record Leaving(int customer, int day, Reason reason, Channel channel, Will will, SortedMap<String, Long> mrr) {

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
