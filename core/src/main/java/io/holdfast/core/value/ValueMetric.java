package io.holdfast.core.value;

import io.holdfast.core.metric.Metric;

/**
 * What a figure of unit economics is. Its meaning in words is in the glossary under its id.
 *
 * @param id the name used on the command line, in the report and in files
 * @param formula as a reader would write it on a whiteboard
 * @param unit of the value
 * @param sense which way is good
 * @param undefinedWhen when it has no value
 * @param source author, title, year
 * @param code the class that defines it
 */
public record ValueMetric(
        String id, String formula, Unit unit, Metric.Sense sense, String undefinedWhen, String source, Class<?> code) {

    /** In what a value is counted. */
    public enum Unit {
        /** Minor units of the currency asked for. */
        MONEY,
        SHARE,
        MONTHS,
        RATIO,
        COUNT
    }

    static ValueMetric of(Metric metric, Unit unit) {
        return new ValueMetric(
                metric.id(),
                metric.formula(),
                unit,
                metric.sense(),
                metric.undefinedWhen(),
                metric.source(),
                metric.getClass());
    }
}
