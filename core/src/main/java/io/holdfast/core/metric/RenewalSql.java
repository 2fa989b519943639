package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.MeteredPolicy;
import io.holdfast.core.ledger.Period;
import java.time.LocalDate;

/**
 * From contracts to those due for renewal in a period, in SQL. Over the view {@code contract} it builds
 *
 * <pre>
 *   renewal(customer_id, due_day, currency, amount, renewed, undecided)      one row for each contract and day it was due
 * </pre>
 */
public final class RenewalSql {
    private RenewalSql() {}

    /** The whole query of a ratio over all currencies. */
    public static String of(RenewalMetric metric, ChurnDefinition definition, Period period, int lastKnownDay) {
        return steps(definition, period, lastKnownDay, "TRUE") + metric.sql().strip() + "\n";
    }

    /** The same over the contracts of one currency. */
    public static String of(
            RenewalMetric metric, ChurnDefinition definition, Period period, int lastKnownDay, String currency) {
        String which = "currency = '" + currency.replace("'", "''") + "'";
        return steps(definition, period, lastKnownDay, which) + metric.sql().strip() + "\n";
    }

    private static String steps(ChurnDefinition definition, Period period, int lastKnownDay, String which) {
        return "WITH " + written(definition) + ",\n" + term(definition.gapDays()) + ",\n"
                + renewal(definition.gapDays(), period, lastKnownDay, which);
    }

    /** The contracts with the day they stop counting, and for each the later ones of the same customer. */
    private static String written(ChurnDefinition definition) {
        return """
                written AS MATERIALIZED (
                  SELECT customer_id, row_number() OVER () AS nr, start_day, %s AS stops_on,
                         CASE WHEN term_end_day > start_day THEN term_end_day END AS term_end_day,
                         coalesce(auto_renew, FALSE) AS auto_renew, trial_end_day, lower(end_kind) AS end_kind,
                         currency, %s AS amount
                  FROM contract),
                followed AS (
                  SELECT DISTINCT w.nr, o.start_day, o.stops_on
                  FROM written w
                  JOIN written o ON o.customer_id = w.customer_id AND o.start_day > w.start_day
                                AND o.stops_on > o.start_day)""".formatted(stopsOn(definition), amount(definition));
    }

    /** Every day on which a contract may have been due. */
    private static String term(int gapDays) {
        return """
                term AS (
                  SELECT nr, (term_end_day - to_years(years::INTEGER))::DATE AS due_day
                  FROM (SELECT nr, term_end_day,
                               unnest(range(CASE WHEN auto_renew
                                                 THEN date_diff('year', start_day, term_end_day) + 1 ELSE 1 END)) AS years
                        FROM written WHERE term_end_day IS NOT NULL)
                  UNION ALL
                  SELECT nr, stops_on
                  FROM written w
                  WHERE term_end_day IS NULL AND stops_on < DATE '9999-12-31'
                    AND (end_kind = 'expired'
                         OR (end_kind <> 'migrated'
                             AND EXISTS (SELECT 1 FROM followed f
                                         WHERE f.nr = w.nr AND abs(f.start_day - w.stops_on) <= %d
                                           AND f.stops_on > w.stops_on))))""".formatted(gapDays);
    }

    private static String renewal(int gapDays, Period period, int lastKnownDay, String which) {
        return """
                renewal AS (
                  SELECT customer_id, due_day, currency, amount, ran_on OR goes_on AS renewed,
                         NOT (ran_on OR goes_on) AND due_day + %1$d > DATE '%4$s' AS undecided
                  FROM (SELECT w.*, due_day, stops_on > due_day + %1$d AS ran_on,
                               EXISTS (SELECT 1 FROM followed f
                                       WHERE f.nr = t.nr AND abs(f.start_day - due_day) <= %1$d
                                         AND f.stops_on > due_day) AS goes_on
                        FROM term t JOIN written w USING (nr)
                        WHERE due_day >= DATE '%2$s' AND due_day < DATE '%3$s'
                          AND due_day > start_day AND stops_on > start_day AND stops_on >= due_day - %1$d
                          AND due_day > coalesce(trial_end_day, start_day))
                  WHERE %5$s)
                """.formatted(gapDays, period.from(), period.to(), LocalDate.ofEpochDay(lastKnownDay), which);
    }

    private static String stopsOn(ChurnDefinition definition) {
        String end = "coalesce(end_day, DATE '9999-12-31')";
        if (definition.contractEnd() == ContractEnd.CANCELLATION_REQUESTED) {
            return "least(" + end + ", coalesce(requested_day, DATE '9999-12-31'))";
        }
        return definition.contractEnd() == ContractEnd.BILLING_END ? "coalesce(billing_end_day, " + end + ")" : end;
    }

    private static String amount(ChurnDefinition definition) {
        String amount =
                switch (definition.discount()) {
                    case RECURRING_PART -> "mrr";
                    case ALL -> "net_mrr";
                    case NONE -> "list_mrr";
                };
        String metered = definition.metered() == MeteredPolicy.OWN_SERIES ? "TRUE" : "FALSE";
        return ("CASE WHEN coalesce(currency, '') = '' OR (net_mrr = 0 AND NOT coalesce(metered, FALSE))"
                        + " OR (coalesce(metered, FALSE) AND %s) THEN 0 ELSE %s END")
                .formatted(metered, amount);
    }
}
