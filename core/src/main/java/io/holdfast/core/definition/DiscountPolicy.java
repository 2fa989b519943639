package io.holdfast.core.definition;

/** Which part of a discount lowers the recurring revenue. */
public enum DiscountPolicy {
    RECURRING_PART,
    ALL,
    NONE
}
