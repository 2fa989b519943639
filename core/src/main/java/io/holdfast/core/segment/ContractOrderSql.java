package io.holdfast.core.segment;

/** Which contract speaks for a customer on a day, in SQL; the order is that in which timelines hold contracts. */
final class ContractOrderSql {
    static final String NOT_ENDED = "asked_day < coalesce(end_day, DATE '9999-12-31')";

    /** The currency of the running contract that started last. */
    static final String CURRENCY = """
            SELECT customer_id, asked_day, arg_max(coalesce(currency, ''), %s) AS value
            FROM asked JOIN contract USING (customer_id)
            WHERE start_day <= asked_day AND %s
            GROUP BY customer_id, asked_day""".formatted(place(), NOT_ENDED);

    /** The plan of the same; in a gap between two contracts that of the one before it. */
    static final String PLAN = """
            SELECT customer_id, asked_day,
                   CASE WHEN coalesce(running, '') <> '' OR NOT goes_on THEN running ELSE ended END AS value
            FROM (SELECT customer_id, asked_day,
                         arg_max(coalesce(plan, ''), place) FILTER (WHERE start_day <= asked_day AND %2$s) AS running,
                         arg_max(coalesce(plan, ''), place) FILTER (WHERE start_day <= asked_day AND NOT %2$s) AS ended,
                         bool_or(start_day > asked_day) AS goes_on
                  FROM (SELECT *, %1$s AS place FROM asked JOIN contract USING (customer_id))
                  GROUP BY customer_id, asked_day)""".formatted(place(), NOT_ENDED);

    private ContractOrderSql() {}

    /** By start, then by everything else that tells two contracts apart; what is open comes last. */
    private static String place() {
        return """
                (start_day, coalesce(end_day, DATE '9999-12-31'), coalesce(requested_day, DATE '9999-12-31'),
                      coalesce(billing_end_day, DATE '9999-12-31'), coalesce(trial_end_day, DATE '9999-12-31'),
                      coalesce(plan, ''), coalesce(currency, ''))""";
    }
}
