package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.LostOn;
import java.time.LocalDate;

/** From facts to the days on which someone was a customer, in SQL. Ends are exclusive; 9999-12-31 is open. */
final class MemberSql {
    private MemberSql() {}

    static String steps(ChurnDefinition definition, int lastKnownDay) {
        String joined =
                switch (definition.basis()) {
                    case CONTRACT ->
                        ContractSql.pieces(definition) + ",\n"
                                + islands(
                                        "stay",
                                        "SELECT customer_id, from_day, to_day FROM piece",
                                        definition.gapDays());
                    case PURCHASE -> silence("stay", "purchase", definition, lastKnownDay);
                    case ACTIVITY -> silence("stay", "activity", definition, lastKnownDay);
                    case STATUS -> won();
                    case ANY_OF -> anyOf(definition, lastKnownDay);
                    case AUTO -> throw new IllegalArgumentException("definition not resolved: " + definition.name());
                };
        return joined + ",\n" + withoutVoid();
    }

    private static String anyOf(ChurnDefinition definition, int lastKnownDay) {
        return String.join(
                ",\n",
                ContractSql.pieces(definition),
                islands("under_contract", "SELECT customer_id, from_day, to_day FROM piece", definition.gapDays()),
                silence("buying", "purchase", definition, lastKnownDay),
                silence("using_it", "activity", definition, lastKnownDay),
                islands("stay", """
                        SELECT * FROM under_contract UNION ALL SELECT * FROM buying UNION ALL SELECT * FROM using_it""", 0));
    }

    /** Joins intervals that overlap or follow within some days. */
    private static String islands(String name, String intervals, int gapDays) {
        return """
                %1$s AS (
                  SELECT customer_id, min(from_day) AS from_day, max(to_day) AS to_day
                  FROM (SELECT *, sum(starts) OVER (PARTITION BY customer_id ORDER BY from_day, to_day
                                                    ROWS UNBOUNDED PRECEDING) AS island
                        FROM (SELECT *,
                                     CASE WHEN from_day <= max(to_day) OVER (
                                            PARTITION BY customer_id ORDER BY from_day, to_day
                                            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) + %3$d
                                          THEN 0 ELSE 1 END AS starts
                              FROM (%2$s)))
                  GROUP BY customer_id, island)""".formatted(name, intervals, gapDays);
    }

    /** D days from each purchase or activity; dated back to the last active day where the definition says so. */
    private static String silence(String name, String view, ChurnDefinition definition, int lastKnownDay) {
        Inactivity inactivity = definition.inactivity();
        String days = name + "_day";
        String threshold = Integer.toString(inactivity.days());
        String gap = "NULL";
        if (inactivity.isPersonal()) {
            gap = "day - lag(day) OVER (PARTITION BY customer_id ORDER BY day)";
            threshold = ("CASE WHEN nr > %d THEN least(3650, ceil(%s * median(gap) OVER (PARTITION BY customer_id"
                            + " ORDER BY day ROWS UNBOUNDED PRECEDING)))::INTEGER ELSE %d END")
                    .formatted(Inactivity.GAPS_NEEDED, inactivity.cadenceFactor(), inactivity.days());
        }
        String returns = view.equals("purchase") ? " WHERE coalesce(amount, 0) >= 0" : "";
        String last = definition.lostOn() == LostOn.LAST_ACTIVE_DAY
                ? "CASE WHEN arg_max(to_day, day) <= DATE '%s' THEN max(day) + 1 ELSE arg_max(to_day, day) END"
                        .formatted(LocalDate.ofEpochDay(lastKnownDay))
                : "arg_max(to_day, day)";
        return """
                %1$s AS (
                  SELECT customer_id, day, day + 1 + %5$s AS to_day
                  FROM (SELECT customer_id, day, %4$s AS gap,
                               row_number() OVER (PARTITION BY customer_id ORDER BY day) AS nr
                        FROM (SELECT DISTINCT customer_id, day FROM %3$s%6$s))),
                %2$s AS (
                  SELECT customer_id, min(day) AS from_day, %7$s AS to_day
                  FROM (SELECT *, sum(starts) OVER (PARTITION BY customer_id ORDER BY day
                                                    ROWS UNBOUNDED PRECEDING) AS island
                        FROM (SELECT *, CASE WHEN day <= lag(to_day) OVER (PARTITION BY customer_id ORDER BY day)
                                             THEN 0 ELSE 1 END AS starts
                              FROM %1$s))
                  GROUP BY customer_id, island)""".formatted(days, name, view, gap, threshold, returns, last);
    }

    private static String won() {
        return """
                first_fact AS (
                  SELECT customer_id, min(day) AS day
                  FROM (SELECT customer_id, start_day AS day FROM contract
                        UNION ALL SELECT customer_id, day FROM purchase
                        UNION ALL SELECT customer_id, day FROM activity
                        UNION ALL SELECT customer_id, day FROM status)
                  GROUP BY customer_id),
                stay AS (
                  SELECT customer_id, coalesce(acquired_day, day) AS from_day, DATE '9999-12-31' AS to_day
                  FROM customer LEFT JOIN first_fact USING (customer_id)
                  WHERE coalesce(acquired_day, day) IS NOT NULL)""";
    }

    private static String withoutVoid() {
        return """
                void_range AS (
                  SELECT customer_id, min(day) AS from_day, max(next_day) AS to_day
                  FROM (SELECT *, coalesce(lead(day) OVER w, DATE '9999-12-31') AS next_day,
                               count(*) FILTER (WHERE NOT is_void) OVER w AS spell
                        FROM (SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY day) AS nr FROM status)
                        WINDOW w AS (PARTITION BY customer_id ORDER BY day, nr))
                  WHERE is_void
                  GROUP BY customer_id, spell),
                edge AS (
                  SELECT customer_id, from_day AS day, 1 AS stays, 0 AS voids FROM stay
                  UNION ALL SELECT customer_id, to_day, -1, 0 FROM stay
                  UNION ALL SELECT customer_id, from_day, 0, 1 FROM void_range
                  UNION ALL SELECT customer_id, to_day, 0, -1 FROM void_range),
                member AS (
                  SELECT customer_id, day AS from_day, next_day AS to_day
                  FROM (SELECT customer_id, day,
                               lead(day) OVER (PARTITION BY customer_id ORDER BY day) AS next_day,
                               sum(sum(stays)) OVER (PARTITION BY customer_id ORDER BY day) AS stays,
                               sum(sum(voids)) OVER (PARTITION BY customer_id ORDER BY day) AS voids
                        FROM edge GROUP BY customer_id, day)
                  WHERE stays > 0 AND voids = 0 AND next_day IS NOT NULL)""";
    }
}
