package io.holdfast.core.definition;

/** Which moment of a contract's end counts as leaving. */
public enum ContractEnd {
    SERVICE_END,
    CANCELLATION_REQUESTED,
    BILLING_END
}
