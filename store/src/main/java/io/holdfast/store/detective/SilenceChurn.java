package io.holdfast.store.detective;

import io.holdfast.core.fact.FactKind;
import java.util.OptionalDouble;

/**
 * Churn by silence of the last month that is complete as far as the rows go: customers with a sign of life in the D days
 * up to its start and none in those up to its end, by those with one up to its start. D is 15 days for activity and the
 * 90 % quantile of the gaps for purchases, as in the definition that leaves it to the data.
 */
final class SilenceChurn {
    private static final int ACTIVITY_DAYS = 15;

    private final Evidence evidence;
    private final long days;
    private final String start;
    private final String end;
    private final String monthEnd;

    SilenceChurn(Evidence evidence) {
        this.evidence = evidence;
        this.days = evidence.kind() == FactKind.ACTIVITY ? ACTIVITY_DAYS : usualGap(evidence);
        this.monthEnd = evidence.monthEnd("max(seen_at)", evidence.signs());
        this.end = "DATE '" + monthEnd.substring(0, 10) + "'";
        this.start = "(" + end + " - INTERVAL 1 MONTH)::DATE";
    }

    /** By how many points churn changes when the signs of life are others. */
    ChurnEffect effect(String otherSigns) {
        return Evidence.change(monthEnd, churn(evidence.signs(), days, days), churn(otherSigns, days, days));
    }

    /**
     * The same when the silence of some days is not the customers'.
     *
     * @param gaps a table of {@code day, next}: the days on either side of a gap in the file
     */
    ChurnEffect effectOfMissing(String gaps) {
        return Evidence.change(
                monthEnd,
                churn(evidence.signs(), days, days),
                churn(evidence.signs(), days + missing(gaps, start), days + missing(gaps, end)));
    }

    private long missing(String gaps, String before) {
        return evidence.number("SELECT coalesce(sum(greatest(0, least(next, " + before + ") - greatest(day + 1, "
                + before + " - " + days + "))), 0)::BIGINT FROM " + gaps + " WHERE next > day + 1");
    }

    private OptionalDouble churn(String signs, long daysAtStart, long daysAtEnd) {
        return evidence.share("SELECT count(*) FILTER (s), count(*) FILTER (s AND NOT e) FROM (SELECT"
                + active(start, daysAtStart) + " AS s," + active(end, daysAtEnd) + " AS e FROM " + signs
                + " GROUP BY customer_id)");
    }

    /** Silent for no more than so many days at the end of the day before. */
    private static String active(String before, long days) {
        return " coalesce(bool_or(seen_at::DATE < " + before + " AND seen_at::DATE >= " + before + " - 1 - " + days
                + "), false)";
    }

    private static long usualGap(Evidence evidence) {
        return evidence.number(
                "SELECT coalesce(quantile_disc(gap, 0.9), " + ACTIVITY_DAYS + ")::BIGINT FROM (SELECT day -"
                        + " lag(day) OVER (PARTITION BY customer_id ORDER BY day) AS gap FROM (SELECT DISTINCT customer_id,"
                        + " seen_at::DATE AS day FROM " + evidence.signs() + ")) WHERE gap IS NOT NULL");
    }
}
