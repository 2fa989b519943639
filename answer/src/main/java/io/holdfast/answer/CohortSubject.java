package io.holdfast.answer;

/** What a cohort keeps; in small letters, as it is written on the command line. */
public enum CohortSubject {
    /** Customers under the definition, at the end of each period. */
    customers,
    /** Customers with a purchase in the period. */
    buyers,
    /** Customers with activity in the period. */
    users,
    /** Recurring revenue at the end of each period. */
    mrr,
    /** Order revenue of each period. */
    revenue
}
