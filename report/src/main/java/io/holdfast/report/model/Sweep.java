package io.holdfast.report.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * What if a customer were lost after D silent days, for each D.
 *
 * @param chosen the D of the definition, where it has one
 * @param points by D
 */
public record Sweep(OptionalInt chosen, List<Point> points) {

    /**
     * @param days D
     * @param churn the rate of the period at that D
     * @param falseChurn the share of those counted as lost who came back
     */
    public record Point(int days, Figure churn, Figure falseChurn) {}
}
