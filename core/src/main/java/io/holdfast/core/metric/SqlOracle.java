package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Period;

/**
 * The query that reproduces a figure on the facts: "check me in your own warehouse". It is shown with every figure, and a
 * test holds it equal to the fold on random histories.
 *
 * <p>It reads the views {@code customer}, {@code contract}, {@code purchase}, {@code activity} and {@code status}, whose
 * days are local to the workspace, and builds step by step
 *
 * <pre>
 *   member(customer_id, from_day, to_day)            days on which someone was a customer, under the definition
 *   flow(customer_id, at_start, at_end, is_new,      one row for every customer known by the end of the period
 *        is_returned, has_left, is_void, asked_day)   and the day on which his attributes are read
 * </pre>
 *
 * <p>{@link FigureQuery} is the same for a segment, and by group.
 *
 * <p>The dialect is DuckDB's; nothing in it is far from the standard.
 */
public final class SqlOracle {
    private SqlOracle() {}

    /**
     * The whole query of a ratio of customers.
     *
     * @param definition with nothing left open
     * @param lastKnownDay the last day of the facts, days since 1970-01-01
     */
    public static String of(FlowMetric metric, ChurnDefinition definition, Period period, int lastKnownDay) {
        return new FigureQuery(definition, period, lastKnownDay).of(metric);
    }

    /** The whole query of {@link DailySumChurn}. */
    public static String dailySum(ChurnDefinition definition, Period period, int lastKnownDay) {
        return new FigureQuery(definition, period, lastKnownDay).dailySum();
    }

    /** The steps up to {@code flow}, ready for a final select. */
    public static String flow(ChurnDefinition definition, Period period, int lastKnownDay) {
        return new FigureQuery(definition, period, lastKnownDay).flow() + "\n";
    }

    /** The steps up to {@code member}, ready for further steps. */
    public static String member(ChurnDefinition definition, int lastKnownDay) {
        return "WITH " + MemberSql.steps(definition, lastKnownDay);
    }
}
