package io.holdfast.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.ledger.TestContract;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import org.junit.jupiter.api.Test;

/** The period is days 400 to 429. Winning a customer costs 1200, all of what he pays is margin. */
class LostBeforePaybackTest {
    private static final Period PERIOD = new Period(400, 430);

    /** Wukong's warning: near miss, one customer stayed the 365 days that cover his cost, the other one day less. */
    @Test
    void wukongCountsLeaversWhoDidNotRecoverTheirCost() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("365 days")
                .contract(TestContract.from(45, 410).pays(100).row());
        customers
                .customer("364 days")
                .contract(TestContract.from(46, 410).pays(100).row());

        LostBeforePaybackShare share = share(customers);

        assertThat(share.before()).isEqualTo(1);
        assertThat(share.leavers()).isEqualTo(2);
        assertThat(share.share()).hasValue(0.5);
        assertThat(share.unrecovered()).as("a day of 100 a month is 3.29").isEqualTo(3);
        assertThat(share.interval().orElseThrow().low()).isCloseTo(0.0945, within(0.0001));
        assertThat(share.interval().orElseThrow().high()).isCloseTo(0.9055, within(0.0001));
    }

    @Test
    void leavesOutWhoStayedWhoCameBackAndWhoLeftAtAnotherTime() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("stayed").contract(TestContract.open(390).pays(1).row());
        customers
                .customer("came back")
                .contract(TestContract.from(0, 405).pays(1).row())
                .contract(TestContract.open(420).pays(1).row());
        customers
                .customer("left the day before")
                .contract(TestContract.from(0, 399).pays(1).row());
        customers
                .customer("left on the first day")
                .contract(TestContract.from(0, 400).pays(1).row());
        customers
                .customer("left on the last day")
                .contract(TestContract.from(0, 429).pays(1).row());
        customers
                .customer("left the day after")
                .contract(TestContract.from(0, 430).pays(1).row());
        customers
                .customer("early leaver")
                .contract(TestContract.from(405, 410).pays(1).row());

        LostBeforePaybackShare share = share(customers);

        assertThat(share.leavers()).isEqualTo(3);
        assertThat(share.share()).hasValue(1);
    }

    @Test
    void isUndefinedWhenNobodyLeft() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("stayed").contract(TestContract.open(0).pays(1).row());

        assertThat(share(customers).share()).isEmpty();
        assertThat(share(customers).interval()).isEmpty();
    }

    @Test
    void onlyCountsLeaversOfWhomNothingIsKnown() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("known")
                .attribute("cac", "5", Day.ALWAYS)
                .attribute("margin", "0.5", Day.ALWAYS)
                .contract(TestContract.from(0, 410).pays(1).row());
        customers.customer("unknown").contract(TestContract.from(0, 410).pays(1).row());
        Timelines timelines = customers.build();

        LostBeforePaybackShare share = LostBeforePayback.of(
                Ledger.of(timelines, Definitions.HOLDFAST),
                PERIOD,
                CustomerTest.EVERYBODY,
                new AttributeEconomics(timelines, "cac", "margin", "EUR"),
                FxRates.none("EUR"));

        assertThat(share.leavers()).isEqualTo(1);
        assertThat(share.unknownCost()).isEqualTo(1);
        assertThat(share.unrecovered()).as("500 less half of 410 · 12 / 365").isEqualTo(493);
    }

    @Test
    void readsTheSegmentOnTheOpeningDay() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("one").contract(TestContract.from(0, 410).pays(1).row());
        customers
                .customer("early leaver")
                .contract(TestContract.from(405, 410).pays(1).row());
        CustomerTest onTheOpeningDay = (timeline, day) -> day == PERIOD.openingDay();

        LostBeforePaybackShare share = LostBeforePayback.of(
                Ledger.of(customers.build(), Definitions.HOLDFAST),
                PERIOD,
                onTheOpeningDay,
                CustomerEconomics.same(1_200, 1),
                FxRates.none("EUR"));

        assertThat(share.leavers()).isEqualTo(1);
    }

    private static LostBeforePaybackShare share(TimelinesBuilder customers) {
        return LostBeforePayback.of(
                Ledger.of(customers.build(), Definitions.HOLDFAST),
                PERIOD,
                CustomerTest.EVERYBODY,
                CustomerEconomics.same(1_200, 1),
                FxRates.none("EUR"));
    }
}
