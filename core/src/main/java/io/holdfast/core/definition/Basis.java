package io.holdfast.core.definition;

/** From which facts it is read whether someone is a customer. */
public enum Basis {
    /** Contract when contracts exist, else purchase, else activity, else status. */
    AUTO,
    /** A customer while a contract runs. */
    CONTRACT,
    /** A customer for D days from each purchase. */
    PURCHASE,
    /** A customer for D days from each activity. */
    ACTIVITY,
    /** A customer from the day he was won until he is voided. */
    STATUS,
    /** A customer while any of contract, purchase and activity says so. */
    ANY_OF
}
