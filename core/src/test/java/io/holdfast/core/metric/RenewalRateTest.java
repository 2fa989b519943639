package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.ledger.Renewals;
import io.holdfast.core.ledger.RenewalsFold;
import io.holdfast.core.ledger.TestContract;
import io.holdfast.core.random.FactTables;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.ContractTerm;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The period is days 1000 to 1099, a gap of one day is none, and the facts reach to day 1200. */
class RenewalRateTest {
    private static final Period PERIOD = new Period(1_000, 1_100);
    private static final RenewalRate RATE = new RenewalRate();

    private final TimelinesBuilder customers = new TimelinesBuilder();

    @Test
    void theExampleOf80In100Is80Percent() {
        for (int i = 0; i < 100; i++) {
            contract("c" + i, TestContract.from(635, i < 80 ? 1_500 : 1_000), 1_000, false);
        }

        Rate rate = RATE.rate(renewals());

        assertThat(rate.value()).hasValue(0.8);
        assertThat(rate.interval().orElseThrow().low()).isBetween(0.71, 0.72);
    }

    @Test
    void isRenewedByServingOnOrByAContractWithinTheGap() {
        contract("serves on", TestContract.open(635), 1_000, false);
        contract("renews by itself", TestContract.open(635), 1_050, true);
        followed("on the day", 0);
        followed("a day later", 1);
        followed("two days later", 2);
        followed("a day before", -1);
        followed("long before", -400);

        Renewals renewals = renewals();

        assertThat(renewals.due()).isEqualTo(7);
        assertThat(renewals.renewed()).isEqualTo(5);
        assertThat(renewals.ranOn()).isEqualTo(2);
    }

    /** Near misses: a contract ended before its term is churn, one on trial was not agreed, terms outside are another's. */
    @Test
    void isDueOnlyWhenServedToATermThatEndsInside() {
        contract("first day", TestContract.from(635, 1_000), 1_000, false);
        contract("last day", TestContract.from(635, 1_099), 1_099, false);
        contract("day before", TestContract.from(635, 999), 999, false);
        contract("day after", TestContract.from(635, 1_100), 1_100, false);
        contract("ended in time", TestContract.from(635, 1_049), 1_050, false);
        contract("ended early", TestContract.from(635, 1_048), 1_050, false);
        contract("on trial", TestContract.from(990, 1_004).trialUntil(1_004), 1_004, false);

        Renewals renewals = renewals();
        assertThat(renewals.due()).isEqualTo(3);
        assertThat(renewals.renewed()).isZero();
    }

    @Test
    void withoutATermIsDueWhenExpiredOrFollowedButNotWhenMigrated() {
        customers
                .customer("expired")
                .contract(TestContract.from(635, 1_000).ended(EndKind.EXPIRED).row());
        customers
                .customer("followed")
                .contract(TestContract.from(635, 1_000).row())
                .contract(TestContract.open(1_000).row());
        customers
                .customer("migrated")
                .contract(TestContract.from(635, 1_000).ended(EndKind.MIGRATED).row())
                .contract(TestContract.open(1_000).row());
        customers
                .customer("voluntary")
                .contract(TestContract.from(635, 1_000).ended(EndKind.VOLUNTARY).row());
        customers.customer("unstated").contract(TestContract.from(635, 1_000).row());

        Renewals renewals = renewals();
        assertThat(renewals.due()).isEqualTo(2);
        assertThat(renewals.renewed()).isEqualTo(1);
        assertThat(renewals.unstated()).isEqualTo(1);
    }

    /** The stated end is that of the third year; the second ended inside the period, the first before it. */
    @Test
    void aTermThatMovedOnWasDueAYearBefore() {
        contract("by itself", TestContract.open(300), 1_030 + 365, true);
        contract("three years from the start", TestContract.open(300), 1_030 + 365, false);

        Renewals renewals = renewals();
        assertThat(renewals.due()).isEqualTo(1);
        assertThat(renewals.ranOn()).isEqualTo(1);
    }

    @Test
    void doesNotJudgeBeforeASuccessorCanHaveCome() {
        contract("last known day", TestContract.from(900, 1_200), 1_200, false);
        contract("day before", TestContract.from(900, 1_199), 1_199, false);

        Renewals renewals = renewals(new Period(1_190, 1_201));

        assertThat(renewals.undecided()).isEqualTo(1);
        assertThat(renewals.due()).isEqualTo(1);
    }

    @Test
    void countsRevenueAsItWasBeforeTheRenewal() {
        customers
                .customer("dearer")
                .contract(TestContract.from(635, 1_000).pays(300).row(), new ContractTerm(1_000, false))
                .contract(TestContract.open(1_000).pays(500).row());
        contract("lost", TestContract.from(635, 1_000).pays(100), 1_000, false);
        contract("free", TestContract.from(635, 1_000).pays(50, 50, 0), 1_000, false);

        Renewals renewals = renewals();

        assertThat(new RevenueRenewalRate().rate(renewals, 1).value()).hasValue(0.75);
        assertThat(RATE.rate(renewals).denominator()).isEqualTo(3);
    }

    @Test
    void isUndefinedWhenNoneWasDue() {
        contract("later", TestContract.open(635), 2_000, false);

        Renewals renewals = renewals();
        assertThat(RATE.rate(renewals).value()).isEmpty();
        assertThat(new RevenueRenewalRate().rate(renewals, 0).value()).isEmpty();
    }

    @Test
    void readsTheSegmentOnTheDayBefore() {
        contract("one", TestContract.open(635), 1_000, false);
        CustomerTest onTheDayBefore = (timeline, day) -> day == 999;

        assertThat(RenewalsFold.of(ledger(), PERIOD, onTheDayBefore).due()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {71, 72})
    void equalsItsQueryOnRandomHistories(long seed) throws SQLException {
        RandomHistories histories = new RandomHistories(seed, 500);
        Timelines timelines = histories.timelines();
        List<Period> periods = List.of(
                Period.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)),
                Period.of(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 4, 15)),
                Period.of(LocalDate.of(2025, 12, 20), LocalDate.of(2025, 12, 21)));
        try (FactTables tables = new FactTables(histories)) {
            for (long variant = 0; variant < 5; variant++) {
                Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed * 100 + variant));
                for (Period period : periods) {
                    assertSameRenewals(ledger, period, tables);
                }
            }
        }
    }

    private static void assertSameRenewals(Ledger ledger, Period period, FactTables tables) throws SQLException {
        Renewals renewals = RenewalsFold.of(ledger, period, CustomerTest.EVERYBODY);
        int last = ledger.timelines().extent().lastDay();
        assertThat(tables.row(RenewalSql.of(RATE, ledger.definition(), period, last)))
                .as(ledger.definition() + " " + period)
                .containsExactly(renewals.renewed(), renewals.due());
        List<String> currencies = ledger.timelines().currencies();
        for (int i = 1; i < currencies.size(); i++) {
            String sql = RenewalSql.of(new RevenueRenewalRate(), ledger.definition(), period, last, currencies.get(i));
            assertThat(tables.row(sql))
                    .as(currencies.get(i) + " " + ledger.definition() + " " + period)
                    .containsExactly(
                            renewals.renewedAmounts().get(i),
                            renewals.dueAmounts().get(i));
        }
    }

    private void followed(String id, int after) {
        customers
                .customer(id)
                .contract(TestContract.from(500, 1_000).row(), new ContractTerm(1_000, false))
                .contract(TestContract.open(1_000 + after).row());
    }

    private void contract(String id, TestContract contract, int term, boolean autoRenew) {
        customers.customer(id).contract(contract.row(), new ContractTerm(term, autoRenew));
    }

    private Renewals renewals() {
        return renewals(PERIOD);
    }

    private Renewals renewals(Period period) {
        return RenewalsFold.of(ledger(), period, CustomerTest.EVERYBODY);
    }

    private Ledger ledger() {
        customers.customer("last day").activity(1_200, "", 0);
        return Ledger.of(customers.build(), Definitions.HOLDFAST);
    }
}
