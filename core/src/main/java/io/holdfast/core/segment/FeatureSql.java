package io.holdfast.core.segment;

import io.holdfast.core.timeline.Day;
import java.util.List;
import java.util.stream.Collectors;

/** The features as select statements over {@code asked(customer_id, asked_day)}; each twin of a formula of {@link Features}. */
final class FeatureSql {
    static final String ACQUIRED = acquired("day");

    static final String TENURE = acquired("asked_day - day");

    static final String CONTRACTS = """
            SELECT customer_id, asked_day,
                   count(c.customer_id) FILTER (WHERE start_day <= asked_day AND %s) AS value
            FROM asked LEFT JOIN contract c USING (customer_id)
            GROUP BY customer_id, asked_day""".formatted(ContractOrderSql.NOT_ENDED);

    static final String DAYS_SINCE_ORDER = """
            SELECT customer_id, asked_day, asked_day - max(day) AS value
            FROM asked JOIN purchase USING (customer_id)
            WHERE day <= asked_day AND coalesce(amount, 0) >= 0
            GROUP BY customer_id, asked_day""";

    static final String DAYS_SINCE_ACTIVITY = sinceActivity(List.of());

    /** In major units; {@code %s} says how much of one a minor unit is, by currency. */
    static final String MRR = """
            SELECT customer_id, asked_day,
                   CASE WHEN bool_or(start_day <= asked_day)
                             AND count(DISTINCT coalesce(currency, '')) FILTER (WHERE paid <> 0) <= 1
                        THEN sum(paid)::DECIMAL(30, 0)
                             * CASE max(coalesce(currency, '')) FILTER (WHERE paid <> 0)
                               WHEN '' THEN 0.0100 %2$s ELSE 0.0100 END END AS value
            FROM (SELECT customer_id, asked_day, start_day, currency,
                         CASE WHEN start_day <= asked_day AND %1$s
                                   AND NOT coalesce(metered, FALSE)
                                   AND asked_day >= coalesce(trial_end_day, asked_day)
                                   AND len(list_filter(pauses, lambda r: r."from" <= asked_day
                                           AND asked_day < coalesce(r."to", DATE '9999-12-31'))) = 0
                              THEN mrr ELSE 0 END AS paid
                  FROM asked JOIN contract USING (customer_id))
            GROUP BY customer_id, asked_day""".formatted(ContractOrderSql.NOT_ENDED, "%s");

    private FeatureSql() {}

    /** How many rows or days of a view there were in the last {@code days}, {@link Day#NEVER} for ever. */
    static String counted(String what, int days) {
        return what.equals("orders")
                ? counted("purchase", "day", within(days) + " AND coalesce(amount, 0) >= 0")
                : activities(what.equals("activity_days"), days, List.of());
    }

    /** How many rows, or distinct days, of activities there were, of all names where none is given. */
    static String activities(boolean distinct, int days, List<String> names) {
        return counted("activity", distinct ? "DISTINCT day" : "day", within(days) + named(names));
    }

    /** How long ago the last row of activity was. */
    static String sinceActivity(List<String> names) {
        return """
                SELECT customer_id, asked_day, asked_day - max(day) AS value
                FROM asked JOIN activity USING (customer_id)
                WHERE day <= asked_day%s
                GROUP BY customer_id, asked_day""".formatted(named(names));
    }

    private static String counted(String view, String counted, String where) {
        return """
                SELECT customer_id, asked_day, count(%s) FILTER (WHERE day <= asked_day%s) AS value
                FROM asked LEFT JOIN %s USING (customer_id)
                GROUP BY customer_id, asked_day""".formatted(counted, where, view);
    }

    private static String within(int days) {
        return days == Day.NEVER ? "" : " AND day > asked_day - " + days;
    }

    private static String named(List<String> names) {
        return names.isEmpty()
                ? ""
                : names.stream()
                        .map(KnownSql::literal)
                        .collect(Collectors.joining(", ", " AND coalesce(name, '') IN (", ")"));
    }

    private static String acquired(String value) {
        return """
                SELECT customer_id, asked_day, CASE WHEN day <= asked_day THEN %s END AS value
                FROM asked JOIN (
                  SELECT customer_id, coalesce(min(acquired_day), min(day)) AS day
                  FROM (SELECT customer_id, acquired_day, NULL::DATE AS day FROM customer
                        UNION ALL SELECT customer_id, NULL, start_day FROM contract
                        UNION ALL SELECT customer_id, NULL, day FROM purchase
                        UNION ALL SELECT customer_id, NULL, day FROM activity)
                  GROUP BY customer_id) USING (customer_id)""".formatted(value);
    }
}
