package io.holdfast.core.cohort;

import static io.holdfast.core.cohort.SeenDays.date;

import io.holdfast.core.timeline.DayRange;

/**
 * One day of the {@link ReturnCurve} of any sign of life in SQL: {@code returned, eligible, next, first_returned,
 * first_eligible, first_next}, the last three of first-time starts only.
 */
public final class ReturnSql {
    private ReturnSql() {}

    /** @param days how many days after the start */
    public static String of(SeenDays seen, ReturnCurve.Window window, int days) {
        return seen.step() + """
                ,
                start AS (
                  SELECT customer_id, day,
                         day = min(day) OVER (PARTITION BY customer_id) AS is_first,
                         lead(day) OVER (PARTITION BY customer_id ORDER BY day) = day + %1$d AS is_next
                  FROM seen)
                SELECT count(*) FILTER (WHERE r.day IS NOT NULL) AS returned,
                       count(*) AS eligible,
                       count(*) FILTER (WHERE is_next) AS next,
                       count(*) FILTER (WHERE is_first AND r.day IS NOT NULL) AS first_returned,
                       count(*) FILTER (WHERE is_first) AS first_eligible,
                       count(*) FILTER (WHERE is_first AND is_next) AS first_next
                FROM start s LEFT JOIN seen r ON r.customer_id = s.customer_id AND r.day = s.day + %1$d
                WHERE s.day >= %2$s AND s.day < %3$s AND s.day + %1$d < %4$s
                """.formatted(days, date(window.from()), date(window.to()), date(window.knownTo()));
    }

    /** How many are there again within some days: {@code returned, starts}; every start has had them all. */
    public static String within(SeenDays seen, DayRange starts, int days) {
        return seen.step() + """
                ,
                start AS (
                  SELECT customer_id, day, lead(day) OVER (PARTITION BY customer_id ORDER BY day) AS next_day
                  FROM seen)
                SELECT count(*) FILTER (WHERE next_day <= day + %1$d) AS returned, count(*) AS starts
                FROM start
                WHERE day >= %2$s AND day < %3$s
                """.formatted(days, date(starts.from()), date(starts.to()));
    }
}
