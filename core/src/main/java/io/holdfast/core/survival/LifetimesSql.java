package io.holdfast.core.survival;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.metric.SqlOracle;
import io.holdfast.core.segment.KnownSql;
import io.holdfast.core.segment.Segment;
import java.time.LocalDate;

/**
 * The risk table of {@link Lifetimes} and its {@link KaplanMeier} curve in SQL:
 *
 * <pre>
 *   curve(days, at_risk, events, censored, survival)      one row for each length of life
 * </pre>
 */
public final class LifetimesSql {
    private LifetimesSql() {}

    /**
     * The steps up to {@code curve}, ready for a final select.
     *
     * @param definition with nothing left open
     * @param lastKnownDay the last day of the facts, days since 1970-01-01
     */
    public static String curve(ChurnDefinition definition, int lastKnownDay) {
        return SqlOracle.member(definition, lastKnownDay) + ",\n" + curve(Segment.EVERYBODY.sql(), lastKnownDay) + "\n";
    }

    /**
     * The steps from {@code member} to {@code curve} for a segment, asked of each on his first day.
     *
     * @param untilDay the last day that counts
     */
    public static String curve(KnownSql segment, int untilDay) {
        return life(untilDay) + ",\n" + ofSegment(segment)
                + """
                lasted AS (
                  SELECT least(left_day, DATE '%1$s' + 1) - first_day AS days, left_day <= DATE '%1$s' AS has_left
                  FROM %2$s),
                risk AS (
                  SELECT days,
                         (sum(count(*)) OVER (ORDER BY days DESC))::BIGINT AS at_risk,
                         count(*) FILTER (WHERE has_left) AS events,
                         count(*) FILTER (WHERE NOT has_left) AS censored
                  FROM lasted
                  GROUP BY days),
                curve AS (
                  SELECT *, product(1 - events / at_risk) OVER (ORDER BY days) AS survival
                  FROM risk)""".formatted(LocalDate.ofEpochDay(untilDay), segment.isEverybody() ? "life" : "life_of_segment");
    }

    private static String life(int untilDay) {
        return """
                life AS (
                  SELECT customer_id, min(from_day) AS first_day, arg_min(to_day, from_day) AS left_day
                  FROM member
                  GROUP BY customer_id
                  HAVING min(from_day) <= DATE '%s')""".formatted(LocalDate.ofEpochDay(untilDay));
    }

    private static String ofSegment(KnownSql segment) {
        return segment.isEverybody()
                ? ""
                : "asked AS (SELECT customer_id, first_day AS asked_day FROM life),\n"
                        + segment.with() + """
                life_of_segment AS (
                  SELECT life.*
                  FROM life JOIN (SELECT customer_id FROM %s
                  WHERE %s) USING (customer_id)),
                """.formatted(segment.from(), segment.expression());
    }

    /** The share still there after some days. */
    public static String survival(ChurnDefinition definition, int lastKnownDay, int days) {
        return curve(definition, lastKnownDay)
                + "SELECT survival, at_risk, events, censored\nFROM curve\nWHERE days <= " + days
                + "\nORDER BY days DESC\nLIMIT 1\n";
    }

    /** The days after which half have left; nothing while more than half are still there. */
    public static String median(ChurnDefinition definition, int lastKnownDay) {
        return curve(definition, lastKnownDay) + """
                SELECT CASE WHEN survival > 0.5 - 1e-12
                            THEN (days + coalesce((SELECT min(days) FROM curve WHERE survival < 0.5 - 1e-12), days)) / 2
                            ELSE days END AS median_days
                FROM curve
                WHERE survival < 0.5 + 1e-12
                ORDER BY days
                LIMIT 1
                """;
    }
}
