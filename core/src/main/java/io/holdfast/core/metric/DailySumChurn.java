package io.holdfast.core.metric;

import io.holdfast.core.ledger.Flow;
import io.holdfast.core.ledger.Flows;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The sum over the days of a period of the share of that morning's customers who were lost on the day.
 *
 * <pre>
 *   Σ over days d  |lost on d| / |customers at the end of d − 1|
 * </pre>
 *
 * Rates of single days are added, not compounded, and every day divides by its own customers, so in a growing company it
 * lies below, in a shrinking one above the rate of the whole period; customers who joined and left inside the period
 * count. It can exceed 1. A day that began without customers adds nothing; undefined when all days did. It is no ratio of
 * two counts, so it has no interval: the numerator is the number of leavings, the denominator the mean number of
 * customers in the morning, rounded, shown for scale only. Likely misuse: dividing the two.
 */
public record DailySumChurn() implements Metric {

    @Override
    public String id() {
        return "churn.daily_sum";
    }

    @Override
    public String formula() {
        return "Σ lost of day / active that morning";
    }

    @Override
    public Sense sense() {
        return Sense.LOWER_IS_BETTER;
    }

    @Override
    public String undefinedWhen() {
        return "no day of the period began with a customer";
    }

    @Override
    public String source() {
        return "ChartMogul help centre, Customer churn rate, the formula named Shopify, 2022";
    }

    /** Over the days' own flows; see {@link SqlOracle#dailySum}. */
    @Override
    public String sql() {
        return """
                SELECT sum(lost) AS numerator,
                       CAST(round(avg(active)) AS BIGINT) AS denominator,
                       sum(lost / active) FILTER (WHERE active > 0) AS value
                FROM morning
                """;
    }

    /** @param days the flows of each day of the period */
    public Rate rate(List<Flows> days) {
        Fraction sum = Fraction.ZERO;
        long lost = 0;
        long mornings = 0;
        boolean defined = false;
        for (Flows day : days) {
            long active = day.count(Flow.START);
            lost += day.count(Flow.LOST_OF_START);
            mornings += active;
            if (active > 0) {
                sum = sum.plus(Fraction.of(day.count(Flow.LOST_OF_START), active));
                defined = true;
            }
        }
        OptionalDouble value = defined ? OptionalDouble.of(sum.toDouble()) : OptionalDouble.empty();
        long mean = days.isEmpty() ? 0 : Math.round((double) mornings / days.size());
        return new Rate(this, lost, mean, value, Optional.empty());
    }
}
