package io.holdfast.core.metric;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.segment.KnownSql;
import io.holdfast.core.segment.Segment;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One cell of {@link io.holdfast.core.ledger.MembershipTriangle} or {@link io.holdfast.core.ledger.BoundedMembership} in SQL:
 * {@code retained, size}, those who became customers in the cohort's period, and how many of them were kept.
 *
 * @param definition with nothing left open
 * @param lastKnownDay the last day of the facts, days since 1970-01-01
 * @param segment asked of each customer on the day on which he became one
 */
public record MembershipTriangleSql(ChurnDefinition definition, int lastKnownDay, KnownSql segment) {
    /** Of everybody. */
    public MembershipTriangleSql(ChurnDefinition definition, int lastKnownDay) {
        this(definition, lastKnownDay, Segment.EVERYBODY.sql());
    }

    /** @param lastDay the last day of the cell's period */
    public String of(Period cohort, LocalDate lastDay) {
        return rolling(cohort, List.of(lastDay));
    }

    /**
     * The same of who is one on any of several days.
     *
     * @param lastDays the last days of the cell's period and of every later one
     */
    public String rolling(Period cohort, List<LocalDate> lastDays) {
        String isThere = lastDays.stream()
                .map(day -> "from_day <= DATE '%1$s' AND to_day > DATE '%1$s'".formatted(day))
                .collect(Collectors.joining(" OR "));
        return members() + """
                joined AS (
                  SELECT customer_id, bool_or(%3$s) AS is_there
                  FROM member%4$s
                  GROUP BY customer_id
                  HAVING min(from_day) >= DATE '%1$s' AND min(from_day) < DATE '%2$s')
                SELECT count(*) FILTER (WHERE is_there) AS retained, count(*) AS size
                FROM joined
                """.formatted(cohort.from(), cohort.to(), isThere, whose());
    }

    /**
     * Of those for whom it is known: who is one so many days after his own first day.
     *
     * @param days since then
     */
    public String bounded(Period cohort, int days) {
        return members() + """
                joined AS (
                  SELECT customer_id, min(from_day) + %3$d AS own_day
                  FROM member%5$s
                  GROUP BY customer_id
                  HAVING min(from_day) >= DATE '%1$s' AND min(from_day) < DATE '%2$s')
                SELECT count(*) FILTER (WHERE EXISTS (
                         SELECT 1 FROM member
                         WHERE member.customer_id = joined.customer_id AND from_day <= own_day AND to_day > own_day)) AS retained,
                       count(*) AS size
                FROM joined
                WHERE own_day <= DATE '%4$s'
                """.formatted(cohort.from(), cohort.to(), days, LocalDate.ofEpochDay(lastKnownDay), whose());
    }

    private String members() {
        String asked = segment.isEverybody()
                ? ""
                : segment.askedOf("SELECT customer_id, min(from_day) AS asked_day FROM member GROUP BY customer_id");
        return SqlOracle.member(definition, lastKnownDay) + ",\n" + asked;
    }

    private String whose() {
        return segment.isEverybody() ? "" : "\n  WHERE customer_id IN (" + segment.members() + ")";
    }
}
