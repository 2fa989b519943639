package io.holdfast.core.definition;

/** Where revenue billed by use goes. */
public enum MeteredPolicy {
    OWN_SERIES,
    IN_MRR
}
