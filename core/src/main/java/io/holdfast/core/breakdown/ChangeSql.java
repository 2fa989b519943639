package io.holdfast.core.breakdown;

import io.holdfast.core.metric.FigureQuery;
import io.holdfast.core.metric.FlowMetric;
import io.holdfast.core.segment.KnownSql;

/** What the groups of an attribute did to the change of a rate, in SQL; see {@link ChangeByGroup} for the formula. */
public final class ChangeSql {
    private ChangeSql() {}

    /**
     * One row for each group of either period with its counts in both and its effects as shares, the largest first.
     *
     * @param before of the earlier period
     * @param after of the later one
     * @param group the label of a customer's group
     */
    public static String of(FlowMetric metric, FigureQuery before, FigureQuery after, KnownSql group) {
        return """
                WITH earlier AS (
                  %s),
                later AS (
                  %s),
                side AS (
                  SELECT label,
                         coalesce(earlier.numerator, 0) AS n0, coalesce(earlier.denominator, 0) AS d0,
                         coalesce(later.numerator, 0) AS n1, coalesce(later.denominator, 0) AS d1
                  FROM earlier FULL JOIN later USING (label)),
                part AS (
                  SELECT *,
                         d0 / sum(d0) OVER () AS w0, d1 / sum(d1) OVER () AS w1,
                         n1 / sum(d1) OVER () - n0 / sum(d0) OVER () AS moved,
                         (sum(n0) OVER () / sum(d0) OVER () + sum(n1) OVER () / sum(d1) OVER ()) / 2 AS common
                  FROM side),
                effect AS (
                  SELECT *,
                         CASE WHEN d0 <> 0 AND d1 <> 0 THEN (w0 + w1) / 2 * (n1 / d1 - n0 / d0) ELSE 0 END AS rate,
                         moved - (w1 - w0) * common AS whole
                  FROM part)
                SELECT label, n0 AS numerator_before, d0 AS denominator_before, n1 AS numerator, d1 AS denominator,
                       rate AS rate_effect, whole - rate AS mix_effect, whole AS effect
                FROM effect
                ORDER BY abs(whole) DESC, label
                """.formatted(step(before.byGroup(metric, group)), step(after.byGroup(metric, group)));
    }

    private static String step(String query) {
        return query.strip().replace("\n", "\n  ");
    }
}
