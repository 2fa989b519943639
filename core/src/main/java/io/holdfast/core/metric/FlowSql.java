package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Period;

/** From membership to the flows of a period, in SQL. */
final class FlowSql {
    private FlowSql() {}

    /** Whether a row of {@code flow} is in a flow. */
    static String isIn(Flow flow) {
        return switch (flow) {
            case START -> "at_start";
            case END -> "at_end";
            case NEW -> "is_new";
            case RETURNED -> "is_returned";
            case LOST_OF_START -> "at_start AND NOT at_end";
            case LOST_OF_NEW -> "is_new AND NOT at_end";
            case LOST_OF_RETURNED -> "is_returned AND NOT at_end";
            case BOUNCED -> "at_start AND at_end AND has_left";
            case BOUNCED_JOINERS -> "NOT at_start AND at_end AND has_left";
            case LEFT -> "has_left";
            case VOIDED -> "is_void";
            case KNOWN -> "TRUE";
        };
    }

    /** The steps up to one of that name, with the day on which each customer's attributes are read. */
    static String steps(ChurnDefinition definition, Period period, String last) {
        String again = definition.reactivationDays() == ChurnDefinition.ANY_TIME
                ? ""
                : " OR from_day - left_before > " + definition.reactivationDays();
        return known(period) + ",\n" + entries(period, again) + ",\n" + flow(period, last);
    }

    private static String known(Period period) {
        return """
                known AS (
                  SELECT customer_id, min(day) AS since
                  FROM (SELECT customer_id, acquired_day AS day FROM customer
                        UNION ALL SELECT customer_id, start_day FROM contract
                        UNION ALL SELECT customer_id, day FROM purchase
                        UNION ALL SELECT customer_id, day FROM activity
                        UNION ALL SELECT customer_id, day FROM status)
                  GROUP BY customer_id),
                voided AS (
                  SELECT customer_id, arg_max(is_void, (day, nr)) AS is_void
                  FROM (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY day) AS nr FROM status)
                  WHERE day < DATE '%1$s'
                  GROUP BY customer_id)""".formatted(period.to());
    }

    private static String entries(Period period, String again) {
        return """
                entry AS (
                  SELECT *, lag(to_day) OVER (PARTITION BY customer_id ORDER BY from_day) AS left_before
                  FROM member),
                period_entry AS (
                  SELECT customer_id,
                         coalesce(bool_or(from_day < DATE '%1$s' AND to_day >= DATE '%1$s'), FALSE) AS at_start,
                         coalesce(bool_or(from_day < DATE '%2$s' AND to_day >= DATE '%2$s'), FALSE) AS at_end,
                         coalesce(bool_or(to_day >= DATE '%1$s' AND to_day < DATE '%2$s'), FALSE) AS has_left,
                         min(CASE WHEN from_day >= DATE '%1$s' THEN from_day END) AS entered,
                         arg_min(left_before IS NULL%3$s,
                                 CASE WHEN from_day >= DATE '%1$s' THEN from_day END) AS enters_new
                  FROM entry
                  WHERE from_day < DATE '%2$s'
                  GROUP BY customer_id)""".formatted(period.from(), period.to(), again);
    }

    private static String flow(Period period, String last) {
        return """
                %3$s AS (
                  SELECT k.customer_id,
                         coalesce(at_start, FALSE) AS at_start,
                         coalesce(at_end, FALSE) AS at_end,
                         coalesce(NOT at_start AND entered IS NOT NULL AND enters_new, FALSE) AS is_new,
                         coalesce(NOT at_start AND entered IS NOT NULL AND NOT enters_new, FALSE) AS is_returned,
                         coalesce(has_left, FALSE) AS has_left,
                         coalesce(is_void, FALSE) AS is_void,
                         CASE WHEN at_start OR entered IS NULL THEN DATE '%1$s' - 1 ELSE entered END AS asked_day
                  FROM known k
                  LEFT JOIN period_entry p ON p.customer_id = k.customer_id
                  LEFT JOIN voided v ON v.customer_id = k.customer_id
                  WHERE since IS NULL OR since < DATE '%2$s')""".formatted(period.from(), period.to(), last);
    }
}
