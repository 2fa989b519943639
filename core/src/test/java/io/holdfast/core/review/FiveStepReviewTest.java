package io.holdfast.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.ReferenceMonth;
import io.holdfast.core.TestContract;
import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.ledger.FxRates;
import io.holdfast.core.ledger.Ledger;
import io.holdfast.core.ledger.Period;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import io.holdfast.core.value.EconomicsQuestion;
import io.holdfast.core.value.StatedEconomics;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class FiveStepReviewTest {
    private static final Period PERIOD = new Period(100, 130);

    private final TimelinesBuilder builder = new TimelinesBuilder();

    private void customer(String id, TestContract... contracts) {
        builder.customer(id);
        for (TestContract contract : contracts) {
            builder.contract(contract.row());
        }
    }

    private static TestContract until(int end) {
        return TestContract.running(0, end).pays(1000, "EUR");
    }

    /** Nine leave: three for the price, one of them by Stripe's word; the rest as their names say. */
    private Timelines company() {
        customer("price 1", until(110).ends(EndKind.VOLUNTARY, "too_expensive"));
        customer("price 2", until(111).ends(EndKind.UNKNOWN, "price.too_expensive"));
        customer("price 3", until(112).ends(EndKind.SYSTEM, "too expensive"));
        customer("failed", until(113).ends(EndKind.PAYMENT_FAILED, ""));
        customer("overdue", TestContract.running(0).pays(500, "USD").pastDue(85, Day.NEVER));
        customer("expired", until(114).ends(EndKind.EXPIRED, ""));
        customer("voluntary", until(115).ends(EndKind.VOLUNTARY, "other"));
        customer("silent", until(116).ends(EndKind.UNKNOWN, "because"));
        customer("void", TestContract.running(0).pays(1000, "EUR"));
        builder.status(120, true);
        customer("stays", TestContract.running(0).pays(1000, "EUR"));
        customer("first day", until(100).ends(EndKind.DISPUTED, ""));
        customer("day after", until(130).ends(EndKind.VOLUNTARY, "slow"));
        customer("before", until(99).ends(EndKind.VOLUNTARY, "slow"));
        return builder.build();
    }

    @Test
    void countsTheReasonsAndLeavesTheUnknownLast() {
        LeavingReasons reasons = reasons(company());

        assertThat(reasons.leavings()).isEqualTo(10);
        assertThat(reasons.reasons())
                .extracting(line -> line.reason().code() + " " + line.leavings() + " " + line.cumulated())
                .containsExactly(
                        "price.too_expensive 3 3",
                        "payment.failed 2 5",
                        "contract.expired 1 6",
                        "payment.disputed 1 7",
                        "unknown 3 10");
        assertThat(reasons.shareUnknown()).hasValue(0.3);
    }

    @Test
    void tellsTheWillFromTheReason() {
        assertThat(reasons(company()).byWill())
                .as("voluntary: three for the price, expired, 'other'; involuntary: failed, overdue, disputed")
                .isEqualTo(Map.of(Leaving.Will.VOLUNTARY, 5L, Leaving.Will.INVOLUNTARY, 3L, Leaving.Will.UNKNOWN, 2L));
    }

    @Test
    void addsUpTheRevenueOfTheLastDaysByCurrency() {
        assertThat(reasons(company()).mrrLost()).containsExactlyInAnyOrderEntriesOf(Map.of("EUR", 9000L, "USD", 500L));
    }

    @Test
    void takesTheReasonOfTheContractThatEndedTheMembership() {
        customer(
                "two",
                until(105).ends(EndKind.VOLUNTARY, "slow"),
                until(110).ends(EndKind.VOLUNTARY, "budget").pays(7, "EUR"));
        customer(
                "at once",
                until(110).ends(EndKind.UNKNOWN, "").pays(9000, "EUR"),
                until(110).ends(EndKind.VOLUNTARY, "budget"));

        assertThat(reasons(builder.build()).reasons())
                .singleElement()
                .satisfies(line -> assertThat(line.reason().code()).isEqualTo("price.budget"))
                .satisfies(line -> assertThat(line.mrrLost()).isEqualTo(Map.of("EUR", 10_007L)));
    }

    @Test
    void addsUpEachCurrencyOfWhoPaysInTwo() {
        customer("two", until(110), until(110).pays(7, "JPY"));

        assertThat(reasons(builder.build()).mrrLost())
                .containsExactlyInAnyOrderEntriesOf(Map.of("EUR", 1000L, "JPY", 7L));
    }

    @Test
    void takesTheLastLeavingOfWhoLeftTwice() {
        customer(
                "twice",
                until(105).ends(EndKind.VOLUNTARY, "slow"),
                TestContract.running(110, 120).ends(EndKind.VOLUNTARY, "budget"));

        assertThat(reasons(builder.build()).reasons())
                .extracting(line -> line.reason().code())
                .containsExactly("price.budget");
    }

    @Test
    void followsTheDefinitionToTheDayOfTheRequest() {
        customer("asked", until(200).requested(110).ends(EndKind.VOLUNTARY, "slow"));
        Ledger ledger = Ledger.of(
                builder.build(),
                Definitions.HOLDFAST.toBuilder()
                        .contractEnd(ContractEnd.CANCELLATION_REQUESTED)
                        .build());

        LeavingReasons reasons = LeavingReasons.of(ledger, PERIOD, CustomerTest.EVERYBODY);

        assertThat(reasons.reasons()).extracting(line -> line.reason().code()).containsExactly("service.slow");
    }

    @Test
    void reviewsWhatIsKnownAndSaysWhatIsNot() {
        FiveStepReview review = review(company());

        assertThat(review.share().numerator()).isEqualTo(10);
        assertThat(review.share().denominator()).isEqualTo(12);
        assertThat(review.reasons().value().leavings()).isEqualTo(10);
        assertThat(review.impact().mrrLost().value()).containsEntry("EUR", 9000L);
        assertThat(review.impact().valueLost()).isEqualTo(Known.notYet(Known.Missing.CUSTOMER_VALUE));
        assertThat(review.impact().costsLost()).isEqualTo(Known.notYet(Known.Missing.COSTS));
        assertThat(review.followUp()).isEqualTo(Known.notYet(Known.Missing.INTERACTIONS));
        assertThat(review.adjustment()).isEqualTo(Known.notYet(Known.Missing.CHANGES));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> review.followUp().value());
    }

    @Test
    void inventsNoReasonsWhereNoneWereGiven() {
        Ledger ledger = Ledger.of(ReferenceMonth.timelines(), Definitions.HOLDFAST);

        FiveStepReview review = FiveStepReview.of(ledger, ReferenceMonth.PERIOD, CustomerTest.EVERYBODY);

        assertThat(review.share().numerator()).isEqualTo(105);
        assertThat(review.reasons()).isEqualTo(Known.notYet(Known.Missing.REASONS));
        assertThat(review.impact().mrrLost()).isEqualTo(Known.notYet(Known.Missing.AMOUNTS));
    }

    @Test
    void knowsThatNobodyLeft() {
        customer("stays", TestContract.running(0));

        FiveStepReview review = review(builder.build());

        assertThat(review.share().value()).hasValue(0);
        assertThat(review.reasons()).isEqualTo(Known.notYet(Known.Missing.NOBODY_LEFT));
        assertThat(review.impact().mrrLost()).isEqualTo(Known.notYet(Known.Missing.NOBODY_LEFT));
    }

    @Test
    void readsNoReasonIntoASilence() {
        builder.customer("quiet").activity(80, "login", 0).activity(99, "login", 0);
        builder.contract(ContractRow.of(0, Day.NEVER));
        Ledger ledger = Ledger.of(
                builder.build(),
                Definitions.WUKONG.toBuilder().basis(Basis.ACTIVITY).build());

        LeavingReasons reasons = LeavingReasons.of(ledger, PERIOD, CustomerTest.EVERYBODY);

        assertThat(reasons.leavings()).isEqualTo(1);
        assertThat(reasons.unknown()).isEqualTo(1);
        assertThat(reasons.byWill()).containsEntry(Leaving.Will.UNKNOWN, 1L);
    }

    private static LeavingReasons reasons(Timelines timelines) {
        return LeavingReasons.of(Ledger.of(timelines, Definitions.HOLDFAST), PERIOD, CustomerTest.EVERYBODY);
    }

    /** "dear" paid 10 a month for 110 days and cost 50: 50 less 110 · 10 · 12/365 is 13.84; the other's cost is not known. */
    @Test
    void knowsWhatWasNotRecoveredOnceCostAndMarginAreKnown() {
        customer("cheap", until(111).ends(EndKind.VOLUNTARY, ""));
        builder.customer("dear")
                .attribute(StatedEconomics.COST, "50", Day.ALWAYS)
                .attribute(StatedEconomics.MARGIN, "1", Day.ALWAYS)
                .contract(until(110).ends(EndKind.VOLUNTARY, "").row());
        Ledger ledger = Ledger.of(builder.build(), Definitions.HOLDFAST);

        FiveStepReview review = FiveStepReview.of(
                EconomicsQuestion.stated(ledger, PERIOD, CustomerTest.EVERYBODY, FxRates.none("EUR")));

        assertThat(review.impact().costsLost().value()).containsExactly(Map.entry("EUR", 1_384L));
    }

    private static FiveStepReview review(Timelines timelines) {
        return FiveStepReview.of(Ledger.of(timelines, Definitions.HOLDFAST), PERIOD, CustomerTest.EVERYBODY);
    }
}
