package io.holdfast.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.definition.Definitions;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Grouping;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.ledger.TestContract;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Ten customers since December, each paying 100 a month; one leaves on 10 February; two come on 15 February and pay 40.
 * The period is February. Near misses: the margin of one stayer and of one newcomer is not known, nor is the newcomer's
 * cost; no month but January and February began with customers.
 */
class UnitEconomicsTest {
    private static final int DECEMBER = day(2025, 12, 1);
    private static final Period FEBRUARY = Period.of(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1));

    private final UnitEconomics figures = figures(company().build(), CustomerTest.EVERYBODY);

    /** (9 · 100 + 2 · 40) / 11. */
    @Test
    void revenuePerAccountIsThatOfTheEndOfThePeriod() {
        assertValue("arpa", 98_000 / 11.0);
        assertPart("arpa", ValueFigure.Name.PAYING, 11);
    }

    /** (8 · 100 · 0.8 + 40 · 0.5) / 840; the plain mean of the nine margins would be 76.7 %. */
    @Test
    void marginIsWeightedByWhatIsPaidAndLeavesOutWhoHasNone() {
        assertValue("margin.gross", 660 / 840.0);
        assertPart("margin.gross", ValueFigure.Name.KNOWN, 9);
        assertPart("margin.gross", ValueFigure.Name.UNKNOWN, 2);
    }

    /** January 0 of 10, February 1 of 10: a mean of 5 %; 89.09 · 78.57 % = 70.00 a month. */
    @Test
    void simpleLifetimeValueTakesTheMeanChurnOfTheMonthsThatBeganWithCustomers() {
        assertValue("ltv.simple", 1_400_00);
        assertPart("ltv.simple", ValueFigure.Name.MONTHS_AVERAGED, 2);
        assertPart("ltv.simple", ValueFigure.Name.MONTHLY_CHURN, 0.05);
    }

    /** S falls to 0.9 at 71 days and is seen to 90: 71 + 0.9 · 19 = 88.1 days; se = 17.1 · √(1/90). */
    @Test
    void lifetimeValueBySurvivalPaysForNoTimeNobodyHasLived() {
        ValueFigure figure = figures.figure("ltv.survival");

        assertValue("ltv.survival", 70_00 * 88.1 * 12 / 365);
        assertThat(figure.interval().orElseThrow().low())
                .isCloseTo(70_00 * (88.1 - 1.959964 * 17.1 * Math.sqrt(1 / 90.0)) * 12 / 365, within(0.01));
        assertThat(figure.interval().orElseThrow().high())
                .as("not past the last day seen")
                .isCloseTo(70_00 * 90 * 12 / 365.0, within(0.01));
        assertPart("ltv.survival", ValueFigure.Name.LIFETIMES, 12);
        assertPart("ltv.survival", ValueFigure.Name.ENDED, 1);
    }

    @Test
    void acquisitionCostIsThatOfWhoWasWonInThePeriodAndIsKnown() {
        assertValue("cac", 200_00);
        assertPart("cac", ValueFigure.Name.UNKNOWN, 1);
        assertValue("ltv_cac", 7);
        assertValue("cac_payback.simple", 200 / 70.0);
    }

    /** A cost of 50 at 80 a month is back after 20 days (19 · 2.63 = 49.97); at 14 days the newcomer is not there yet. */
    @Test
    void paybackIsCountedCustomerByCustomer() {
        assertValue("cac_payback", 20 * 12 / 365.0);
        assertPart("cac_payback", ValueFigure.Name.PAID_BACK, 8);
        assertPart("cac_payback", ValueFigure.Name.LEFT_BEFORE, 1);
        assertPart("cac_payback", ValueFigure.Name.NOT_YET, 1);
        assertPart("cac_payback", ValueFigure.Name.UNKNOWN, 2);
    }

    /** 300 less 71 days of 80 · 12/365. */
    @Test
    void saysWhatWasNotRecoveredOfThoseWhoLeft() {
        assertValue("lost_before_payback", 1);
        assertPart("lost_before_payback", ValueFigure.Name.UNRECOVERED, 11_326);
        assertThat(figures.figure("lost_before_payback").interval()).isPresent();
    }

    @Test
    void saysWhichColumnIsMissingWhenNothingIsKnownOfCostAndMargin() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customers.customer("old").contract(TestContract.open(DECEMBER).pays(1).row());
        customers
                .customer("new")
                .contract(TestContract.open(day(2026, 2, 2)).pays(1).row());
        UnitEconomics none = figures(customers.build(), CustomerTest.EVERYBODY);

        assertThat(none.figure("arpa").value()).hasValue(1);
        assertUndefined(none, "margin.gross", UndefinedBecause.NO_MARGIN);
        assertUndefined(none, "ltv.simple", UndefinedBecause.NO_MARGIN);
        assertUndefined(none, "ltv.survival", UndefinedBecause.NO_MARGIN);
        assertUndefined(none, "cac", UndefinedBecause.NO_COST);
        assertUndefined(none, "cac_payback.simple", UndefinedBecause.NO_COST);
        assertUndefined(none, "cac_payback", UndefinedBecause.NO_COST_OR_MARGIN);
        assertUndefined(none, "lost_before_payback", UndefinedBecause.NOBODY_LEFT);
    }

    @Test
    void isUndefinedForNobody() {
        UnitEconomics nobody = figures(company().build(), (timeline, day) -> false);

        assertUndefined(nobody, "arpa", UndefinedBecause.NOBODY_PAID);
        assertUndefined(nobody, "ltv.simple", UndefinedBecause.NOBODY_PAID);
        assertUndefined(nobody, "ltv.survival", UndefinedBecause.NOBODY_EVER);
        assertUndefined(nobody, "cac", UndefinedBecause.NOBODY_ACQUIRED);
        assertUndefined(nobody, "cac_payback", UndefinedBecause.NOBODY_EVER);
        assertUndefined(nobody, "lost_before_payback", UndefinedBecause.NOBODY_LEFT);
    }

    @Test
    void hasNoSimpleLifetimeValueAtZeroChurnButOneBySurvival() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customer(customers, "stays", TestContract.open(DECEMBER).pays(100_00), "5", "0.5");
        UnitEconomics figure = figures(customers.build(), CustomerTest.EVERYBODY);

        assertUndefined(figure, "ltv.simple", UndefinedBecause.NO_CHURN);
        assertUndefined(figure, "ltv_cac", UndefinedBecause.NO_CHURN);
        assertThat(figure.figure("ltv.survival").value()).hasValueCloseTo(50_00 * 90 * 12 / 365.0, within(1e-6));
    }

    @Test
    void answersForOneGroupAsForASegment() {
        Timelines timelines = company().build();
        Grouping bySize = Grouping.byAttribute(timelines, StatedEconomics.MARGIN);
        int half = bySize.labels().indexOf("0.5");
        EconomicsQuestion question = question(timelines, CustomerTest.EVERYBODY);

        UnitEconomics group = UnitEconomics.of(question.of(bySize, half));

        assertThat(group.figures().get(0).value()).hasValue(40_00);
        assertThat(group.figures().get(1).value()).hasValue(0.5);
    }

    private static TimelinesBuilder company() {
        TimelinesBuilder customers = new TimelinesBuilder();
        customer(
                customers,
                "leaver",
                TestContract.from(DECEMBER, day(2026, 2, 10)).pays(100_00),
                "300",
                "0.8");
        for (int i = 0; i < 8; i++) {
            customer(customers, "stayer " + i, TestContract.open(DECEMBER).pays(100_00), "50.00", "0.8");
        }
        customers
                .customer("stayer without margin")
                .contract(TestContract.open(DECEMBER).pays(100_00).row());
        customer(customers, "newcomer", TestContract.open(day(2026, 2, 15)).pays(40_00), "200", "0.5");
        customers
                .customer("newcomer without cost")
                .contract(TestContract.open(day(2026, 2, 15)).pays(40_00).row());
        return customers;
    }

    private static void customer(
            TimelinesBuilder customers, String id, TestContract contract, String cost, String margin) {
        customers
                .customer(id)
                .attribute(StatedEconomics.COST, cost, Day.ALWAYS)
                .attribute(StatedEconomics.MARGIN, margin, Day.ALWAYS)
                .contract(contract.row());
    }

    private static UnitEconomics figures(Timelines timelines, CustomerTest segment) {
        return UnitEconomics.of(question(timelines, segment));
    }

    private static EconomicsQuestion question(Timelines timelines, CustomerTest segment) {
        FxRates rates = FxRates.none("EUR");
        return new EconomicsQuestion(
                Ledger.of(timelines, Definitions.HOLDFAST),
                FEBRUARY,
                segment,
                new StatedEconomics(timelines, "EUR", rates),
                rates);
    }

    private void assertValue(String id, double value) {
        assertThat(figures.figure(id).value()).as(id).hasValueCloseTo(value, within(1e-6));
    }

    private void assertPart(String id, ValueFigure.Name name, double value) {
        assertThat(figures.figure(id).parts().stream()
                        .filter(part -> part.name() == name)
                        .mapToDouble(ValueFigure.Part::value))
                .as(id + " " + name)
                .singleElement()
                .satisfies(found -> assertThat(found).isCloseTo(value, within(1e-9)));
    }

    private static void assertUndefined(UnitEconomics figures, String id, UndefinedBecause reason) {
        assertThat(figures.figure(id).value()).as(id).isEmpty();
        assertThat(figures.figure(id).undefinedBecause()).as(id).contains(reason);
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
