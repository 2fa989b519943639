package io.holdfast.report.model;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How long customers stay: Kaplan–Meier, who is still there counts as censored.
 *
 * @param lifetimes how many lifetimes
 * @param ended how many of them have ended
 * @param medianDays when half have left; empty while more than half stay
 * @param points the steps, by days
 */
public record SurvivalCurve(long lifetimes, long ended, OptionalDouble medianDays, List<Point> points) {

    /**
     * @param days since the customer was won
     * @param share still there
     * @param low lower end of the 95 % interval
     * @param high upper end
     * @param atRisk how many were seen that long
     */
    public record Point(double days, double share, double low, double high, long atRisk) {}
}
