package io.holdfast.core.cohort;

import static io.holdfast.core.cohort.SeenDays.date;

import io.holdfast.core.timeline.DayRange;

/**
 * One threshold of {@link ThresholdChurn} in SQL: {@code lost, active_at_start} of a period, when silence of more than so many
 * days means lost.
 */
public final class ThresholdChurnSql {
    private ThresholdChurnSql() {}

    public static String of(SeenDays seen, int days, DayRange period) {
        return seen.step() + """
                ,
                last_seen AS (
                  SELECT customer_id, max(day) AS by_end, max(day) FILTER (WHERE day < %2$s) AS by_start
                  FROM seen
                  WHERE day < %3$s
                  GROUP BY customer_id)
                SELECT count(*) FILTER (WHERE by_end + %1$d + 1 < %3$s) AS lost, count(*) AS active_at_start
                FROM last_seen
                WHERE by_start + %1$d + 1 >= %2$s
                """.formatted(days, date(period.from()), date(period.to()));
    }
}
