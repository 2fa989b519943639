package io.holdfast.core.value;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.metric.MrrSql;

/**
 * {@link EarnedMargin} in SQL. After the steps {@code member} and {@code candidate(customer_id, until_day, cost, margin)}
 * it builds
 *
 * <pre>
 *   recovered(customer_id, …, paid_on, earned)      every candidate; the day by whose end the margin covers the cost,
 *                                                   NULL when it does not; revenue in 365ths of a minor unit
 * </pre>
 *
 * Between two days on which something changes a customer earns the same every day, so one row for each such day is enough.
 */
final class EarningSql {
    private static final String PAID = """
            paid AS (
              SELECT customer_id, arg_max(by_next, day) AS earned,
                     min(CASE WHEN by_day >= needed THEN day
                              WHEN a_day > 0 AND by_next >= needed
                              THEN day + ((needed - by_day + a_day - 1) // a_day)::INTEGER - 1 END) AS paid_on
              FROM earning JOIN (
                SELECT customer_id, CASE WHEN margin > 0 THEN (cost::HUGEINT * 3650000 + margin - 1) // margin END AS needed
                FROM candidate) USING (customer_id)
              GROUP BY customer_id),
            recovered AS (
              SELECT candidate.*, coalesce(earned, 0) AS earned,
                     CASE WHEN cost <= 0 THEN DATE '0001-01-01' ELSE paid_on END AS paid_on
              FROM candidate LEFT JOIN paid USING (customer_id))""";

    private final ChurnDefinition definition;
    private final ConvertedSql money;

    /** @param money converts amounts on the day they are of */
    EarningSql(ChurnDefinition definition, ConvertedSql money) {
        this.definition = definition;
        this.money = money;
    }

    /** The steps up to {@code recovered}. */
    String recovered() {
        return String.join(",\n", edge(), MrrSql.steps(definition), step(), spell(), PAID);
    }

    /** Every day on which recurring revenue or membership may change, and those of them as a customer. */
    private String edge() {
        String lost = definition.pastDue().neverLost()
                ? ""
                : ", r.\"from\" + " + definition.pastDue().lostAfterDays();
        return """
                edge AS MATERIALIZED (
                  SELECT DISTINCT customer_id, day
                  FROM (SELECT customer_id, unnest([from_day, to_day]) AS day FROM member
                        UNION ALL
                        SELECT customer_id, unnest([start_day, end_day, requested_day, billing_end_day, trial_end_day])
                        FROM contract
                        UNION ALL
                        SELECT customer_id, unnest([r."from", r."to"])
                        FROM (SELECT customer_id, unnest(pauses) AS r FROM contract)
                        UNION ALL
                        SELECT customer_id, unnest([r."from", r."to"%s])
                        FROM (SELECT customer_id, unnest(past_due) AS r FROM contract))
                  JOIN candidate USING (customer_id)
                  WHERE day < until_day),
                asked AS (
                  SELECT customer_id, day AS asked_day
                  FROM edge JOIN member USING (customer_id)
                  WHERE from_day <= day AND day < to_day)""".formatted(lost);
    }

    private String step() {
        return """
                step AS (
                  SELECT customer_id, day, coalesce(mrr, 0) AS mrr
                  FROM edge LEFT JOIN (%s) USING (customer_id, day)),
                ordered AS (%s)""".formatted(
                        money.summed("mrr", "SELECT customer_id, asked_day AS day, currency, amount FROM spoken"),
                        money.summed("orders", """
                                SELECT customer_id, day, currency, amount
                                FROM purchase JOIN candidate USING (customer_id)
                                WHERE day < until_day AND coalesce(currency, '') <> ''"""));
    }

    private static String spell() {
        return """
                spell AS (
                  SELECT customer_id, day, until_day, 365 * coalesce(orders, 0) AS at_once,
                         12 * coalesce(last_value(mrr IGNORE NULLS) OVER so_far, 0) AS a_day,
                         coalesce(lead(day) OVER so_far, until_day) AS next_day
                  FROM step FULL JOIN ordered USING (customer_id, day) JOIN candidate USING (customer_id)
                  WINDOW so_far AS (PARTITION BY customer_id ORDER BY day)),
                earning AS (
                  SELECT customer_id, day, a_day, by_next, by_next - a_day * (next_day - day) AS by_day
                  FROM (SELECT *, sum(at_once + a_day * (next_day - day)) OVER (PARTITION BY customer_id ORDER BY day)
                                    AS by_next
                        FROM spell))""";
    }
}
