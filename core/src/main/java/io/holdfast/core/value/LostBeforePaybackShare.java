package io.holdfast.core.value;

import io.holdfast.core.metric.HalfEvenSql;
import io.holdfast.core.metric.Interval;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.WilsonInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The share of leavers who left before what winning them cost was earned back.
 *
 * <pre>
 *   leavers not yet paid back / leavers of whom cost and margin are known
 * </pre>
 *
 * Share in [0, 1], with the Wilson interval at 95 %. Undefined when nobody left of whom they are known. Source: the
 * warning that a customer's lifetime must recover his acquisition cost, Wukong CRM, How to calculate customer churn, 2021.
 *
 * @param before leavers who had not earned it back
 * @param leavers leavers of whom cost and margin are known
 * @param unknownCost leavers of whom they are not
 * @param unrecovered cost not earned back by those, minor units
 */
public record LostBeforePaybackShare(long before, long leavers, long unknownCost, long unrecovered) {
    public static final ValueMetric METRIC = new ValueMetric(
            "lost_before_payback",
            "leavers not yet paid back / leavers",
            ValueMetric.Unit.SHARE,
            Metric.Sense.LOWER_IS_BETTER,
            "nobody left of whom cost and margin are known",
            "Wukong CRM, How to calculate customer churn, 2021",
            LostBeforePayback.class);

    /** Of one row, over the step {@code recovered}; an amount earned is in 3 650 000ths of a minor unit of margin. */
    static final String SQL = """
            SELECT count(*) FILTER (WHERE is_known AND paid_on IS NULL) / nullif(count(*) FILTER (WHERE is_known), 0) AS value,
                   count(*) FILTER (WHERE is_known AND paid_on IS NULL) AS left_before,
                   count(*) FILTER (WHERE is_known) AS leavers,
                   count(*) FILTER (WHERE NOT is_known) AS unknown,
                   coalesce(sum(cost - %s) FILTER (WHERE is_known AND paid_on IS NULL), 0) AS unrecovered
            FROM (SELECT *, cost IS NOT NULL AND margin IS NOT NULL AS is_known, earned * margin AS brought FROM recovered)
            """.formatted(HalfEvenSql.divided("brought", "3650000"));

    /** Empty when undefined. */
    public OptionalDouble share() {
        return leavers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) before / leavers);
    }

    /** Empty when undefined. */
    public Optional<Interval> interval() {
        return WilsonInterval.of(before, leavers);
    }
}
