package io.holdfast.core.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.holdfast.core.TestContract;
import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.PastDue;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.ledger.CustomerTest;
import io.holdfast.core.problem.Problem;
import io.holdfast.core.segment.Segment;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyWarningTest {
    private static final int TODAY = 100;

    /** The rules of the source article: warn on day 10 of 15; three purchases in 30 days; contracts within 30 days. */
    private static WarningRules rules(WarningRules.Signal signal, Inactivity inactivity) {
        return new WarningRules(
                new WarningRules.Silence(signal, inactivity, 0, WarningRules.Loses.EVERYBODY),
                PastDue.lostAfter(30),
                new WarningRules.FrequentBuyer(3, 30),
                new WarningRules.Ending(30, true));
    }

    private static final WarningRules RULES = rules(WarningRules.Signal.ACTIVITY, Inactivity.fixed(15));

    @ParameterizedTest
    @CsvSource({"9, false, 0", "10, true, 6", "14, true, 2", "15, true, 1", "16, false, 0"})
    void warnsFromDayTenUntilTheLastDayOfFifteen(int silent, boolean warned, int left) {
        List<Warning> warnings = warnings(RULES, one -> one.activity(TODAY - silent, "login", 0));

        assertThat(warnings).hasSize(warned ? 1 : 0).allSatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.SILENT);
            assertThat(warning.daysLeft()).hasValue(left);
            assertThat(warning.sinceDay()).isEqualTo(TODAY - silent + 10);
            assertThat(warning.evidence())
                    .isEqualTo(Map.of("silent_days", silent, "warn_days", 10, "lost_after_days", 15));
        });
    }

    /** One pays and one does not; both were last seen 60 days ago, far beyond D. */
    @ParameterizedTest
    @CsvSource({
        "EVERYBODY, ''",
        "THOSE_WITHOUT_CONTRACT, pays",
        "NOBODY_UNDER_CONTRACT, pays",
        "NOBODY, pays never paid"
    })
    void whomSilenceDoesNotLoseIsWarnedOfForAsLongAsItLasts(WarningRules.Loses loses, String warned) {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("pays")
                .activity(40, "login", 0)
                .contract(TestContract.running(0).row());
        builder.customer("paid")
                .activity(40, "login", 0)
                .contract(TestContract.running(0, 90).row());
        builder.customer("never paid").activity(40, "login", 0);
        WarningRules rules = new WarningRules(
                new WarningRules.Silence(WarningRules.Signal.ACTIVITY, Inactivity.fixed(15), 0, loses),
                RULES.pastDue(),
                RULES.buyer(),
                RULES.ending());

        List<Warning> warnings = EarlyWarning.of(builder.build(), rules, TODAY, CustomerTest.EVERYBODY);

        assertThat(warnings.stream().map(Warning::customerId).collect(Collectors.joining(" ")))
                .isEqualTo(warned);
        assertThat(warnings).allSatisfy(warning -> {
            assertThat(warning.sinceDay()).isEqualTo(50);
            assertThat(warning.daysLeft()).isEmpty();
            assertThat(warning.evidence()).isEqualTo(Map.of("silent_days", 60, "warn_days", 10));
        });
    }

    /** Gaps 2, 4, 30: median 4, twice it 8 days, so warned of from day 6 of silence; the fixed 15 would wait until 10. */
    @Test
    void followsThePersonalCadence() {
        WarningRules personal = rules(WarningRules.Signal.PURCHASES, Inactivity.personal(2, 15));
        Consumer<TimelinesBuilder> buyer =
                one -> one.order(58, 1, "").order(60, 1, "").order(64, 1, "").order(94, 1, "");

        assertThat(EarlyWarning.of(of(buyer), personal, 99, CustomerTest.EVERYBODY))
                .isEmpty();
        assertThat(warnings(personal, buyer)).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.SILENT);
            assertThat(warning.daysLeft()).hasValue(3);
            assertThat(warning.evidence()).containsEntry("lost_after_days", 8).containsEntry("warn_days", 6);
        });
        assertThat(EarlyWarning.of(of(buyer), personal, 102, CustomerTest.EVERYBODY))
                .hasSize(1);
        assertThat(EarlyWarning.of(of(buyer), personal, 103, CustomerTest.EVERYBODY))
                .isEmpty();
    }

    /** Three purchases with gaps 3 and 5, the median is 4: quiet from the ninth day without any. */
    @ParameterizedTest
    @CsvSource({"8, false", "9, true", "30, true", "31, false"})
    void noticesAFrequentBuyerGoneQuiet(int silent, boolean warned) {
        int last = TODAY - silent;

        List<Warning> warnings = warnings(
                RULES, one -> one.order(last - 8, 1, "").order(last - 5, 1, "").order(last, 1, ""));

        assertThat(warnings).hasSize(warned ? 1 : 0).allSatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.FREQUENT_BUYER_QUIET);
            assertThat(warning.sinceDay()).isEqualTo(last + 9);
            assertThat(warning.daysLeft()).isEmpty();
            assertThat(warning.evidence())
                    .isEqualTo(Map.of("silent_days", silent, "twice_median_gap_days", 8, "purchases_in_window", 3));
        });
    }

    @Test
    void asksForEnoughPurchasesInTheWindowAndCountsNoReturns() {
        assertThat(warnings(RULES, one -> one.order(50, 1, "").order(85, 1, "").order(90, 1, "")))
                .isEmpty();
        assertThat(warnings(RULES, one -> one.order(80, 1, "").order(83, -1, "").order(86, 1, "")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true", "130, true", "131, false"})
    void warnsOfContractsThatEndSoon(int end, boolean warned) {
        List<Warning> warnings = warnings(
                RULES,
                one -> one.contract(
                        TestContract.running(0, end).pays(4990, "EUR").row()));

        assertThat(warnings).hasSize(warned ? 1 : 0).allSatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.CONTRACT_ENDING);
            assertThat(warning.daysLeft()).hasValue(end - TODAY);
            assertThat(warning.atStake()).hasValue(new Warning.AtStake(4990, "EUR"));
        });
    }

    @Test
    void doesNotSayWhenHeIsLostWhileAnotherContractGoesOn() {
        List<Warning> warnings =
                warnings(RULES, one -> one.contract(TestContract.running(0, 110).row())
                        .contract(TestContract.running(0).row()));

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.daysLeft()).isEmpty();
            assertThat(warning.evidence()).isEqualTo(Map.of("contracts_ending", 1, "contracts_running", 2));
        });
    }

    @Test
    void tellsARequestedEndFromOneThatComesByItself() {
        List<Warning> warnings = warnings(
                RULES,
                one -> one.contract(TestContract.running(0, 110).requested(95).row()));

        assertThat(warnings).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.CANCELLATION_REQUESTED);
            assertThat(warning.sinceDay()).isEqualTo(95);
            assertThat(warning.daysLeft()).hasValue(10);
        });
        assertThat(warnings(
                        RULES,
                        one -> one.contract(
                                TestContract.running(0).requested(95).row())))
                .singleElement()
                .extracting(Warning::daysLeft)
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void waitsUntilEveryContractIsCancelled() {
        assertThat(warnings(RULES, one -> one.contract(
                                TestContract.running(0).requested(95).row())
                        .contract(TestContract.running(0).row())))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, true, 30", "71, true, 1", "70, false, 0", "101, false, 0"})
    void warnsOfAnOverduePaymentUntilItLosesHim(int since, boolean warned, int left) {
        List<Warning> warnings = warnings(
                RULES,
                one -> one.contract(
                        TestContract.running(0).pastDue(since, Day.NEVER).row()));

        assertThat(warnings).hasSize(warned ? 1 : 0).allSatisfy(warning -> {
            assertThat(warning.kind()).isEqualTo(WarningKind.PAST_DUE);
            assertThat(warning.sinceDay()).isEqualTo(since);
            assertThat(warning.daysLeft()).hasValue(left);
            assertThat(warning.evidence()).containsEntry("overdue_days", TODAY - since);
        });
    }

    @Test
    void forgetsAPaymentThatWasMade() {
        assertThat(warnings(
                        RULES,
                        one -> one.contract(
                                TestContract.running(0).pastDue(80, 100).row())))
                .isEmpty();
        assertThat(warnings(
                        RULES,
                        one -> one.contract(
                                TestContract.running(0).pastDue(80, 101).row())))
                .hasSize(1);
    }

    @Test
    void leavesOutTheVoidAndThoseWithoutARunningContract() {
        assertThat(warnings(RULES, one -> one.activity(90, "login", 0).status(95, true)))
                .isEmpty();
        assertThat(warnings(
                        RULES,
                        one -> one.activity(90, "login", 0).status(95, true).status(96, false)))
                .hasSize(1);
        assertThat(warnings(RULES, one -> one.activity(90, "login", 0)
                        .contract(TestContract.running(0, 99).row())))
                .isEmpty();
        assertThat(warnings(RULES, one -> one.attribute("owner", "Li", Day.ALWAYS)))
                .isEmpty();
    }

    @Test
    void putsTheMostUrgentFirstAndKeepsToTheSegment() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("later")
                .contract(TestContract.running(0, 120).plan("Pro").row());
        builder.customer("unknown")
                .contract(TestContract.running(0).requested(50).plan("Pro").row());
        builder.customer("tomorrow")
                .contract(TestContract.running(0, 101).plan("Pro").row());
        builder.customer("other")
                .contract(TestContract.running(0, 101).plan("Basic").row());
        Timelines timelines = builder.build();

        List<Warning> warnings = EarlyWarning.of(
                timelines, RULES, TODAY, Segment.of("plan = Pro", timelines).test());

        assertThat(warnings).extracting(Warning::customerId).containsExactly("tomorrow", "later", "unknown");
    }

    @Test
    void usesNothingAfterTheDay() {
        WarningRules hindsight =
                new WarningRules(RULES.silence(), RULES.pastDue(), RULES.buyer(), new WarningRules.Ending(30, false));
        TimelinesBuilder then = new TimelinesBuilder();
        then.customer("a")
                .activity(90, "login", 0)
                .contract(TestContract.running(0).row());
        then.customer("b")
                .contract(TestContract.running(0, 120).ends(EndKind.EXPIRED, "").row());
        then.customer("c")
                .contract(TestContract.running(0).pastDue(95, Day.NEVER).row());
        TimelinesBuilder later = new TimelinesBuilder();
        later.customer("a").activity(90, "login", 0).activity(101, "login", 0).status(105, true);
        later.contract(TestContract.running(0, 110)
                .requested(101)
                .ends(EndKind.VOLUNTARY, "price")
                .row());
        later.customer("b")
                .contract(TestContract.running(0, 120).ends(EndKind.EXPIRED, "").row());
        later.contract(TestContract.running(115).row());
        later.customer("c").contract(TestContract.running(0).pastDue(95, 103).row());

        assertThat(EarlyWarning.of(later.build(), hindsight, TODAY, CustomerTest.EVERYBODY))
                .hasSize(3)
                .isEqualTo(EarlyWarning.of(then.build(), hindsight, TODAY, CustomerTest.EVERYBODY));
    }

    /** All four end in 20 days but the last, who has 10. */
    @Test
    void ofThoseWithAsManyDaysLeftNamesWhoPaysMostFirst() {
        TimelinesBuilder builder = new TimelinesBuilder();
        builder.customer("little")
                .contract(TestContract.running(0, 120).pays(990, "EUR").row());
        builder.customer("much")
                .contract(TestContract.running(0, 120).pays(99_000, "EUR").row());
        builder.customer("two currencies")
                .contract(TestContract.running(0, 120).pays(500_000, "EUR").row())
                .contract(TestContract.running(0, 120).pays(500_000, "USD").row());
        builder.customer("soon")
                .contract(TestContract.running(0, 110).pays(100, "EUR").row());

        assertThat(EarlyWarning.of(builder.build(), RULES, TODAY, CustomerTest.EVERYBODY))
                .extracting(Warning::customerId)
                .containsExactly("soon", "much", "little", "two currencies");
    }

    @Test
    void joinsWhatShardsFound() {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < 70_000; i++) {
            builder.customer("c" + i).activity(i % 7 == 0 ? 90 : 99, "login", 0);
        }

        List<Warning> warnings = EarlyWarning.of(builder.build(), RULES, TODAY, CustomerTest.EVERYBODY);

        assertThat(warnings).hasSize(10_000).isSortedAccordingTo(Warning.URGENT_FIRST);
        assertThat(warnings.get(9_999).customer()).isEqualTo(69_993);
    }

    @Test
    void takesItsNumbersFromTheDefinition() {
        WarningRules wukong = WarningRules.of(
                Definitions.WUKONG.toBuilder().basis(Basis.CONTRACT).build(), true);

        assertThat(wukong.silence())
                .isEqualTo(new WarningRules.Silence(
                        WarningRules.Signal.ACTIVITY,
                        Inactivity.fixed(15),
                        0,
                        WarningRules.Loses.NOBODY_UNDER_CONTRACT));
        assertThat(WarningRules.of(Definitions.FIGHT_CHURN_ACTIVITY, true)
                        .silence()
                        .inactivity())
                .isEqualTo(Inactivity.fixed(30));
    }

    @Test
    void refusesAWarningThatComesTooLate() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new WarningRules.Silence(
                        WarningRules.Signal.ACTIVITY, Inactivity.fixed(15), 15, WarningRules.Loses.EVERYBODY))
                .withMessageContaining("after 15 silent days does not come before the loss after 15 days");
    }

    private static List<Warning> warnings(WarningRules rules, Consumer<TimelinesBuilder> facts) {
        return EarlyWarning.of(of(facts), rules, TODAY, CustomerTest.EVERYBODY);
    }

    private static Timelines of(Consumer<TimelinesBuilder> facts) {
        TimelinesBuilder builder = new TimelinesBuilder();
        facts.accept(builder.customer("one"));
        return builder.build();
    }
}
