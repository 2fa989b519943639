package io.holdfast.core.metric;

/** One reported number: a ratio of two sums over the customers of a period. Defined whole in the file of its name. */
public sealed interface Metric permits FlowMetric, MoneyMetric, RenewalMetric, DailySumChurn {

    /** The name used on the command line, in the API and in files. */
    String id();

    /** The definition as a reader would write it on a whiteboard, in the symbols of the flows. */
    String formula();

    /** Which way is good. */
    Sense sense();

    /** When it has no value. */
    String undefinedWhen();

    /** Where it comes from: author, title, year. */
    String source();

    /**
     * The last part of a query that computes it, over the tables {@link SqlOracle} puts before it. It gives one row:
     * {@code numerator, denominator}.
     */
    String sql();

    /** Which way is good. */
    enum Sense {
        LOWER_IS_BETTER,
        HIGHER_IS_BETTER,
        NEITHER
    }
}
