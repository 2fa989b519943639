package io.holdfast.core.timeline;

/**
 * A day is an {@code int}: days since 1970-01-01 in the workspace's time zone. Ranges of days are half-open
 * {@code [from, to)}.
 */
public final class Day {
    /** The end of what has not ended, and the day of what never happened. Later than every real day. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Earlier than every real day: the start of what has always held. */
    public static final int ALWAYS = Integer.MIN_VALUE;

    private Day() {}
}
