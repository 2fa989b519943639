package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import org.junit.jupiter.api.Test;

class ContractCurrenciesTest {
    @Test
    void leavesOutTheCurrenciesOfOrdersAndContractsWithoutMoney() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("one")
                .order(1, 100, "GBP")
                .contract(TestContract.open(1).in("").row())
                .contract(TestContract.open(1).pays(1).in("USD").row());
        Timelines timelines = customers.build();

        assertThat(ContractCurrencies.of(timelines))
                .extracting(timelines.currencies()::get)
                .containsExactly("USD");
        assertThat(ContractCurrencies.of(new TimelinesBuilder().build())).isEmpty();
    }
}
