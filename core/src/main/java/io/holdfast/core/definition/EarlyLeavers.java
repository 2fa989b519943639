package io.holdfast.core.definition;

/** Where customers go who joined and left inside the same period. */
public enum EarlyLeavers {
    EXCLUDED,
    NUMERATOR,
    NUMERATOR_AND_DENOMINATOR
}
