package io.holdfast.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.MoneyFlows;
import io.holdfast.core.ledger.MoneyLine;
import io.holdfast.core.ledger.MovementsFold;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.ledger.TestContract;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Examples that others print, each by its source, and one month on which their formulas disagree. */
class PublishedMoneyExamplesTest {
    private static final int BEFORE = day(4, 15);

    /** 100 at the start; 8 churned, 3 contracted, 6 expanded, 2 reactivated; and 10 new. */
    private static final MoneyFlows TOY_MONTH = toyMonth();

    @Test
    void chartMogulNetMrrChurnOfTheToyMonthIs3Percent() {
        assertThat(new NetMrrChurn().rate(TOY_MONTH).value()).hasValue(0.03);
    }

    @Test
    void baremetricsNetMrrChurnOfTheToyMonthIs5Percent() {
        assertThat(new BaremetricsNetMrrChurn().rate(TOY_MONTH).value()).hasValue(0.05);
    }

    @Test
    void chargebeeNetMrrChurnOfTheToyMonthIsMinus3Percent() {
        assertThat(new ChargebeeNetMrrChurn().rate(TOY_MONTH).value()).hasValue(-0.03);
    }

    @Test
    void fightChurnNetRetentionOfTheToyMonthLeavesReturnersOut() {
        assertThat(new NetRevenueRetention().rate(TOY_MONTH).value()).hasValue(0.95);
    }

    @Test
    void grossFiguresOfTheToyMonthMirrorEachOther() {
        assertThat(new GrossMrrChurn().rate(TOY_MONTH).value()).hasValue(0.11);
        assertThat(new GrossRevenueRetention().rate(TOY_MONTH).value()).hasValue(0.89);
    }

    @Test
    void baremetricsQuickRatioOfTheToyMonthCountsNoReactivation() {
        Rate without = new QuickRatio().rate(TOY_MONTH);
        Rate with = new QuickRatioWithReactivation().rate(TOY_MONTH);

        assertThat(without.numerator()).isEqualTo(1_600);
        assertThat(with.numerator()).isEqualTo(1_800);
        assertThat(without.denominator()).isEqualTo(1_100);
        assertThat(without.value()).hasValueCloseTo(1.4545, within(0.0001));
    }

    @Test
    void everyRatioIsUndefinedForNobody() {
        for (MoneyMetric metric : MetricCatalogue.MONEY) {
            assertThat(metric.rate(MoneyFlows.NONE).value()).as(metric.id()).isEmpty();
        }
    }

    @Test
    void arpaDividesByThoseWhoPay() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("pays 3")
                .contract(TestContract.open(BEFORE).pays(300).row());
        customers
                .customer("pays 1")
                .contract(TestContract.open(BEFORE).pays(100).row());
        customers
                .customer("paused")
                .contract(TestContract.open(BEFORE)
                        .pays(9_999)
                        .paused(day(6, 1), day(9, 1))
                        .row());

        Rate arpa = new AverageRevenuePerAccount().rate(june(Definitions.HOLDFAST, customers));

        assertThat(arpa.value()).hasValue(200);
    }

    /** 5 % a month is 46 % a year, not 60 %. */
    @Test
    void chartMogulMonthlyChurnOf5PercentIs46PercentAYear() {
        Rate monthly = new Rate(new CohortChurn(), 5, 100, OptionalDouble.of(0.05), Optional.empty());

        assertThat(monthly.annualised(30)).hasValueCloseTo(0.46, within(0.005));
    }

    /**
     * The glossary prints 50 × (800 USD / 12) for a plan of 600 USD and states 12,500: right for 600, where the printed
     * formula would give 13,333. The rest of its sum is 10,000.
     */
    @Test
    void stripeAnnualPlansCountATwelfth() {
        TimelinesBuilder customers = new TimelinesBuilder();
        for (int i = 0; i < 50; i++) {
            customers
                    .customer("annual " + i)
                    .contract(TestContract.open(BEFORE).pays(600_00 / 12).row());
        }
        customers
                .customer("the rest")
                .contract(TestContract.open(BEFORE).pays(10_000_00).row());

        assertThat(june(Definitions.STRIPE, customers).amount(MoneyLine.CLOSING))
                .isEqualTo(12_500_00);
    }

    /** Stripe support, Calculating churn rate in Billing: of two subscriptions the first to go is a downgrade. */
    @Test
    void stripeCountsTheFirstOfTwoCancellationsAsADowngrade() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("two")
                .contract(TestContract.from(BEFORE, day(6, 10)).pays(100).row())
                .contract(TestContract.from(BEFORE, day(7, 10)).pays(50).row());
        Timelines timelines = customers.build();
        Ledger ledger = Ledger.of(timelines, Definitions.STRIPE);

        MoneyFlows june = MovementsFold.of(ledger, month(6))[1];
        MoneyFlows july = MovementsFold.of(ledger, month(7))[1];

        assertThat(june.amount(MoneyLine.CONTRACTION)).isEqualTo(-100);
        assertThat(june.amount(MoneyLine.CHURN)).isZero();
        assertThat(july.amount(MoneyLine.CHURN)).isEqualTo(-50);
    }

    /** ProfitWell, Churn: Sarah pays 10 from 15 April, cancels on 8 June, has paid until 15 June and churns then. */
    @Test
    void profitWellSarahChurnsWhenWhatShePaidForEnds() {
        Period untilThe14th = Period.of(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 15));
        Period the15th = Period.of(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 6, 16));
        TimelinesBuilder sarah = new TimelinesBuilder();
        sarah.customer("Sarah")
                .contract(TestContract.from(day(4, 15), day(6, 15))
                        .pays(1_000)
                        .requested(day(6, 8))
                        .row());
        Timelines timelines = sarah.build();
        Ledger profitWell = Ledger.of(timelines, Definitions.PROFITWELL);
        Ledger onRequest = Ledger.of(
                timelines,
                Definitions.PROFITWELL.toBuilder()
                        .contractEnd(ContractEnd.CANCELLATION_REQUESTED)
                        .build());

        assertThat(MovementsFold.of(profitWell, untilThe14th)[1].amount(MoneyLine.CHURN))
                .isZero();
        assertThat(MovementsFold.of(profitWell, the15th)[1].amount(MoneyLine.CHURN))
                .isEqualTo(-1_000);
        assertThat(MovementsFold.of(onRequest, untilThe14th)[1].amount(MoneyLine.CHURN))
                .isEqualTo(-1_000);
    }

    private static MoneyFlows toyMonth() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers
                .customer("stays")
                .contract(TestContract.open(BEFORE).pays(6_200).row());
        customers
                .customer("churns")
                .contract(TestContract.from(BEFORE, day(6, 10)).pays(800).row());
        customers
                .customer("contracts")
                .contract(TestContract.open(BEFORE).pays(700).row())
                .contract(TestContract.from(BEFORE, day(6, 10)).pays(300).row());
        customers
                .customer("expands")
                .contract(TestContract.open(BEFORE).pays(2_000).row())
                .contract(TestContract.open(day(6, 10)).pays(600).row());
        customers
                .customer("returns")
                .contract(TestContract.from(BEFORE, day(5, 1)).pays(500).row())
                .contract(TestContract.open(day(6, 20)).pays(200).row());
        customers
                .customer("new")
                .contract(TestContract.open(day(6, 30)).pays(1_000).row());
        return june(Definitions.HOLDFAST, customers);
    }

    private static MoneyFlows june(ChurnDefinition definition, TimelinesBuilder customers) {
        return MovementsFold.of(Ledger.of(customers.build(), definition), month(6))[1];
    }

    private static Period month(int month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return Period.of(first, first.plusMonths(1));
    }

    private static int day(int month, int day) {
        return (int) LocalDate.of(2026, month, day).toEpochDay();
    }
}
