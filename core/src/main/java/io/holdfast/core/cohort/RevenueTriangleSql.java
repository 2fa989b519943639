package io.holdfast.core.cohort;

import static io.holdfast.core.cohort.SeenDays.date;

import io.holdfast.core.timeline.DayRange;
import io.holdfast.core.timeline.DaySource;
import io.holdfast.core.timeline.Periods;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One cell of a triangle of money in SQL, over the views {@code contract} and {@code purchase}: {@code amount, at_first} in
 * minor units of one currency, see {@link RevenueTriangle}.
 *
 * @param segment asked of each customer on the day from which he pays, or of his first purchase
 */
public record RevenueTriangleSql(String currency, AskedCustomers segment) {
    private static final String FIRST_PAID = """
            SELECT customer_id, min(start_day) AS asked_day
            FROM contract
            WHERE mrr > 0 AND coalesce(end_day, DATE '9999-12-31') > start_day
            GROUP BY customer_id""";

    /** Of everybody. */
    public RevenueTriangleSql(String currency) {
        this(currency, AskedCustomers.EVERYBODY);
    }

    /**
     * Recurring revenue on the last day of the cell's period, and on that of the cohort's.
     *
     * @param periods all of them: a customer is of the first one at whose last day he pays
     */
    public String mrr(Periods periods, int cohortLastDay, int cellLastDay) {
        String ends = IntStream.range(0, periods.count())
                .mapToObj(period -> "(" + date(periods.to(period) - 1) + ")")
                .collect(Collectors.joining(", "));
        return """
                WITH %6$srunning AS (
                  SELECT customer_id, start_day, coalesce(end_day, DATE '9999-12-31') AS end_day, mrr
                  FROM contract
                  WHERE currency = '%1$s'%7$s),
                before AS (
                  SELECT DISTINCT customer_id FROM running WHERE start_day < %2$s AND end_day > start_day AND mrr > 0),
                period_end(day) AS (VALUES %3$s),
                paying AS (
                  SELECT customer_id, day, sum(mrr) AS mrr
                  FROM running JOIN period_end ON start_day <= day AND day < end_day
                  GROUP BY customer_id, day),
                cohort AS (
                  SELECT customer_id
                  FROM paying
                  WHERE mrr > 0 AND customer_id NOT IN (SELECT customer_id FROM before)
                  GROUP BY customer_id
                  HAVING min(day) = %4$s)
                SELECT coalesce(sum(mrr) FILTER (WHERE day = %5$s), 0)::BIGINT AS amount,
                       coalesce(sum(mrr) FILTER (WHERE day = %4$s), 0)::BIGINT AS at_first
                FROM paying JOIN cohort USING (customer_id)
                """.formatted(
                        currency.replace("'", "''"),
                        date(periods.first()),
                        ends,
                        date(cohortLastDay),
                        date(cellLastDay),
                        steps(FIRST_PAID),
                        whose());
    }

    /** Net order amounts in the cell's days and in the cohort's own, of those who first bought in the cohort's days. */
    public String orders(DayRange cohort, DayRange cell) {
        return """
                WITH %6$sordered AS (
                  SELECT customer_id, day, amount FROM purchase WHERE currency = '%1$s'%7$s),
                cohort AS (
                  SELECT customer_id
                  FROM ordered
                  WHERE amount >= 0
                  GROUP BY customer_id
                  HAVING min(day) >= %2$s AND min(day) < %3$s)
                SELECT coalesce(sum(amount) FILTER (WHERE day >= %4$s AND day < %5$s), 0)::BIGINT AS amount,
                       coalesce(sum(amount) FILTER (WHERE day >= %2$s AND day < %3$s), 0)::BIGINT AS at_first
                FROM ordered JOIN cohort USING (customer_id)
                """.formatted(
                        currency.replace("'", "''"),
                        date(cohort.from()),
                        date(cohort.to()),
                        date(cell.from()),
                        date(cell.to()),
                        steps(SeenDays.of(DaySource.PURCHASE).firstDays("asked_day")),
                        whose());
    }

    private String steps(String days) {
        return segment.isEverybody() ? "" : segment.askedOf(days);
    }

    private String whose() {
        return segment.isEverybody() ? "" : " AND customer_id IN (" + segment.members() + ")";
    }
}
