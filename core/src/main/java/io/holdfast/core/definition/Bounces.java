package io.holdfast.core.definition;

/** Whether customers who left and returned inside the same period count as lost. */
public enum Bounces {
    EXCLUDED,
    COUNTED_AS_LOST
}
