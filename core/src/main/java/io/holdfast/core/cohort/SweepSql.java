package io.holdfast.core.cohort;

import static io.holdfast.core.cohort.SeenDays.date;

import io.holdfast.core.timeline.DayRange;

/**
 * One threshold of {@link ThresholdSweep} in SQL: {@code lost, returned, active_at_start, active_at_end} of a period, when
 * silence of more than so many days means lost.
 */
public final class SweepSql {
    private SweepSql() {}

    public static String of(SeenDays seen, int days, DayRange period) {
        return seen.step() + """
                ,
                gap AS (
                  SELECT customer_id, day, lead(day) OVER (PARTITION BY customer_id ORDER BY day) AS next_day
                  FROM seen)
                SELECT count(*) FILTER (WHERE coalesce(next_day - day > %1$d + 1, TRUE)
                                          AND day + 1 + %1$d >= %2$s AND day + 1 + %1$d < %3$s) AS lost,
                       count(*) FILTER (WHERE next_day - day > %1$d + 1
                                          AND next_day >= %2$s AND next_day < %3$s) AS returned,
                       count(*) FILTER (WHERE day < %2$s AND day + 1 + %1$d >= %2$s
                                          AND coalesce(next_day >= %2$s, TRUE)) AS active_at_start,
                       count(*) FILTER (WHERE day < %3$s AND day + 1 + %1$d >= %3$s
                                          AND coalesce(next_day >= %3$s, TRUE)) AS active_at_end
                FROM gap
                """.formatted(days, date(period.from()), date(period.to()));
    }
}
