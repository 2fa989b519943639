package io.holdfast.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.metric.AverageRevenuePerAccount;
import io.holdfast.core.metric.CohortChurn;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.Rate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SimpleLtvTest {
    private static final Rate HUNDRED_DOLLARS = rate(new AverageRevenuePerAccount(), 1_000_000, 100);

    /** ChartMogul help centre, Customer lifetime value: an ARPA of $100 at 5 % churn is $2000. */
    @Test
    void chartMogul100DollarsAt5PercentIs2000Dollars() {
        assertThat(SimpleLtv.of(HUNDRED_DOLLARS, 1, List.of(churn(5, 100))).amount())
                .hasValueCloseTo(2_000_00.0, within(1e-6));
    }

    /** Near miss: the mean of 2 % and 8 % is 5 %, not the 2.9 % of 4 lost among 140. */
    @Test
    void averagesTheRatesOfTheMonthsNotTheirCustomers() {
        SimpleLtv ltv = SimpleLtv.of(HUNDRED_DOLLARS, 0.8, List.of(churn(2, 100), churn(2, 25)));

        assertThat(ltv.amount()).hasValueCloseTo(1_600_00.0, within(1e-6));
    }

    @Test
    void isUndefinedAtZeroChurnAndSaysWhy() {
        SimpleLtv ltv = SimpleLtv.of(HUNDRED_DOLLARS, 1, List.of(churn(0, 100)));

        assertThat(ltv.amount()).isEmpty();
        assertThat(ltv.undefinedBecause()).isEqualTo("there was no churn");
    }

    @Test
    void isUndefinedWhenNegativeChurnOrNothingIsGiven() {
        assertThat(SimpleLtv.of(HUNDRED_DOLLARS, 1, List.of(churn(-3, 100))).amount())
                .isEmpty();
        assertThat(SimpleLtv.of(HUNDRED_DOLLARS, 1, List.of()).amount()).isEmpty();
        assertThat(SimpleLtv.of(HUNDRED_DOLLARS, 1, List.of(churn(5, 100), churn(0, 0)))
                        .amount())
                .isEmpty();
        assertThat(SimpleLtv.of(rate(new AverageRevenuePerAccount(), 0, 0), 1, List.of(churn(5, 100)))
                        .undefinedBecause())
                .isEqualTo("nobody paid at the end");
    }

    private static Rate churn(long lost, long start) {
        return rate(new CohortChurn(), lost, start);
    }

    private static Rate rate(Metric metric, long numerator, long denominator) {
        OptionalDouble value =
                denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
        return new Rate(metric, numerator, denominator, value, Optional.empty());
    }
}
