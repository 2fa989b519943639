package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.MeteredPolicy;
import io.holdfast.core.definition.PausePolicy;
import io.holdfast.core.ledger.Period;
import java.time.LocalDate;

/**
 * From membership and contracts to the movements of recurring revenue in a period, in SQL. After a step
 * {@code member(customer_id, from_day, to_day)} and over the view {@code contract} it builds
 *
 * <pre>
 *   movement(customer_id, currency, opening, closing, kept, lost, new, expansion, contraction, churn, reactivation,
 *            pause, resume, migrated)      one row for each customer and currency with money at either end; signed
 * </pre>
 */
public final class MovementSql {
    private MovementSql() {}

    /** The steps up to {@code movement} in every currency, without the leading WITH. */
    public static String steps(ChurnDefinition definition, Period period) {
        return steps(definition, period, "TRUE");
    }

    /** The same for one currency: the ratios of money are of one currency each. */
    public static String stepsIn(String currency, ChurnDefinition definition, Period period) {
        return steps(definition, period, "currency = '" + currency.replace("'", "''") + "'");
    }

    private static String steps(ChurnDefinition definition, Period period, String which) {
        String opening = date(period.openingDay());
        String closing = date(period.closingDay());
        return String.join(
                ",\n",
                presence(definition, opening, closing),
                contractDay(definition),
                amounts(definition, opening, closing),
                movement(which));
    }

    static String presence(ChurnDefinition definition, String opening, String closing) {
        String again = definition.reactivationDays() == ChurnDefinition.ANY_TIME
                ? "FALSE"
                : "min(from_day) FILTER (WHERE from_day > " + opening + ") - max(to_day) FILTER (WHERE from_day <= "
                        + opening + ") > " + definition.reactivationDays();
        return """
                presence AS MATERIALIZED (
                  SELECT customer_id,
                         bool_or(from_day <= %1$s AND to_day > %1$s) AS at_start,
                         bool_or(from_day <= %2$s AND to_day > %2$s) AS at_end,
                         bool_and(from_day > %1$s) OR coalesce(%3$s, FALSE) AS enters_new
                  FROM member
                  WHERE from_day <= %2$s
                  GROUP BY customer_id),
                asked AS (
                  SELECT customer_id, %1$s AS asked_day FROM presence WHERE at_start
                  UNION ALL SELECT customer_id, %2$s FROM presence WHERE at_end)""".formatted(opening, closing, again);
    }

    /** What each contract is on the days asked for and on the days around them that a gap may have to look to. */
    static String contractDay(ChurnDefinition definition) {
        return """
                contract_day AS MATERIALIZED (
                  SELECT *,
                         CASE WHEN day < trial_end_day THEN 'trial'
                              %2$s
                              WHEN coalesce(currency, '') <> '' AND net_mrr = 0 AND NOT coalesce(metered, FALSE) THEN 'free'
                              %3$s
                              ELSE 'paid' END AS state
                  FROM (SELECT c.*, asked_day, asked_day + around AS day, %4$s AS stops_on
                        FROM asked JOIN contract c USING (customer_id)
                        CROSS JOIN (SELECT unnest(range(-%1$d, %1$d + 1))::INTEGER AS around))
                  WHERE start_day <= day AND day < stops_on),
                speaking AS MATERIALIZED (
                  SELECT customer_id, asked_day,
                         CASE WHEN bool_or(day = asked_day) THEN asked_day
                              WHEN min(day) FILTER (WHERE day > asked_day)
                                   - max(day) FILTER (WHERE day < asked_day) <= %1$d + 1
                              THEN max(day) FILTER (WHERE day < asked_day) END AS day
                  FROM contract_day
                  WHERE state <> 'none'
                  GROUP BY customer_id, asked_day)""".formatted(definition.gapDays(), none(definition), paused(definition), stopsOn(definition));
    }

    private static String none(ChurnDefinition definition) {
        String none = "";
        if (!definition.pastDue().neverLost()) {
            none += "WHEN " + within("past_due", definition.pastDue().lostAfterDays()) + " THEN 'none'";
        }
        if (definition.pause() == PausePolicy.LOST) {
            none += " WHEN " + within("pauses", 0) + " THEN 'none'";
        }
        return none;
    }

    private static String paused(ChurnDefinition definition) {
        return definition.pause() == PausePolicy.OWN_STATE ? "WHEN " + within("pauses", 0) + " THEN 'paused'" : "";
    }

    private static String within(String ranges, int fromDay) {
        return ("len(list_filter(%s, lambda r: r.\"from\" + %d <= day"
                        + " AND r.\"from\" <= day AND day < coalesce(r.\"to\", DATE '9999-12-31'))) > 0")
                .formatted(ranges, fromDay);
    }

    private static String stopsOn(ChurnDefinition definition) {
        String end = "coalesce(end_day, DATE '9999-12-31')";
        if (definition.contractEnd() == ContractEnd.CANCELLATION_REQUESTED) {
            return "least(" + end + ", coalesce(requested_day, DATE '9999-12-31'))";
        }
        return definition.contractEnd() == ContractEnd.BILLING_END ? "coalesce(billing_end_day, " + end + ")" : end;
    }

    /** What each contract adds on the days asked for. */
    static String spoken(ChurnDefinition definition) {
        String amount =
                switch (definition.discount()) {
                    case RECURRING_PART -> "mrr";
                    case ALL -> "net_mrr";
                    case NONE -> "list_mrr";
                };
        String metered = definition.metered() == MeteredPolicy.OWN_SERIES ? " AND NOT coalesce(metered, FALSE)" : "";
        return """
                spoken AS (
                  SELECT customer_id, asked_day, currency, state, stops_on, end_kind,
                         CASE WHEN state = 'paid' AND coalesce(currency, '') <> ''%2$s THEN %1$s ELSE 0 END AS amount
                  FROM contract_day JOIN speaking USING (customer_id, asked_day, day)
                  WHERE state <> 'none')""".formatted(amount, metered);
    }

    static String amounts(ChurnDefinition definition, String opening, String closing) {
        return spoken(definition) + """
                ,
                whole AS (
                  SELECT customer_id,
                         coalesce(bool_or(state = 'paused') FILTER (WHERE asked_day = %1$s)
                           AND NOT bool_or(state = 'paid') FILTER (WHERE asked_day = %1$s), FALSE) AS paused_at_start,
                         coalesce(bool_or(state = 'paused') FILTER (WHERE asked_day = %2$s)
                           AND NOT bool_or(state = 'paid') FILTER (WHERE asked_day = %2$s), FALSE) AS paused_at_end
                  FROM spoken GROUP BY customer_id),
                ends AS (
                  SELECT customer_id, currency,
                         coalesce(sum(amount) FILTER (WHERE asked_day = %1$s), 0)::BIGINT AS opening,
                         coalesce(sum(amount) FILTER (WHERE asked_day = %2$s), 0)::BIGINT AS closing,
                         coalesce(sum(amount) FILTER (WHERE asked_day = %1$s AND lower(end_kind) = 'migrated'
                                                      AND stops_on <= closing_day), 0)::BIGINT AS migrated
                  FROM spoken
                  LEFT JOIN (SELECT customer_id, day AS closing_day FROM speaking WHERE asked_day = %2$s)
                  USING (customer_id)
                  GROUP BY customer_id, currency)""".formatted(opening, closing);
    }

    private static String movement(String which) {
        return """
                lined AS MATERIALIZED (
                  SELECT *, closing - opening AS change,
                         CASE WHEN NOT at_start AND enters_new THEN 'new'
                              WHEN NOT at_start THEN 'reactivation'
                              WHEN NOT at_end THEN 'churn'
                              WHEN paused_at_end AND NOT paused_at_start THEN 'pause'
                              WHEN paused_at_start AND NOT paused_at_end THEN 'resume'
                              WHEN closing < opening THEN 'contraction'
                              ELSE 'expansion' END AS line
                  FROM ends JOIN whole USING (customer_id) JOIN presence USING (customer_id)
                  WHERE (opening <> 0 OR closing <> 0) AND %s),
                movement AS (
                  SELECT customer_id, currency, opening, closing,
                         CASE WHEN at_start THEN closing ELSE 0 END AS kept,
                         CASE WHEN line IN ('churn', 'contraction')
                              THEN greatest(0, least(-change, opening)) ELSE 0 END AS lost,
                         CASE WHEN line = 'new' THEN change ELSE 0 END AS new,
                         CASE WHEN line = 'expansion' THEN change ELSE 0 END AS expansion,
                         CASE WHEN line = 'contraction' THEN change ELSE 0 END AS contraction,
                         CASE WHEN line = 'churn' THEN change ELSE 0 END AS churn,
                         CASE WHEN line = 'reactivation' THEN change ELSE 0 END AS reactivation,
                         CASE WHEN line = 'pause' THEN change ELSE 0 END AS pause,
                         CASE WHEN line = 'resume' THEN change ELSE 0 END AS resume,
                         CASE WHEN at_start AND at_end THEN migrated ELSE 0 END AS migrated
                  FROM lined)
                """.formatted(which);
    }

    static String date(int day) {
        return "DATE '" + LocalDate.ofEpochDay(day) + "'";
    }
}
