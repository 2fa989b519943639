package io.holdfast.core.fact;

/** Why a contract ended, as far as the system that kept it knows. */
public enum EndKind {
    /** The customer chose to end it. */
    VOLUNTARY,
    /** A payment failed and was not recovered. */
    PAYMENT_FAILED,
    /** A payment was disputed. */
    DISPUTED,
    /** The term ran out and was not renewed. */
    EXPIRED,
    /** It was replaced by another contract of the same customer. */
    MIGRATED,
    /** The system or an operator ended it. */
    SYSTEM,
    /** It ended and nothing says why. */
    UNKNOWN;

    /** Whether the customer left without choosing to: a failed or disputed payment. */
    public boolean involuntary() {
        return this == PAYMENT_FAILED || this == DISPUTED;
    }
}
