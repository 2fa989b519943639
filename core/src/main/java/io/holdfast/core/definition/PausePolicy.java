package io.holdfast.core.definition;

/** What a pause is. */
public enum PausePolicy {
    /** A state of its own: still a customer, without recurring revenue; no leaving. */
    OWN_STATE,
    /** As if there were no pause. */
    ACTIVE,
    /** Leaving, and returning when it is over. */
    LOST
}
