package io.holdfast.core.breakdown;

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

    static FunnelPlace of(double value, FunnelLimits limits) {
        if (value > limits.alarm().high()) {
            return FAR_ABOVE;
        }
        if (value > limits.warning().high()) {
            return ABOVE;
        }
        if (value < limits.alarm().low()) {
            return FAR_BELOW;
        }
        return value < limits.warning().low() ? BELOW : INSIDE;
    }
}
