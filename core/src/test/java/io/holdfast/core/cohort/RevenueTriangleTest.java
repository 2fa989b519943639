package io.holdfast.core.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Customers;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Periods;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RevenueTriangleTest {
    private static final Periods MONTHS = Periods.of(0, 30, 60, 90);

    private static RevenueTriangle.Result run(Timelines timelines, RevenueTriangle.Source source, int knownTo) {
        int currency = timelines.currencies().indexOf("EUR");
        return FoldRunner.run(timelines, new RevenueTriangle(MONTHS, source, currency, knownTo, Customers.ALL));
    }

    /** a buys 1000 and gives 400 back in month 1; b first buys in month 1; dollars do not count. */
    @Test
    void addsOrdersNetOfReturns() {
        Timelines timelines = new TimelinesBuilder()
                .customer("a")
                .order(0, 1000, "EUR")
                .order(5, 7777, "USD")
                .order(30, -400, "EUR")
                .order(60, 2000, "EUR")
                .customer("b")
                .order(59, 500, "EUR")
                .customer("bought before")
                .order(-1, 1, "EUR")
                .order(1, 1, "EUR")
                .build();
        RevenueTriangle.Result result = run(timelines, RevenueTriangle.Source.ORDERS, 89);

        assertThat(result.amounts()).isDeepEqualTo(new long[][] {{1000, -400, 2000}, {500, 0}, {0}});
        assertThat(result.share(0, 1)).hasValue(-0.4);
        assertThat(result.share(0, 2)).as("month 2 is not complete").isEmpty();
        assertThat(result.share(2, 0)).isEmpty();
    }

    /** a: 900 from day 0, 1200 from day 45; b: ends on the last day of month 0, so he never has MRR at an end. */
    @Test
    void readsMrrOnTheLastDayOfEachPeriod() {
        Timelines timelines = new TimelinesBuilder()
                .customer("a")
                .contract(ContractRow.of(0, 45, 900, "EUR"))
                .contract(ContractRow.of(45, Day.NEVER, 1200, "EUR"))
                .customer("b")
                .contract(ContractRow.of(0, 29, 100, "EUR"))
                .customer("c")
                .contract(ContractRow.of(0, 30, 50, "EUR"))
                .customer("began before")
                .contract(ContractRow.of(-9, Day.NEVER, 70, "EUR"))
                .build();
        RevenueTriangle.Result result = run(timelines, RevenueTriangle.Source.MRR, 90);

        assertThat(result.amounts()).isDeepEqualTo(new long[][] {{950, 1200, 1200}, {0, 0}, {0}});
    }

    /** Every order of 100 is followed by a return of it a day later. */
    @Test
    void equalsTheNaiveSumOnRandomCustomers() {
        RandomCustomers.forSeeds(100, random -> {
            RandomCustomers some = RandomCustomers.of(random, 300);
            Periods periods = Periods.every(30, RandomCustomers.FROM, 11);
            int currency = some.timelines().currencies().indexOf("EUR");
            RevenueTriangle.Result result = some.run(
                    new RevenueTriangle(periods, RevenueTriangle.Source.ORDERS, currency, 9999, Customers.ALL), random);
            long total = Arrays.stream(result.amounts())
                    .flatMapToLong(Arrays::stream)
                    .sum();
            assertThat(total).as("all money that came was given back").isZero();
        });
    }
}
