package io.holdfast.core.value;

import io.holdfast.core.ledger.Period;
import io.holdfast.core.segment.KnownSql;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The churn that {@link SimpleLtv} averages, in SQL: over the step {@code member}, of the months that began with customers,
 * each asked about the segment on the day before the month.
 */
final class MonthlyChurnSql {
    private MonthlyChurnSql() {}

    /** One row: {@code value}, the mean, and {@code months}, how many were averaged. */
    static String of(List<Period> months, KnownSql segment) {
        String days = months.stream()
                .map(month -> "(DATE '" + month.from() + "', DATE '" + month.to() + "')")
                .collect(Collectors.joining(", "));
        return """
                WITH month AS (SELECT * FROM (VALUES %s) AS given(month_from, month_to)),
                began AS (
                  SELECT month_from, customer_id, CAST(month_from - 1 AS DATE) AS asked_day,
                         NOT EXISTS (SELECT 1 FROM member later
                                     WHERE later.customer_id = member.customer_id
                                       AND later.from_day < month_to AND later.to_day >= month_to) AS is_lost
                  FROM month JOIN member ON from_day < month_from AND to_day >= month_from),
                asked AS (SELECT DISTINCT customer_id, asked_day FROM began),
                %smonthly AS (
                  SELECT count(*) FILTER (WHERE is_lost) / count(*) AS churn
                  FROM began JOIN (SELECT customer_id, asked_day FROM %s
                  WHERE %s) USING (customer_id, asked_day)
                  GROUP BY month_from)
                SELECT avg(churn) AS value, count(*) AS months FROM monthly
                """.formatted(days, segment.with(), segment.from(), segment.expression());
    }
}
