package io.holdfast.report.model;

import io.holdfast.core.metric.Interval;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A number that can say what it is.
 *
 * @param metric the id of its {@link MetricDoc}
 * @param unit how to write it
 * @param value a share, a count, days, months, or minor units of money; empty when undefined
 * @param numerator what was divided, where something was
 * @param denominator by what
 * @param interval 95 %, where there is one
 * @param currency ISO-4217, for money and shares of money; else empty text
 */
public record Figure(
        String metric,
        Unit unit,
        OptionalDouble value,
        OptionalLong numerator,
        OptionalLong denominator,
        Optional<Interval> interval,
        String currency) {

    /** How a number is written. */
    public enum Unit {
        SHARE,
        COUNT,
        MONEY,
        DAYS,
        MONTHS,
        RATIO
    }

    /** A share of customers. */
    public static Figure share(String metric, long numerator, long denominator, Optional<Interval> interval) {
        return new Figure(
                metric,
                Unit.SHARE,
                denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator),
                OptionalLong.of(numerator),
                OptionalLong.of(denominator),
                interval,
                "");
    }

    /** A share of an amount; the parts are in minor units. */
    public static Figure shareOfMoney(String metric, long numerator, long denominator, String currency) {
        Figure share = share(metric, numerator, denominator, Optional.empty());
        return new Figure(
                metric, share.unit, share.value, share.numerator, share.denominator, Optional.empty(), currency);
    }

    public static Figure count(String metric, long count) {
        return plain(metric, Unit.COUNT, (double) count, "");
    }

    /** An amount in minor units. */
    public static Figure money(String metric, long minorUnits, String currency) {
        return plain(metric, Unit.MONEY, (double) minorUnits, currency);
    }

    public static Figure days(String metric, double days) {
        return plain(metric, Unit.DAYS, days, "");
    }

    private static Figure plain(String metric, Unit unit, double value, String currency) {
        return new Figure(
                metric,
                unit,
                OptionalDouble.of(value),
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                currency);
    }
}
