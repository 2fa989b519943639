package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.definition.CurrencyPolicy;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A dollar is 0.80 euros until the period and 0.90 inside it: days 100 to 129. */
class MovementsConvertedTest {
    private static final Period PERIOD = new Period(100, 130);
    private static final FxRates RATES = FxRates.into("EUR")
            .rate("USD", 0, new BigDecimal("0.8"))
            .rate("USD", 110, new BigDecimal("0.9"))
            .build();

    /** The dollar customer pays 1000 before and after: nothing moved but the rate. */
    @Test
    void theChangeOfRatesStandsApartOrInExpansion() {
        MoneyFlows fixed = flows(CurrencyPolicy.FIXED_WITH_FX_LINE, stayers());
        MoneyFlows floating = flows(CurrencyPolicy.FLOATING, stayers());

        assertLine(fixed, MoneyLine.OPENING, 800 + 50);
        assertLine(fixed, MoneyLine.EXPANSION, 0);
        assertLine(fixed, MoneyLine.FX, 100);
        assertLine(fixed, MoneyLine.KEPT, 850);
        assertLine(fixed, MoneyLine.CLOSING, 950);
        assertLine(floating, MoneyLine.EXPANSION, 100);
        assertLine(floating, MoneyLine.FX, 0);
        assertLine(floating, MoneyLine.KEPT, 950);
        assertLine(floating, MoneyLine.CLOSING, 950);
    }

    @Test
    void newAndLostAreMeasuredAtTheOpeningRateWhenFixed() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("new")
                .contract(TestContract.open(105).pays(1_000).in("USD").row());
        customers
                .customer("lost")
                .contract(TestContract.from(0, 120).pays(100).in("USD").row());

        MoneyFlows fixed = flows(CurrencyPolicy.FIXED_WITH_FX_LINE, customers);
        MoneyFlows floating = flows(CurrencyPolicy.FLOATING, customers);

        assertLine(fixed, MoneyLine.NEW, 800);
        assertLine(fixed, MoneyLine.FX, 100);
        assertLine(fixed, MoneyLine.CHURN, -80);
        assertLine(floating, MoneyLine.NEW, 900);
        assertLine(floating, MoneyLine.CHURN, -80);
    }

    /** 100 euros became 120 dollars: 96 euros at the opening rate, 108 at the closing one. */
    @Test
    void nettsAChangeOfCurrency() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("changed")
                .contract(TestContract.from(0, 110).pays(100).row())
                .contract(TestContract.open(110).pays(120).in("USD").row());

        MoneyFlows fixed = flows(CurrencyPolicy.FIXED_WITH_FX_LINE, customers);
        MoneyFlows floating = flows(CurrencyPolicy.FLOATING, customers);

        assertLine(fixed, MoneyLine.CONTRACTION, -4);
        assertLine(fixed, MoneyLine.FX, 12);
        assertLine(fixed, MoneyLine.LOST, 4);
        assertLine(floating, MoneyLine.EXPANSION, 8);
        assertLine(floating, MoneyLine.LOST, 0);
    }

    @Test
    void saysWhichRateIsMissing() {
        Timelines timelines = stayers().build();
        Ledger ledger = Ledger.of(timelines, Definitions.HOLDFAST);

        assertThatThrownBy(() -> MovementsFold.of(ledger, PERIOD, FxRates.none("EUR")))
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("USD", "1970-04-10");
    }

    private static TimelinesBuilder stayers() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("dollars")
                .contract(TestContract.open(0).pays(1_000).in("USD").row());
        customers.customer("euros").contract(TestContract.open(0).pays(50).row());
        return customers;
    }

    private static MoneyFlows flows(CurrencyPolicy policy, TimelinesBuilder customers) {
        return MovementsFold.of(
                Ledger.of(
                        customers.build(),
                        Definitions.HOLDFAST.toBuilder().currency(policy).build()),
                PERIOD,
                RATES);
    }

    private static void assertLine(MoneyFlows flows, MoneyLine line, long amount) {
        assertThat(flows.amount(line)).as(line + " of " + flows).isEqualTo(amount);
    }
}
