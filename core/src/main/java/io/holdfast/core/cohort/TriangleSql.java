package io.holdfast.core.cohort;

import static io.holdfast.core.cohort.SeenDays.date;

import io.holdfast.core.timeline.DayRange;

/**
 * One cell of a triangle in SQL, over the views {@code purchase} and {@code activity}: {@code retained, eligible} for
 * customers, see {@link CohortTriangle} and {@link BoundedRetention}. Whose days are seen is whom it is about.
 */
public final class TriangleSql {
    private TriangleSql() {}

    /** Those first seen in the cohort's days, and how many of them were seen in the cell's days. */
    public static String classic(SeenDays seen, DayRange cohort, DayRange cell) {
        return cohort(seen, cohort) + """
                SELECT (SELECT count(DISTINCT customer_id) FROM seen JOIN cohort USING (customer_id)
                        WHERE day >= %s AND day < %s) AS retained,
                       (SELECT count(*) FROM cohort) AS eligible
                """.formatted(date(cell.from()), date(cell.to()));
    }

    /** The same, seen in the cell's days or later, up to the end of all periods. */
    public static String rolling(SeenDays seen, DayRange cohort, DayRange cellToEnd) {
        return classic(seen, cohort, cellToEnd);
    }

    /**
     * Those first seen in the cohort's days who have had a whole window, and how many of them were seen in it.
     *
     * @param window which window of {@code windows.days()} days after the first day, from 0
     */
    public static String bounded(SeenDays seen, DayRange cohort, BoundedRetention.Windows windows, int window) {
        int from = window * windows.days();
        int to = from + windows.days();
        return cohort(seen, cohort) + """
                SELECT count(*) FILTER (WHERE was_seen) AS retained, count(*) AS eligible
                FROM (SELECT customer_id, bool_or(day >= first_day + %1$d AND day < first_day + %2$d) AS was_seen
                      FROM cohort JOIN seen USING (customer_id)
                      WHERE first_day + %2$d <= %3$s
                      GROUP BY customer_id)
                """.formatted(from, to, date(windows.knownTo()));
    }

    private static String cohort(SeenDays seen, DayRange cohort) {
        return seen.step() + """
                ,
                cohort AS (
                  SELECT customer_id, min(day) AS first_day
                  FROM seen
                  GROUP BY customer_id
                  HAVING min(day) >= %s AND min(day) < %s)
                """.formatted(date(cohort.from()), date(cohort.to()));
    }
}
