package io.holdfast.core.definition;

/** To which day a leaving by silence is dated. */
public enum LostOn {
    /** The day the threshold is crossed. History never changes afterwards. */
    THRESHOLD_DAY,
    /** The day after the last active one; known only once the threshold is crossed, so the past can change. */
    LAST_ACTIVE_DAY
}
