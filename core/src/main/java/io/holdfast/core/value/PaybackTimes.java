package io.holdfast.core.value;

import io.holdfast.core.metric.Metric;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How long customers took to earn back what winning them cost. Time runs from the first day as a customer and is counted
 * in days; a month is 365/12 of them.
 *
 * <p>Of those known to have paid back, those who left before, and those who still may, the share paid back by a time is
 * that of Aalen and Johansen, leaving being the competing end:
 *
 * <pre>
 *   F(t) = Σ over times u ≤ t of  S(u−) · paid(u) / at risk(u),    S(u) = Π over v ≤ u of (1 − (paid(v) + left(v)) / at risk(v))
 * </pre>
 *
 * Counting only those who paid back would be too quick, and taking those who still may for lost too slow. Source: Aalen
 * and Johansen, An empirical transition matrix for non-homogeneous Markov chains based on censored observations,
 * Scandinavian Journal of Statistics 5, 1978. Sums over disjoint groups of customers add up.
 */
public final class PaybackTimes {
    /** The months by which half have paid back. */
    public static final ValueMetric METRIC = new ValueMetric(
            "cac_payback",
            "min {t : F(t) ≥ 1/2}",
            ValueMetric.Unit.MONTHS,
            Metric.Sense.LOWER_IS_BETTER,
            "half have not paid back so far, or of nobody cost and margin are known",
            "Wukong CRM, How to calculate customer churn, 2021; Aalen and Johansen, Scandinavian Journal of Statistics 5,"
                    + " 1978",
            CacPayback.class);

    /** Those who paid back, left before or may yet by days, over the step {@code recovered}: Aalen and Johansen in SQL. */
    static final String STEPS_SQL = """
            ended AS (
              SELECT CASE WHEN paid_on < first_day THEN 0
                          WHEN paid_on IS NOT NULL THEN paid_on + 1 - first_day
                          ELSE least(left_day, until_day) - first_day END AS days,
                     paid_on IS NOT NULL AS is_paid, paid_on IS NULL AND left_day < until_day AS is_left
              FROM recovered
              WHERE cost IS NOT NULL AND margin IS NOT NULL),
            risk AS (
              SELECT days, count(*) FILTER (WHERE is_paid) AS paid, count(*) FILTER (WHERE is_left) AS lost,
                     (sum(count(*)) OVER (ORDER BY days DESC))::BIGINT AS at_risk
              FROM ended
              GROUP BY days),
            share AS (
              SELECT days, sum(stay * paid / at_risk) OVER (ORDER BY days) AS paid_back
              FROM (SELECT *, coalesce(product(1 - (paid + lost) / at_risk) OVER (
                                         ORDER BY days ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 1) AS stay
                    FROM risk))""";

    /** Of one row, over those steps. */
    static final String SQL = """
            SELECT (SELECT min(days) FROM share WHERE paid_back >= 0.5) * 12.0 / 365 AS value,
                   count(*) FILTER (WHERE is_paid) AS paid_back, count(*) FILTER (WHERE is_left) AS left_before,
                   count(*) FILTER (WHERE NOT is_paid AND NOT is_left) AS not_yet,
                   (SELECT count(*) FROM recovered WHERE cost IS NULL OR margin IS NULL) AS unknown
            FROM ended
            """;

    static final double DAYS_A_MONTH = 365 / 12.0;

    /** By days, shape (days). */
    private long[] paid = new long[64];

    private long[] left = new long[64];
    private long[] open = new long[64];
    private long unknown;

    PaybackTimes() {}

    void paid(int days) {
        paid = counted(paid, days, 1);
    }

    void left(int days) {
        left = counted(left, days, 1);
    }

    void open(int days) {
        open = counted(open, days, 1);
    }

    void unknown() {
        unknown++;
    }

    PaybackTimes add(PaybackTimes that) {
        paid = added(paid, that.paid);
        left = added(left, that.left);
        open = added(open, that.open);
        unknown += that.unknown;
        return this;
    }

    /** Customers whose acquisition cost is earned back. */
    public long paidBack() {
        return Arrays.stream(paid).sum();
    }

    /** Customers who left before it was. */
    public long leftBefore() {
        return Arrays.stream(left).sum();
    }

    /** Customers who may yet earn it back: censored. */
    public long notYet() {
        return Arrays.stream(open).sum();
    }

    /** Customers of whom cost or margin is not known; in nothing else here. */
    public long unknownCost() {
        return unknown;
    }

    /** The share that has paid back within some months; empty when nobody's cost is known. */
    public OptionalDouble shareWithin(double months) {
        int days = (int) Math.min(Integer.MAX_VALUE, Math.floor(months * DAYS_A_MONTH));
        return customers() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(walk(days, 2).share());
    }

    /** The months by which half have paid back; empty when half never did within what is known. */
    public OptionalDouble medianMonths() {
        Walk walk = walk(Integer.MAX_VALUE, 0.5);
        return walk.share() >= 0.5 ? OptionalDouble.of(walk.day() / DAYS_A_MONTH) : OptionalDouble.empty();
    }

    private record Walk(int day, double share) {}

    /** Walks the days in order until one is past, or the share is reached. */
    private Walk walk(int lastDay, double wanted) {
        long atRisk = customers();
        double survive = 1;
        double share = 0;
        int end = Math.max(paid.length, Math.max(left.length, open.length));
        for (int day = 0; day < end && day <= lastDay && atRisk > 0; day++) {
            share += survive * at(paid, day) / atRisk;
            if (share >= wanted) {
                return new Walk(day, share);
            }
            survive *= 1 - (double) (at(paid, day) + at(left, day)) / atRisk;
            atRisk -= at(paid, day) + at(left, day) + at(open, day);
        }
        return new Walk(end, share);
    }

    private long customers() {
        return paidBack() + leftBefore() + notYet();
    }

    private static long at(long[] counts, int day) {
        return day < counts.length ? counts[day] : 0;
    }

    private static long[] counted(long[] counts, int day, long more) {
        long[] longer = day < counts.length ? counts : Arrays.copyOf(counts, Math.max(day + 1, counts.length * 2));
        longer[day] += more;
        return longer;
    }

    private static long[] added(long[] one, long[] other) {
        long[] sum = Arrays.copyOf(one, Math.max(one.length, other.length));
        for (int i = 0; i < other.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }
}
