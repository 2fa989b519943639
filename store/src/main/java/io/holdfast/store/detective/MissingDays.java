package io.holdfast.store.detective;

import java.util.List;
import java.util.Locale;

/**
 * Days without a single row where there should be some: an export that failed for some days, or deleted rows. A run of
 * empty days counts where it is improbable at the rate of its neighbours:
 *
 * <pre>
 * exp(-rate × days of the run) &lt; 0.000001
 * rate = the lower of the two: customers per day in the up to 28 days before the run, and in those after it
 * </pre>
 *
 * A customer counts once a day, since the lines of one order do not come independently of each other. Where the days with
 * rows beside the run are fewer than nine tenths of those a Poisson process of that rate would fill, rows come by another
 * rhythm (only on working days, only on the first of a month) and empty days say nothing. Neither does a side shorter than
 * a week: a lone row long before the others is no missing month.
 */
final class MissingDays implements Suspicion {
    private static final double IMPROBABLE = 1e-6;
    private static final int NEIGHBOURS = 28;
    private static final int FEWEST_NEIGHBOURS = 7;
    private static final double DAILY = 0.9;

    @Override
    public List<Finding> look(Evidence evidence) {
        String field = evidence.kind().validAt();
        if (!evidence.has(field)) {
            return List.of();
        }
        if (isWithoutGap(evidence, '"' + field + '"')) {
            return List.of();
        }
        String runs = "(" + improbable(evidence, '"' + field + '"') + ")";
        long count = evidence.number("SELECT coalesce(sum(next - day - 1), 0)::BIGINT FROM " + runs);
        if (count == 0) {
            return List.of();
        }
        List<String> sample = evidence.texts("SELECT (day + 1)::VARCHAR || ' … ' || (next - 1)::VARCHAR FROM " + runs
                + " ORDER BY day LIMIT " + Evidence.SAMPLE);
        ChurnEffect effect = new EffectOnChurn(evidence).isSilence()
                ? new SilenceChurn(evidence).effectOfMissing(runs)
                : ChurnEffect.unknown(ChurnEffect.Reason.NOT_IN_FILE);
        return List.of(Finding.of("missing_days", count, sample, effect));
    }

    /** Told in a tenth of the time that counting the customers of each day takes. */
    private static boolean isWithoutGap(Evidence evidence, String at) {
        return evidence.number(
                        "SELECT (count(DISTINCT day) = coalesce(max(day) - min(day) + 1, 0))::INTEGER FROM (SELECT "
                                + at + "::DATE AS day FROM " + evidence.rows() + ")")
                == 1;
    }

    /** The days on either side of each run that is too long for chance, as {@code day, next}. */
    private static String improbable(Evidence evidence, String at) {
        String who = evidence.has("customer_id") ? "count(DISTINCT customer_id)" : "count(*)";
        String days = "SELECT " + at + "::DATE AS day, " + who + " AS n FROM " + evidence.rows() + " WHERE " + at
                + " IS NOT NULL GROUP BY 1";
        String runs = "SELECT * FROM (SELECT day, lead(day) OVER (ORDER BY day) AS next, min(day) OVER () AS first,"
                + " max(day) OVER () AS last FROM days) WHERE next > day + 1";
        String sides = "SELECT r.day, r.next, least(" + NEIGHBOURS + ", r.day - r.first + 1) AS length_before, least("
                + NEIGHBOURS + ", r.last - r.next + 1) AS length_after, " + side("d.day <= r.day", "before") + ", "
                + side("d.day >= r.next", "after") + " FROM runs r JOIN days d ON d.day > r.day - " + NEIGHBOURS
                + " AND d.day < r.next + " + NEIGHBOURS + " GROUP BY r.day, r.next, r.first, r.last";
        return "WITH days AS (" + days + "), runs AS (" + runs + "), sides AS (" + sides
                + ") SELECT day, next FROM sides WHERE " + daily("before") + " AND " + daily("after")
                + " AND least(seen_before / length_before, seen_after / length_after) * (next - day - 1) > "
                + String.format(Locale.ROOT, "%.6f", -Math.log(IMPROBABLE));
    }

    private static String side(String where, String name) {
        return "sum(d.n) FILTER (" + where + ") AS seen_" + name + ", count(*) FILTER (" + where + ") AS days_" + name;
    }

    private static String daily(String side) {
        String length = "length_" + side;
        return length + " >= " + FEWEST_NEIGHBOURS + " AND days_" + side + " >= " + DAILY + " * " + length
                + " * (1 - exp(-seen_" + side + " / " + length + "))";
    }
}
