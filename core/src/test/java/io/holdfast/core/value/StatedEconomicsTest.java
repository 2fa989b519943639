package io.holdfast.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A dollar is 0.90 euro from day 100 and 0.80 from day 200. */
class StatedEconomicsTest {
    private static final FxRates RATES = FxRates.into("EUR")
            .rate("USD", 100, 900_000_000_000L)
            .rate("USD", 200, 800_000_000_000L)
            .build();

    @Test
    void takesTheCurrencyOfTheWorkspaceWhereNoneIsStated() {
        assertThat(cost("EUR", "", 150)).hasValue(10_00);
        assertThat(cost("USD", "", 150)).hasValue(9_00);
    }

    @Test
    void convertsAtTheRateOfTheDayTheCustomerWasWon() {
        assertThat(cost("EUR", "USD", 199)).hasValue(9_00);
        assertThat(cost("EUR", "USD", 200)).hasValue(8_00);
    }

    @Test
    void doesNotKnowACostWithoutARateForItsDay() {
        assertThat(cost("EUR", "USD", 99)).isEmpty();
        assertThat(cost("EUR", "CHF", 150)).isEmpty();
        assertThat(cost("EUR", "no currency", 150)).isEmpty();
    }

    private static OptionalLong cost(String usual, String stated, int wonOn) {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("one", wonOn)
                .attribute(StatedEconomics.COST, "10.00", Day.ALWAYS)
                .attribute(StatedEconomics.CURRENCY, stated, Day.ALWAYS);
        Timelines timelines = customers.build();
        return new StatedEconomics(timelines, usual, RATES).acquisitionCost(timelines.timeline(0));
    }
}
