package io.holdfast.core.cohort;

import static io.holdfast.core.cohort.SeenDays.date;

import io.holdfast.core.timeline.DayRange;

/** One period of {@link Stickiness} by day in SQL: {@code active_days, possible_days, customers}. */
public final class StickinessSql {
    private StickinessSql() {}

    public static String of(SeenDays seen, DayRange period) {
        return seen.step() + """

                SELECT count(*) AS active_days,
                       count(DISTINCT customer_id) * (%2$s - %1$s) AS possible_days,
                       count(DISTINCT customer_id) AS customers
                FROM seen
                WHERE day >= %1$s AND day < %2$s
                """.formatted(date(period.from()), date(period.to()));
    }
}
