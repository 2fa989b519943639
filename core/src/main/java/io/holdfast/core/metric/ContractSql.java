package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.FreePolicy;
import io.holdfast.core.definition.PausePolicy;

/** The pieces of each contract's life on which it makes someone a customer, in SQL. */
final class ContractSql {
    private ContractSql() {}

    static String pieces(ChurnDefinition definition) {
        return """
                span AS MATERIALIZED (
                  SELECT customer_id, row_number() OVER () AS contract_no,
                         greatest(start_day, coalesce(trial_end_day, start_day)) AS from_day,
                         %1$s AS to_day,
                         coalesce(currency, '') <> '' AND net_mrr = 0 AND NOT coalesce(metered, FALSE) AS is_free,
                         pauses, past_due
                  FROM contract),
                cut AS (%2$s),
                contract_edge AS (
                  SELECT customer_id, contract_no, is_free, from_day AS day, 1 AS runs, 0 AS cuts FROM span
                  UNION ALL SELECT customer_id, contract_no, is_free, to_day, -1, 0 FROM span
                  UNION ALL SELECT customer_id, contract_no, is_free, from_day, 0, 1 FROM cut WHERE from_day < to_day
                  UNION ALL SELECT customer_id, contract_no, is_free, to_day, 0, -1 FROM cut WHERE from_day < to_day),
                counted AS (
                  SELECT customer_id, is_free, day AS from_day, next_day AS to_day
                  FROM (SELECT customer_id, contract_no, is_free, day,
                               lead(day) OVER (PARTITION BY customer_id, contract_no, is_free ORDER BY day) AS next_day,
                               sum(sum(runs)) OVER (PARTITION BY customer_id, contract_no, is_free ORDER BY day) AS runs,
                               sum(sum(cuts)) OVER (PARTITION BY customer_id, contract_no, is_free ORDER BY day) AS cuts
                        FROM contract_edge GROUP BY customer_id, contract_no, is_free, day)
                  WHERE runs > 0 AND cuts = 0 AND next_day IS NOT NULL),
                piece AS (%3$s)""".formatted(endDay(definition), cuts(definition), free(definition));
    }

    private static String endDay(ChurnDefinition definition) {
        String end = "coalesce(end_day, DATE '9999-12-31')";
        if (definition.contractEnd() == ContractEnd.CANCELLATION_REQUESTED) {
            return "least(" + end + ", coalesce(requested_day, DATE '9999-12-31'))";
        }
        return definition.contractEnd() == ContractEnd.BILLING_END ? "coalesce(billing_end_day, " + end + ")" : end;
    }

    private static String cuts(ChurnDefinition definition) {
        String pauses = cut("pauses", "range.\"from\"");
        String overdue =
                cut("past_due", "range.\"from\" + " + definition.pastDue().lostAfterDays());
        boolean byPause = definition.pause() == PausePolicy.LOST;
        boolean byOverdue = !definition.pastDue().neverLost();
        if (byPause && byOverdue) {
            return pauses + "\n  UNION ALL " + overdue;
        }
        if (byPause) {
            return pauses;
        }
        return byOverdue ? overdue : "SELECT customer_id, contract_no, is_free, from_day, to_day FROM span WHERE FALSE";
    }

    private static String cut(String column, String from) {
        return """
                SELECT customer_id, contract_no, is_free, %2$s AS from_day,
                         coalesce(range."to", DATE '9999-12-31') AS to_day
                  FROM (SELECT customer_id, contract_no, is_free, unnest(%1$s) AS range FROM span)""".formatted(column, from);
    }

    /** Free pieces count from the first paid one on, or like any other, or not at all. */
    private static String free(ChurnDefinition definition) {
        if (definition.free() == FreePolicy.ACTIVE) {
            return "SELECT customer_id, from_day, to_day FROM counted";
        }
        String paid = "SELECT customer_id, from_day, to_day FROM counted WHERE NOT is_free";
        if (definition.free() == FreePolicy.NOT_A_CUSTOMER) {
            return paid;
        }
        return paid + """

                  UNION ALL
                  SELECT f.customer_id, greatest(f.from_day, first_paid), f.to_day
                  FROM counted f
                  JOIN (SELECT customer_id, min(from_day) AS first_paid FROM counted WHERE NOT is_free GROUP BY 1)
                  USING (customer_id)
                  WHERE f.is_free AND f.to_day > first_paid""";
    }
}
