package io.holdfast.core.definition;

/** What a customer is whose contracts are free or fully discounted. */
public enum FreePolicy {
    /** A state of its own: still a customer once he has paid; going free is contraction to nothing, no leaving. */
    OWN_STATE,
    /** A customer like any other. */
    ACTIVE,
    /** Not a customer. */
    NOT_A_CUSTOMER
}
