package io.holdfast.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.TestContract;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Facts are known until day 1000; amounts are minor units. */
class CacPaybackTest {
    private static final int AS_OF = 1_000;

    /** A year of 100 a month is 1200: paid back by the end of the 365th day, and not on the day before. */
    @Test
    void aYearOfAnMrrIsTwelveOfIt() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("steady").contract(TestContract.open(100).pays(100).row());

        PaybackTimes times = payback(customers, 1_200, 1);

        assertThat(times.medianMonths()).hasValue(12);
        assertThat(times.shareWithin(11.9)).hasValue(0);
        assertThat(times.shareWithin(12)).hasValue(1);
    }

    /** 500 / (100 · 0.8) = 6.25 months = 190.1 days: covered by the end of the 191st. */
    @Test
    void isTheUsualFormulaForSteadyRevenue() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("steady").contract(TestContract.open(100).pays(100).row());

        assertThat(payback(customers, 500, 0.8).medianMonths()).hasValueCloseTo(191 * 12 / 365.0, within(1e-9));
    }

    @Test
    void countsOrdersOnTheirDayAndReturnsAgainstThem() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("buys")
                .contract(TestContract.open(100).pays(0).in("").row())
                .order(110, 600, "EUR")
                .order(120, -200, "EUR")
                .order(130, 100, "EUR");

        assertThat(payback(customers, 500, 1).medianMonths()).hasValueCloseTo(11 * 12 / 365.0, within(1e-9));
        assertThat(payback(customers, 601, 1).notYet()).isEqualTo(1);
    }

    @Test
    void apartsPaidBackLeftStillOpenAndUnknown() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("paid").contract(TestContract.open(0).pays(1_000).row());
        customers
                .customer("paid, then left")
                .contract(TestContract.from(0, 300).pays(1_000).row());
        customers
                .customer("left before")
                .contract(TestContract.from(0, 30).pays(10).row());
        customers
                .customer("left on the last day")
                .contract(TestContract.from(0, AS_OF).pays(1).row());
        customers.customer("not yet").contract(TestContract.open(990).pays(10).row());
        customers
                .customer("later")
                .contract(TestContract.open(AS_OF + 1).pays(10).row());
        customers.customer("never a customer");

        PaybackTimes times = payback(customers, 500, 1);

        assertThat(times.paidBack()).isEqualTo(2);
        assertThat(times.leftBefore()).isEqualTo(2);
        assertThat(times.notYet()).isEqualTo(1);
        assertThat(times.unknownCost()).isZero();
    }

    /** Four customers: paid at 2 days, censored at 5, paid at 10, left at 3. F(10) = 1/4 + (1 − 1/2) · 1/1 = 3/4. */
    @Test
    void theShareTakesTheCensoredForNeitherQuickNorLost() {
        PaybackTimes times = new PaybackTimes();
        times.paid(2);
        times.left(3);
        times.open(5);
        times.paid(10);

        assertThat(times.shareWithin(9 * 12 / 365.0 + 1e-9)).hasValue(0.25);
        assertThat(times.shareWithin(1)).hasValueCloseTo(0.75, within(1e-12));
        assertThat(times.medianMonths()).hasValueCloseTo(10 * 12 / 365.0, within(1e-9));
    }

    @Test
    void theMedianIsUndefinedWhenHalfNeverPayBack() {
        PaybackTimes times = new PaybackTimes();
        times.paid(2);
        times.left(1);
        times.left(1);

        assertThat(times.medianMonths()).isEmpty();
        assertThat(new PaybackTimes().medianMonths()).isEmpty();
        assertThat(new PaybackTimes().shareWithin(12)).isEmpty();
    }

    @Test
    void whatCostNothingIsPaidBackAtOnceAndWithoutMarginNever() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("one").contract(TestContract.open(0).pays(100).row());
        Timelines timelines = customers.build();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);

        assertThat(CacPayback.of(ledger, CustomerEconomics.same(0, 0.5), FxRates.none("EUR"), AS_OF)
                        .medianMonths())
                .hasValue(0);
        assertThat(CacPayback.of(ledger, CustomerEconomics.same(1, 0), FxRates.none("EUR"), AS_OF)
                        .notYet())
                .isEqualTo(1);
    }

    @Test
    void convertsRevenueInAnotherCurrency() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("yen")
                .contract(TestContract.open(0).pays(20_000).in("JPY").row());
        FxRates rates =
                FxRates.into("EUR").rate("JPY", 0, new BigDecimal("0.005")).build();

        PaybackTimes times = CacPayback.of(
                Ledger.of(customers.build(), Definitions.HOLDFAST), CustomerEconomics.same(1_200_00, 1), rates, AS_OF);

        assertThat(times.medianMonths()).hasValue(12);
    }

    @Test
    void readsCostAndMarginFromAttributes() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("known")
                .attribute("cac", "12.00", Day.ALWAYS)
                .attribute("margin", "1", Day.ALWAYS)
                .contract(TestContract.open(0).pays(100).row());
        customers
                .customer("margin in percent is no share")
                .attribute("cac", "12.00", Day.ALWAYS)
                .attribute("margin", "80", Day.ALWAYS)
                .contract(TestContract.open(0).pays(100).row());
        customers
                .customer("cost in words")
                .attribute("cac", "a lot", Day.ALWAYS)
                .attribute("margin", "1", Day.ALWAYS)
                .contract(TestContract.open(0).pays(100).row());
        customers
                .customer("nothing known")
                .contract(TestContract.open(0).pays(100).row());
        Timelines timelines = customers.build();

        PaybackTimes times = CacPayback.of(
                Ledger.of(timelines, Definitions.HOLDFAST),
                new AttributeEconomics(timelines, "cac", "margin", "EUR"),
                FxRates.none("EUR"),
                AS_OF);

        assertThat(times.unknownCost()).isEqualTo(3);
        assertThat(times.medianMonths()).hasValue(12);
    }

    private static PaybackTimes payback(TimelinesBuilder customers, long cost, double margin) {
        Timelines timelines = customers.build();
        return CacPayback.of(
                Ledger.of(
                        timelines,
                        Definitions.HOLDFAST.toBuilder().basis(Basis.CONTRACT).build()),
                CustomerEconomics.same(cost, margin),
                FxRates.none("EUR"),
                AS_OF);
    }
}
