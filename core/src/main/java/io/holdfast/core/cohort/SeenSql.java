package io.holdfast.core.cohort;

import io.holdfast.core.timeline.DaySource;
import java.time.LocalDate;

/** The step {@code seen(customer_id, day)} in SQL: the distinct days on which each customer gave a sign of life. */
final class SeenSql {
    private SeenSql() {}

    static String step(DaySource source) {
        String from = source == DaySource.ACTIVITY ? "activity" : "purchase WHERE coalesce(amount, 0) >= 0";
        return "WITH seen AS (\n  SELECT DISTINCT customer_id, day FROM " + from + ")";
    }

    static String date(int day) {
        return "DATE '" + LocalDate.ofEpochDay(day) + "'";
    }
}
