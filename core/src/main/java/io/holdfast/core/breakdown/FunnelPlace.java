package io.holdfast.core.breakdown;

import io.holdfast.core.metric.Interval;

/** Where a group lies in the funnel around the total. */
public enum FunnelPlace {
    /** Above the 99.8 % limit: hardly chance. */
    FAR_ABOVE,
    /** Above the 95 % limit only. */
    ABOVE,
    /** As chance would have it. */
    INSIDE,
    /** Below the 95 % limit only. */
    BELOW,
    /** Below the 99.8 % limit: hardly chance. */
    FAR_BELOW,
    /** No limits: the rate is undefined or no proportion. */
    NOT_JUDGED;

    /** Of the product of a share and its denominator. */
    private static final double ROUNDING = 1e-6;

    /**
     * Where a group lies that has so many of so many. A number of customers is outside where chance alone gives it or one
     * further out with less than the tail's probability: the limits that are drawn run between whole numbers, so that of one
     * customer who left the upper one lies below 1 although chance has him leave as often as all others.
     */
    static FunnelPlace of(long numerator, long denominator, FunnelLimits limits) {
        if (numerator > most(limits.alarm(), denominator)) {
            return FAR_ABOVE;
        }
        if (numerator > most(limits.warning(), denominator)) {
            return ABOVE;
        }
        double value = (double) numerator / denominator;
        if (value < limits.alarm().low()) {
            return FAR_BELOW;
        }
        return value < limits.warning().low() ? BELOW : INSIDE;
    }

    /** The whole number a limit was interpolated below. */
    private static double most(Interval limit, long denominator) {
        return Math.ceil(limit.high() * denominator - ROUNDING);
    }
}
