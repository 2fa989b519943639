package io.holdfast.core.cohort;

import io.holdfast.core.timeline.DaySource;
import java.time.LocalDate;

/**
 * The distinct days on which customers gave a sign of life, in SQL: the step {@code seen(customer_id, day)} on which the
 * queries of the shapes of retention stand.
 *
 * @param source which facts are signs of life
 * @param steps what is needed to say whose days they are: parts of a WITH, each ended by a comma; empty for everybody
 * @param members a query with the column {@code customer_id} over those steps; empty for everybody
 */
public record SeenDays(DaySource source, String steps, String members) {

    /** Those of everybody. */
    public static SeenDays of(DaySource source) {
        return new SeenDays(source, "", "");
    }

    /** The table the days are in. */
    public String table() {
        return source == DaySource.ACTIVITY ? "activity" : "purchase";
    }

    /** A select of the first day of each customer. */
    public String firstDays(String name) {
        String which = purchases();
        return "SELECT customer_id, min(day) AS " + name + " FROM " + table()
                + (which.isEmpty() ? "" : " WHERE " + which) + " GROUP BY customer_id";
    }

    /** A return is no sign of life. */
    private String purchases() {
        return source == DaySource.ACTIVITY ? "" : "coalesce(amount, 0) >= 0";
    }

    /** The beginning of a query. */
    String step() {
        String purchases = purchases();
        String whose = members.isEmpty() ? "" : "customer_id IN (" + members + ")";
        String both = purchases.isEmpty() || whose.isEmpty() ? purchases + whose : purchases + " AND " + whose;
        return "WITH " + steps + "seen AS (\n  SELECT DISTINCT customer_id, day FROM " + table()
                + (both.isEmpty() ? "" : " WHERE " + both) + ")";
    }

    static String date(int day) {
        return "DATE '" + LocalDate.ofEpochDay(day) + "'";
    }
}
