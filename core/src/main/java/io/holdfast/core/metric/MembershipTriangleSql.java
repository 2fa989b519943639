package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Period;
import java.time.LocalDate;

/**
 * One cell of {@link io.holdfast.core.ledger.MembershipTriangle} in SQL: {@code retained, size}, those who became customers
 * in the cohort's period, and how many of them are one at the end of a later day.
 */
public final class MembershipTriangleSql {
    private MembershipTriangleSql() {}

    /**
     * @param definition with nothing left open
     * @param lastDay the last day of the cell's period
     * @param lastKnownDay the last day of the facts, days since 1970-01-01
     */
    public static String of(ChurnDefinition definition, Period cohort, LocalDate lastDay, int lastKnownDay) {
        return SqlOracle.member(definition, lastKnownDay) + """
                ,
                joined AS (
                  SELECT customer_id, bool_or(from_day <= DATE '%3$s' AND to_day > DATE '%3$s') AS is_there
                  FROM member
                  GROUP BY customer_id
                  HAVING min(from_day) >= DATE '%1$s' AND min(from_day) < DATE '%2$s')
                SELECT count(*) FILTER (WHERE is_there) AS retained, count(*) AS size
                FROM joined
                """.formatted(cohort.from(), cohort.to(), lastDay);
    }
}
