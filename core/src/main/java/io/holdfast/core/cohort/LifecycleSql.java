package io.holdfast.core.cohort;

import static io.holdfast.core.cohort.SeenDays.date;

import io.holdfast.core.timeline.DayRange;

/** One period of {@link ActivityLifecycle} in SQL: {@code new, returning, resurrecting, dormant}. */
public final class LifecycleSql {
    private LifecycleSql() {}

    /** @param previousFrom the first day of the period before */
    public static String of(SeenDays seen, int previousFrom, DayRange period) {
        return seen.step() + """
                ,
                seen_by AS (
                  SELECT customer_id,
                         min(day) AS first_day,
                         bool_or(day >= %2$s) AS is_active,
                         bool_or(day >= %1$s AND day < %2$s) AS was_active
                  FROM seen
                  WHERE day < %3$s
                  GROUP BY customer_id)
                SELECT count(*) FILTER (WHERE is_active AND first_day >= %2$s) AS new,
                       count(*) FILTER (WHERE is_active AND was_active) AS returning,
                       count(*) FILTER (WHERE is_active AND NOT was_active AND first_day < %2$s) AS resurrecting,
                       count(*) FILTER (WHERE was_active AND NOT is_active) AS dormant
                FROM seen_by
                """.formatted(date(previousFrom), date(period.from()), date(period.to()));
    }
}
