package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.DiscountPolicy;
import io.holdfast.core.definition.MeteredPolicy;
import io.holdfast.core.definition.PastDue;
import io.holdfast.core.definition.PausePolicy;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrrReaderTest {
    private static final ChurnDefinition HOLDFAST = Definitions.HOLDFAST;

    @ParameterizedTest
    @CsvSource({"NONE, 1000", "RECURRING_PART, 900", "ALL, 600"})
    void takesTheDiscountsTheSwitchSays(DiscountPolicy discount, long mrr) {
        TestContract contract = TestContract.open(0).pays(1_000, 900, 600);

        assertThat(mrr(HOLDFAST.toBuilder().discount(discount).build(), 5, contract))
                .isEqualTo(mrr);
    }

    @Test
    void leavesOutWhatIsBilledByUseUnlessTheSwitchTakesItIn() {
        TestContract[] contracts = {
            TestContract.open(0).pays(70).byUse(), TestContract.open(0).pays(1)
        };

        assertThat(mrr(HOLDFAST, 5, contracts)).isEqualTo(1);
        assertThat(mrr(HOLDFAST.toBuilder().metered(MeteredPolicy.IN_MRR).build(), 5, contracts))
                .isEqualTo(71);
    }

    @Test
    void beginsWhenTheTrialEnds() {
        TestContract contract = TestContract.open(0).pays(100).trialUntil(14);

        assertThat(mrr(HOLDFAST, 13, contract)).isZero();
        assertThat(mrr(HOLDFAST, 14, contract)).isEqualTo(100);
    }

    @Test
    void goesOnWhilePaymentIsOverdueUntilHeIsLost() {
        TestContract contract = TestContract.open(0).pays(100).overdue(10, 90);
        ChurnDefinition patient = HOLDFAST.toBuilder().pastDue(PastDue.active()).build();

        assertThat(mrr(HOLDFAST, 39, contract)).isEqualTo(100);
        assertThat(mrr(HOLDFAST, 40, contract)).isZero();
        assertThat(mrr(HOLDFAST, 90, contract)).isEqualTo(100);
        assertThat(mrr(patient, 40, contract)).isEqualTo(100);
    }

    @Test
    void isNothingInAPauseUnlessPausesAreIgnored() {
        TestContract contract = TestContract.open(0).pays(100).paused(10, 20);

        assertThat(mrr(HOLDFAST, 9, contract)).isEqualTo(100);
        assertThat(mrr(HOLDFAST, 10, contract)).isZero();
        assertThat(mrr(HOLDFAST, 20, contract)).isEqualTo(100);
        assertThat(mrr(HOLDFAST.toBuilder().pause(PausePolicy.ACTIVE).build(), 10, contract))
                .isEqualTo(100);
    }

    /** Near miss: free by a discount that comes off once is free today, whatever the list says. */
    @Test
    void isNothingWhileFreeUnderEveryDiscountSwitch() {
        TestContract[] contracts = {
            TestContract.from(0, 10).pays(5), TestContract.from(10, 20).pays(1_000, 1_000, 0)
        };

        for (DiscountPolicy discount : DiscountPolicy.values()) {
            assertThat(mrr(HOLDFAST.toBuilder().discount(discount).build(), 15, contracts))
                    .isZero();
        }
    }

    @Test
    void endsWithTheMomentTheSwitchSays() {
        TestContract contract = TestContract.from(0, 50).pays(100).requested(30).billedUntil(60);

        assertThat(lastPaidDay(ContractEnd.CANCELLATION_REQUESTED, contract)).isEqualTo(29);
        assertThat(lastPaidDay(ContractEnd.SERVICE_END, contract)).isEqualTo(49);
        assertThat(lastPaidDay(ContractEnd.BILLING_END, contract)).isEqualTo(59);
    }

    @Test
    void holdsOnInABridgedGapAndNotInALongerOne() {
        TestContract[] contracts = {
            TestContract.from(0, 10).pays(100), TestContract.open(13).pays(7)
        };

        assertThat(mrr(HOLDFAST.toBuilder().gapDays(3).build(), 12, contracts)).isEqualTo(100);
        assertThat(mrr(HOLDFAST.toBuilder().gapDays(2).build(), 12, contracts)).isZero();
        assertThat(mrr(HOLDFAST.toBuilder().gapDays(3).build(), 13, contracts)).isEqualTo(7);
    }

    /** Near miss: in the gap of one of two contracts the other speaks. */
    @Test
    void bridgesNoGapWhileAnotherContractRuns() {
        TestContract[] contracts = {
            TestContract.from(0, 10).pays(100),
            TestContract.open(11).pays(100),
            TestContract.open(0).pays(1)
        };

        assertThat(mrr(HOLDFAST, 10, contracts)).isEqualTo(1);
    }

    @Test
    void isNothingOnceVoided() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("void")
                .contract(TestContract.open(0).pays(100).row())
                .status(10, true);
        Timelines timelines = customers.build();
        MrrReader reader = new MrrReader(Ledger.of(timelines, HOLDFAST));
        int euro = timelines.currencies().indexOf("EUR");

        assertThat(reader.read(timelines.timeline(0), 9).amount(euro)).isEqualTo(100);
        assertThat(reader.read(timelines.timeline(0), 10).amount(euro)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void itsStepsReadTheSameOnEveryDay(long seed) {
        Timelines timelines = new RandomHistories(seed, 60).timelines();
        Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed));
        MrrReader reader = new MrrReader(ledger);
        MrrSteps steps = new MrrSteps(ledger);
        int first = (int) LocalDate.of(2025, 10, 20).toEpochDay();
        for (int customer = 0; customer < timelines.customers(); customer++) {
            Timeline timeline = timelines.timeline(customer);
            steps.read(timeline);
            for (int day = first; day < first + 250; day++) {
                assertThat(amounts(steps, day, timelines.currencies().size()))
                        .as("customer %d on %s under %s", customer, LocalDate.ofEpochDay(day), ledger.definition())
                        .isEqualTo(reader.read(timeline, day).amounts());
            }
        }
    }

    private static long[] amounts(MrrSteps steps, int day, int currencies) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.fromDay(i) <= day && day < steps.toDay(i)) {
                return steps.amounts(i);
            }
        }
        return new long[currencies];
    }

    private static int lastPaidDay(ContractEnd end, TestContract contract) {
        ChurnDefinition definition = HOLDFAST.toBuilder().contractEnd(end).build();
        int day = 100;
        while (mrr(definition, day, contract) == 0) {
            day--;
        }
        return day;
    }

    private static long mrr(ChurnDefinition definition, int day, TestContract... contracts) {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("one");
        Arrays.stream(contracts).map(TestContract::row).forEach(customers::contract);
        Timelines timelines = customers.build();
        return new MrrReader(Ledger.of(timelines, definition))
                .read(timelines.timeline(0), day)
                .amount(timelines.currencies().indexOf("EUR"));
    }
}
