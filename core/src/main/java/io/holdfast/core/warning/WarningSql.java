package io.holdfast.core.warning;

import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.segment.KnownSql;
import java.time.LocalDate;

/**
 * The warnings of a day in SQL, over the views {@code contract}, {@code purchase}, {@code activity} and {@code status}:
 *
 * <pre>
 *   warning(customer_id, kind, since_day, days_left, mrr, currency)      mrr is empty for none and for several currencies
 * </pre>
 *
 * See {@link EarlyWarning}; each sign is one step.
 */
public final class WarningSql {
    private final WarningRules rules;
    private final String day;

    private WarningSql(WarningRules rules, LocalDate day) {
        this.rules = rules;
        this.day = "DATE '" + day + "'";
    }

    /** Every warning at the end of a day. */
    public static String of(WarningRules rules, LocalDate day) {
        return steps(rules, day) + "SELECT * FROM warning\nORDER BY days_left NULLS LAST, kind, customer_id\n";
    }

    /** Those of the customers of a segment, asked of each on that day. */
    public static String of(WarningRules rules, LocalDate day, KnownSql segment) {
        if (segment.isEverybody()) {
            return of(rules, day);
        }
        String each = "SELECT DISTINCT customer_id, DATE '" + day + "' AS asked_day FROM warning";
        return steps(rules, day).stripTrailing() + ",\n" + segment.askedOf(each) + "fitting AS (" + segment.members()
                + ")\nSELECT * FROM warning\nWHERE customer_id IN (SELECT customer_id FROM fitting)\n"
                + "ORDER BY days_left NULLS LAST, kind, customer_id\n";
    }

    /** The steps up to {@code warning}, ready for a final select. */
    public static String steps(WarningRules rules, LocalDate day) {
        WarningSql sql = new WarningSql(rules, day);
        return String.join(
                ",\n",
                sql.running(),
                sql.requested(),
                sql.pastDue(),
                sql.ending(),
                sql.silence(),
                sql.silent(),
                sql.quiet(),
                sql.warning());
    }

    private String running() {
        return """
                WITH voided AS (
                  SELECT customer_id
                  FROM (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY day) AS nr FROM status)
                  WHERE day <= %1$s
                  GROUP BY customer_id
                  HAVING arg_max(is_void, (day, nr))),
                running AS MATERIALIZED (
                  SELECT *,
                         coalesce(end_day, DATE '9999-12-31') AS ends,
                         coalesce(requested_day <= %1$s, FALSE) AS is_requested,
                         CASE WHEN NOT coalesce(metered, FALSE) AND %1$s >= coalesce(trial_end_day, start_day)
                                   AND len(list_filter(pauses, lambda r: r."from" <= %1$s
                                           AND %1$s < coalesce(r."to", DATE '9999-12-31'))) = 0
                              THEN mrr ELSE 0 END AS pays
                  FROM contract
                  WHERE start_day <= %1$s AND %1$s < coalesce(end_day, DATE '9999-12-31')),
                at_stake AS (
                  SELECT customer_id, sum(pays)::BIGINT AS mrr, min(currency) AS currency
                  FROM running
                  WHERE pays <> 0
                  GROUP BY customer_id
                  HAVING count(DISTINCT currency) = 1 AND min(currency) <> '')""".formatted(day);
    }

    private String requested() {
        return """
                requested AS (
                  SELECT customer_id, 'CANCELLATION_REQUESTED' AS kind,
                         (SELECT max(c.requested_day) FROM contract c
                          WHERE c.customer_id = running.customer_id AND c.requested_day <= %1$s
                            AND %1$s < coalesce(c.end_day, DATE '9999-12-31')) AS since_day,
                         CASE WHEN max(ends) < DATE '9999-12-31' THEN max(ends) - %1$s END AS days_left
                  FROM running
                  GROUP BY customer_id
                  HAVING bool_and(is_requested))""".formatted(day);
    }

    private String pastDue() {
        boolean neverLost = rules.pastDue().neverLost();
        String left = neverLost
                ? "NULL::BIGINT"
                : "CASE WHEN bool_and(overdue IS NOT NULL) THEN max(overdue) + %d - %s END"
                        .formatted(rules.pastDue().lostAfterDays(), day);
        return """
                past_due_sign AS (
                  SELECT * FROM (
                    SELECT customer_id, 'PAST_DUE' AS kind, min(overdue) AS since_day, %2$s AS days_left
                    FROM (SELECT customer_id,
                                 list_filter(past_due, lambda r: r."from" <= %1$s
                                   AND %1$s < coalesce(r."to", DATE '9999-12-31'))[1]."from" AS overdue
                          FROM running)
                    GROUP BY customer_id
                    HAVING count(overdue) > 0)
                  WHERE coalesce(days_left > 0, TRUE))""".formatted(day, left);
    }

    private String ending() {
        WarningRules.Ending rule = rules.ending();
        String known = rule.endsKnownBefore() ? "TRUE" : "(lower(end_kind) = 'expired' OR is_requested)";
        return """
                ending AS (
                  SELECT customer_id, 'CONTRACT_ENDING' AS kind,
                         max(ends) FILTER (WHERE is_ending) - %2$d AS since_day,
                         CASE WHEN bool_and(is_ending) THEN max(ends) - %1$s END AS days_left
                  FROM (SELECT *, %3$s AND lower(end_kind) <> 'migrated' AND ends - %1$s <= %2$d AS is_ending FROM running)
                  GROUP BY customer_id
                  HAVING bool_or(is_ending AND NOT is_requested))""".formatted(day, rule.withinDays(), known);
    }

    private String silence() {
        return silence("buying", "purchase WHERE coalesce(amount, 0) >= 0 AND") + ",\n"
                + silence("using_it", "activity WHERE");
    }

    /** Of each customer: his last day, twice his median gap and how many days he had. */
    private String silence(String name, String view) {
        return """
                %1$s AS (
                  SELECT customer_id, max(day) AS last_day, count(*) AS days_seen, (2 * median(gap))::INTEGER AS twice_median
                  FROM (SELECT customer_id, day, day - lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap
                        FROM (SELECT DISTINCT customer_id, day FROM %2$s day <= %3$s))
                  GROUP BY customer_id)""".formatted(name, view, day);
    }

    private String silent() {
        return """
                silent AS (
                  SELECT customer_id, 'SILENT' AS kind, last_day + warn_after AS since_day,
                         CASE WHEN %5$s THEN last_day + lost_after + 1 - %1$s END AS days_left
                  FROM (SELECT *, greatest(1, %2$s)::INTEGER AS warn_after,
                               customer_id IN (SELECT customer_id FROM running) AS runs
                        FROM (SELECT *, %3$s AS lost_after FROM %4$s))
                  WHERE %1$s - last_day >= warn_after AND (NOT %5$s OR %1$s - last_day <= lost_after) AND %6$s)""".formatted(day, warnAfter(), threshold(), byPurchases() ? "buying" : "using_it", lost(), customers());
    }

    private String warnAfter() {
        WarningRules.Silence silence = rules.silence();
        boolean twoThirds = silence.inactivity().isPersonal() || silence.warnDays() == 0;
        return twoThirds ? "(2 * lost_after + 2) // 3" : Integer.toString(silence.warnDays());
    }

    private String lost() {
        return switch (rules.silence().loses()) {
            case EVERYBODY -> "TRUE";
            case THOSE_WITHOUT_CONTRACT -> "(NOT runs)";
            case NOBODY_UNDER_CONTRACT, NOBODY -> "FALSE";
        };
    }

    private String customers() {
        return rules.silence().loses() == WarningRules.Loses.NOBODY_UNDER_CONTRACT
                ? "runs"
                : "(runs OR customer_id NOT IN (SELECT customer_id FROM contract WHERE start_day <= %s))"
                        .formatted(day);
    }

    private String quiet() {
        String left = rules.silence().losesBuyers()
                ? "CASE WHEN lost_after + 1 > silent_days THEN lost_after + 1 - silent_days END"
                : "NULL::BIGINT";
        return """
                quiet AS (
                  SELECT customer_id, 'FREQUENT_BUYER_QUIET' AS kind, last_day + twice_median + 1 AS since_day,
                         %2$s AS days_left
                  FROM (SELECT *, %1$s - last_day AS silent_days, %3$s AS lost_after,
                               (SELECT count(DISTINCT p.day) FROM purchase p
                                WHERE p.customer_id = buying.customer_id AND coalesce(p.amount, 0) >= 0
                                  AND p.day > last_day - %4$d AND p.day <= last_day) AS in_window
                        FROM buying)
                  WHERE days_seen >= %5$d AND in_window >= %5$d AND silent_days > twice_median AND silent_days <= %4$d)""".formatted(
                        day,
                        left,
                        threshold(),
                        rules.buyer().windowDays(),
                        rules.buyer().purchases());
    }

    /** D of a customer's own silence. */
    private String threshold() {
        Inactivity inactivity = rules.silence().inactivity();
        return inactivity.isPersonal()
                ? "CASE WHEN days_seen > %d THEN least(3650, ceil(%s * twice_median / 2.0)) ELSE %d END::INTEGER"
                        .formatted(Inactivity.GAPS_NEEDED, inactivity.cadenceFactor(), inactivity.days())
                : Integer.toString(inactivity.days());
    }

    private boolean byPurchases() {
        return rules.silence().signal() == WarningRules.Signal.PURCHASES;
    }

    private String warning() {
        return """
                warning AS (
                  SELECT customer_id, kind, since_day, days_left, mrr, currency
                  FROM (SELECT * FROM requested
                        UNION ALL SELECT * FROM past_due_sign
                        UNION ALL SELECT * FROM ending
                        UNION ALL SELECT * FROM silent
                        UNION ALL SELECT * FROM quiet)
                  LEFT JOIN at_stake USING (customer_id)
                  WHERE customer_id NOT IN (SELECT customer_id FROM voided))
                """;
    }
}
