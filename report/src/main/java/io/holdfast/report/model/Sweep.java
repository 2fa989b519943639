package io.holdfast.report.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * What if a customer were lost after D silent days, for each D.
 *
 * @param signs what silence is of: {@code ACTIVITY} or {@code PURCHASE}
 * @param since the first and the day after the last day by which false churn is counted
 * @param chosen the D of the definition, where it has one
 * @param points by D
 */
public record Sweep(String signs, Span since, OptionalInt chosen, List<Point> points) {

    /**
     * @param days D
     * @param churn the rate of the period at that D
     * @param falseChurn the share of those counted as lost who came back
     */
    public record Point(int days, Figure churn, Figure falseChurn) {}
}
