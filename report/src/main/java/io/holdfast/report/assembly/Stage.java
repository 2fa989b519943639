package io.holdfast.report.assembly;

/** What a report is computed in, in this order; a big store makes some of them slow. */
public enum Stage {
    /** The headline, revenue, unit economics and renewals. */
    FIGURES,
    /** The period under every definition and why they differ. */
    DEFINITIONS,
    /** Month by month. */
    MONTHS,
    /** Cohort tables. */
    COHORTS,
    /** How long customers stay, who is new or quiet, who comes back. */
    LIFETIMES,
    /** Churn at every threshold. */
    THRESHOLDS,
    /** Churn by attribute. */
    GROUPS,
    /** Signs of leaving and the review. */
    WARNINGS
}
