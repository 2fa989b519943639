package io.holdfast.core.metric;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A ratio with its parts.
 *
 * @param metric what it is
 * @param numerator customers, or minor units of money
 * @param denominator in the same unit
 * @param value the ratio; empty when undefined
 * @param interval 95 % Wilson interval; empty when undefined or when the ratio is not within [0, 1]
 */
public record Rate(Metric metric, long numerator, long denominator, OptionalDouble value, Optional<Interval> interval) {

    /** A ratio of customers; undefined when the denominator is 0. */
    static Rate of(Metric metric, long numerator, long denominator) {
        return new Rate(
                metric,
                numerator,
                denominator,
                divide(numerator, denominator),
                WilsonInterval.of(numerator, denominator));
    }

    /** A ratio without an interval: of amounts, which are no independent trials, or of counts of different customers. */
    static Rate withoutInterval(Metric metric, long numerator, long denominator) {
        return new Rate(metric, numerator, denominator, divide(numerator, denominator), Optional.empty());
    }

    /**
     * The rate over a year at the same pace: what is kept compounds, {@code 1 − (1 − c)^(365/days)} for churn and {@code
     * r^(365/days)} for retention. Empty unless within [0, 1], and for ratios that do not compound.
     */
    public OptionalDouble annualised(int days) {
        boolean compounds = !(metric instanceof FlowMetric flow) || flow.compounds();
        if (!compounds || value.isEmpty() || value.getAsDouble() < 0 || value.getAsDouble() > 1) {
            return OptionalDouble.empty();
        }
        double years = 365.0 / days;
        return OptionalDouble.of(
                metric.sense() == Metric.Sense.HIGHER_IS_BETTER
                        ? Math.pow(value.getAsDouble(), years)
                        : 1 - Math.pow(1 - value.getAsDouble(), years));
    }

    private static OptionalDouble divide(long numerator, long denominator) {
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }
}
