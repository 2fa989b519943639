package io.holdfast.core.value;

import io.holdfast.core.metric.Interval;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.survival.KaplanMeier;
import io.holdfast.core.survival.Lifetimes;
import io.holdfast.core.survival.RiskTable;
import java.util.Optional;

/**
 * The lifetime value as far as lifetimes have been seen: what a customer brings over the part of his life that the
 * survival curve covers.
 *
 * <pre>
 *   ARPA · margin · ∫₀^τ S(u) du        τ the longest time any customer was seen, S Kaplan–Meier, in months of 365/12 days
 * </pre>
 *
 * Unlike {@link SimpleLtv} it does not assume that churn never changes with age, and it pays for no time nobody has lived
 * yet: while customers are still there at τ it is a lower bound that grows as the data grow. Minor units. The interval is
 * that of the mean lifetime alone (normal, 95 %); ARPA and margin are taken as given. A life ends at the first leaving.
 * Undefined when nobody has been a customer, nobody pays, or no margin is known. Source: the restricted mean: Irwin, The
 * standard error of an estimate of expectation of life, Journal of Hygiene 47, 1949; Royston and Parmar, Restricted mean
 * survival time, BMC Medical Research Methodology 13, 2013. Likely misuse: comparing groups seen for different times.
 *
 * @param meanMonths mean lifetime up to τ
 * @param interval of the mean, months
 * @param observedMonths τ
 * @param lifetimes how many lives
 * @param ended how many of them have ended
 */
record SurvivalLtv(double meanMonths, Interval interval, double observedMonths, long lifetimes, long ended) {
    static final ValueMetric METRIC = new ValueMetric(
            "ltv.survival",
            "ARPA · margin · ∫₀^τ S(u) du",
            ValueMetric.Unit.MONEY,
            Metric.Sense.HIGHER_IS_BETTER,
            "nobody has been a customer, nobody pays, or no margin is known",
            "Irwin, The standard error of an estimate of expectation of life, Journal of Hygiene 47, 1949",
            SurvivalLtv.class);

    /** Of one row, over the steps {@code arpa}, {@code margin} and {@code lifetime}. */
    static final String SQL = """
            SELECT arpa.value * margin.value * mean_lifetime AS value, mean_lifetime, observed_for, lifetimes, ended
            FROM arpa, margin, lifetime
            """;

    /** The step {@code lifetime} over {@code curve}. */
    static final String MEAN_SQL = """
            SELECT (min(days) + sum(survival * (next_days - days))) * 12.0 / 365 AS mean_lifetime,
                   max(days) * 12.0 / 365 AS observed_for,
                   sum(events + censored) AS lifetimes, sum(events) AS ended
            FROM (SELECT *, lead(days, 1, days) OVER (ORDER BY days) AS next_days FROM curve)
            """;

    private static final double NORMAL_95 = 1.959963984540054;

    /** The mean lifetime; empty when nobody has been a customer. */
    static Optional<SurvivalLtv> of(EconomicsQuestion question) {
        RiskTable table = Lifetimes.of(question.ledger(), question.period().closingDay(), question.segment());
        if (table.size() == 0) {
            return Optional.empty();
        }
        return KaplanMeier.of(table)
                .restrictedMean(table.time(table.size() - 1))
                .map(mean -> of(table, mean));
    }

    private static SurvivalLtv of(RiskTable table, KaplanMeier.RestrictedMean mean) {
        double half = NORMAL_95 * mean.standardError();
        double month = PaybackTimes.DAYS_A_MONTH;
        Interval interval = new Interval(
                Math.max(0, mean.mean() - half) / month, Math.min(mean.limit(), mean.mean() + half) / month);
        return new SurvivalLtv(
                mean.mean() / month, interval, mean.limit() / month, table.subjects(), table.totalEvents());
    }
}
