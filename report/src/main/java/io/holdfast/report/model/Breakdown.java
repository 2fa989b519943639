package io.holdfast.report.model;

import java.util.List;

/**
 * Churn by the values of an attribute.
 *
 * @param attribute what customers are grouped by
 * @param overall the rate of all
 * @param groups most customers first
 */
public record Breakdown(String attribute, Figure overall, List<Group> groups) {

    /**
     * @param label the value; empty text for "not known"
     * @param churn the rate
     * @param limitLow below this is unlike the whole, given so few customers
     * @param limitHigh above this is unlike the whole
     * @param verdict where the rate lies
     */
    public record Group(String label, Figure churn, double limitLow, double limitHigh, Verdict verdict) {}

    /** Where a group lies against the funnel limits. */
    public enum Verdict {
        BELOW,
        WITHIN,
        ABOVE,
        /** Too few customers to say anything. */
        TOO_FEW
    }
}
