package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.PausePolicy;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.FoldRunner;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The period is days 100 to 129: MRR is compared between the end of day 99 and the end of day 129. */
class MovementsFoldTest {
    private static final Period PERIOD = new Period(100, 130);
    private static final ChurnDefinition HOLDFAST = Definitions.HOLDFAST;

    @Test
    void splitsTheChangeByWhatTheCustomersDid() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("stayed").contract(TestContract.open(0).pays(1_000).row());
        customers.customer("new").contract(TestContract.open(100).pays(700).row());
        customers
                .customer("more")
                .contract(TestContract.open(0).pays(500).row())
                .contract(TestContract.open(110).pays(50).row());
        customers
                .customer("less")
                .contract(TestContract.open(0).pays(300).row())
                .contract(TestContract.from(0, 110).pays(40).row());
        customers.customer("gone").contract(TestContract.from(0, 129).pays(200).row());
        customers
                .customer("back")
                .contract(TestContract.from(0, 50).pays(90).row())
                .contract(TestContract.open(120).pays(80).row());
        customers
                .customer("early leaver")
                .contract(TestContract.from(105, 120).pays(9_999).row());

        MoneyFlows flows = euro(customers, HOLDFAST);

        assertLine(flows, MoneyLine.OPENING, 1_000 + 500 + 340 + 200);
        assertLine(flows, MoneyLine.NEW, 700);
        assertLine(flows, MoneyLine.EXPANSION, 50);
        assertLine(flows, MoneyLine.CONTRACTION, -40);
        assertLine(flows, MoneyLine.CHURN, -200);
        assertLine(flows, MoneyLine.REACTIVATION, 80);
        assertLine(flows, MoneyLine.CLOSING, 1_000 + 700 + 550 + 300 + 80);
        assertLine(flows, MoneyLine.KEPT, 1_000 + 550 + 300);
        assertLine(flows, MoneyLine.LOST, 240);
        assertLine(flows, MoneyLine.PAYING, 5);
    }

    @Test
    void isNothingForNobody() {
        MoneyFlows[] flows = MovementsFold.of(Ledger.of(new TimelinesBuilder().build(), HOLDFAST), PERIOD);

        assertThat(flows).containsExactly(MoneyFlows.NONE);
    }

    /** The boundary: who starts on the first day is new, who starts the day before is not. */
    @Test
    void countsTheFirstDayOfThePeriodAsInside() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("first day").contract(TestContract.open(100).pays(1).row());
        customers.customer("day before").contract(TestContract.open(99).pays(20).row());
        customers.customer("last day").contract(TestContract.open(129).pays(300).row());
        customers
                .customer("day after")
                .contract(TestContract.open(130).pays(4_000).row());

        MoneyFlows flows = euro(customers, HOLDFAST);

        assertLine(flows, MoneyLine.NEW, 301);
        assertLine(flows, MoneyLine.OPENING, 20);
    }

    /** Near miss: the first was replaced, the second ended one of two contracts and took another; both net to +20. */
    @Test
    void showsAMigrationAsItsDifferenceOnly() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("migrated")
                .contract(TestContract.from(0, 110)
                        .pays(100)
                        .ended(EndKind.MIGRATED)
                        .row())
                .contract(TestContract.open(110).pays(120).row());
        customers
                .customer("changed")
                .contract(TestContract.from(0, 110)
                        .pays(100)
                        .ended(EndKind.VOLUNTARY)
                        .row())
                .contract(TestContract.open(110).pays(120).row());

        MoneyFlows flows = euro(customers, HOLDFAST);

        assertLine(flows, MoneyLine.EXPANSION, 40);
        assertLine(flows, MoneyLine.NEW, 0);
        assertLine(flows, MoneyLine.CHURN, 0);
        assertLine(flows, MoneyLine.LOST, 0);
        assertLine(flows, MoneyLine.MIGRATED, 100);
    }

    @Test
    void countsNoMigrationOfOneWhoLeftInTheEnd() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("migrated, then left")
                .contract(TestContract.from(0, 110)
                        .pays(100)
                        .ended(EndKind.MIGRATED)
                        .row())
                .contract(TestContract.from(110, 120).pays(120).row());

        MoneyFlows flows = euro(customers, HOLDFAST);

        assertLine(flows, MoneyLine.CHURN, -100);
        assertLine(flows, MoneyLine.MIGRATED, 0);
    }

    /** Near miss: the first is back after the bridged day, the second after one day more and is a bounce, not a leaving. */
    @Test
    void bridgesAGapOnTheVeryDayOfTheComparison() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("one day")
                .contract(TestContract.from(0, 129).pays(100).row())
                .contract(TestContract.open(130).pays(500).row());
        customers
                .customer("two days")
                .contract(TestContract.from(0, 129).pays(10).row())
                .contract(TestContract.open(131).pays(10).row());

        MoneyFlows flows = euro(customers, HOLDFAST);

        assertLine(flows, MoneyLine.CLOSING, 100);
        assertLine(flows, MoneyLine.CHURN, -10);
    }

    @Test
    void givesAPauseItsOwnLines() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("pauses")
                .contract(TestContract.open(0).pays(100).paused(120, 140).row());
        customers
                .customer("resumes")
                .contract(TestContract.open(0).pays(30).paused(90, 110).row());
        customers
                .customer("paused throughout")
                .contract(TestContract.open(0).pays(7).paused(90, 140).row());
        customers
                .customer("pause within")
                .contract(TestContract.open(0).pays(2_000).paused(105, 110).row());

        MoneyFlows own = euro(customers, HOLDFAST);
        MoneyFlows none =
                euro(customers, HOLDFAST.toBuilder().pause(PausePolicy.ACTIVE).build());
        MoneyFlows lost =
                euro(customers, HOLDFAST.toBuilder().pause(PausePolicy.LOST).build());

        assertLine(own, MoneyLine.PAUSE, -100);
        assertLine(own, MoneyLine.RESUME, 30);
        assertLine(own, MoneyLine.CONTRACTION, 0);
        assertLine(own, MoneyLine.LOST, 0);
        assertLine(none, MoneyLine.OPENING, 2_137);
        assertLine(none, MoneyLine.CLOSING, 2_137);
        assertLine(lost, MoneyLine.CHURN, -100);
        assertLine(lost, MoneyLine.REACTIVATION, 30);
        assertLine(lost, MoneyLine.PAUSE, 0);
    }

    /** Near miss: a customer with a paused and a running contract is not paused; his change is a contraction. */
    @Test
    void isNoPauseWhileAnotherContractIsPaid() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("half")
                .contract(TestContract.open(0).pays(100).paused(120, 140).row())
                .contract(TestContract.open(0).pays(50).row());

        MoneyFlows flows = euro(customers, HOLDFAST);

        assertLine(flows, MoneyLine.PAUSE, 0);
        assertLine(flows, MoneyLine.CONTRACTION, -100);
    }

    @Test
    void takesALateReturnForNewWhenTheDefinitionSaysSo() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("20 days")
                .contract(TestContract.from(0, 95).pays(1).row())
                .contract(TestContract.open(115).pays(10).row());
        customers
                .customer("21 days")
                .contract(TestContract.from(0, 95).pays(1).row())
                .contract(TestContract.open(116).pays(200).row());

        MoneyFlows flows =
                euro(customers, HOLDFAST.toBuilder().reactivationDays(20).build());

        assertLine(flows, MoneyLine.REACTIVATION, 10);
        assertLine(flows, MoneyLine.NEW, 200);
    }

    @Test
    void goesToNothingWithoutLeavingWhenFree() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("went free")
                .contract(TestContract.from(0, 110).pays(100).row())
                .contract(TestContract.open(110).pays(100, 100, 0).row());

        MoneyFlows flows = euro(customers, HOLDFAST);

        assertLine(flows, MoneyLine.CONTRACTION, -100);
        assertLine(flows, MoneyLine.CHURN, 0);
        assertLine(flows, MoneyLine.LOST, 100);
        assertLine(flows, MoneyLine.PAYING, 0);
    }

    @Test
    void keepsCurrenciesApart() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("euro").contract(TestContract.open(0).pays(100).row());
        customers
                .customer("yen")
                .contract(TestContract.open(100).pays(9_000).in("JPY").row());
        customers
                .customer("changed currency")
                .contract(TestContract.from(0, 110).pays(10).row())
                .contract(TestContract.open(110).pays(1_500).in("JPY").row());
        customers
                .customer("no money")
                .contract(TestContract.open(0).pays(77).in("").row());
        Timelines timelines = customers.build();

        MoneyFlows[] flows = MovementsFold.of(Ledger.of(timelines, HOLDFAST), PERIOD);

        MoneyFlows euro = flows[timelines.currencies().indexOf("EUR")];
        MoneyFlows yen = flows[timelines.currencies().indexOf("JPY")];
        assertThat(flows[0]).isEqualTo(MoneyFlows.NONE);
        assertLine(euro, MoneyLine.OPENING, 110);
        assertLine(euro, MoneyLine.CONTRACTION, -10);
        assertLine(yen, MoneyLine.OPENING, 0);
        assertLine(yen, MoneyLine.NEW, 9_000);
        assertLine(yen, MoneyLine.EXPANSION, 1_500);
    }

    @Test
    void groupsByTheAttributeOfTheOpeningDay() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("moved while a customer")
                .attribute("tier", "gold", Day.ALWAYS)
                .attribute("tier", "tin", 110)
                .contract(TestContract.from(0, 120).pays(100).row());
        customers
                .customer("always tin")
                .attribute("tier", "tin", Day.ALWAYS)
                .contract(TestContract.open(0).pays(7).row());
        Timelines timelines = customers.build();
        Grouping tiers = Grouping.byAttribute(timelines, "tier");

        MoneyFlows[][] flows = FoldRunner.run(
                timelines,
                MovementsFold.byCurrency(
                        Ledger.of(timelines, HOLDFAST), List.of(PERIOD), CustomerTest.EVERYBODY, tiers))[0];

        int euro = timelines.currencies().indexOf("EUR");
        assertLine(flows[tiers.labels().indexOf("gold")][euro], MoneyLine.CHURN, -100);
        assertLine(flows[tiers.labels().indexOf("tin")][euro], MoneyLine.OPENING, 7);
    }

    @ParameterizedTest
    @EnumSource(MoneyLine.class)
    void opensEveryLineToItsCustomers(MoneyLine line) {
        Timelines timelines = new RandomHistories(7, 3_000).timelines();
        Period january = Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1));
        Ledger ledger = Ledger.of(timelines, HOLDFAST);
        int euro = timelines.currencies().indexOf("EUR");

        List<MovementMember> members = MovementMembers.of(ledger, january, line, CustomerTest.EVERYBODY, euro);

        LongStream amounts = members.stream().mapToLong(MovementMember::amount);
        assertThat(amounts.sum()).isEqualTo(MovementsFold.of(ledger, january)[euro].amount(line));
        assertThat(members.isEmpty()).isEqualTo(line == MoneyLine.FX);
        assertThat(members).isSortedAccordingTo((a, b) -> Integer.compare(a.customer(), b.customer()));
    }

    private static MoneyFlows euro(TimelinesBuilder customers, ChurnDefinition definition) {
        Timelines timelines = customers.build();
        return MovementsFold.of(Ledger.of(timelines, definition), PERIOD)[
                timelines.currencies().indexOf("EUR")];
    }

    private static void assertLine(MoneyFlows flows, MoneyLine line, long amount) {
        assertThat(flows.amount(line)).as(line + " of " + flows).isEqualTo(amount);
    }
}
