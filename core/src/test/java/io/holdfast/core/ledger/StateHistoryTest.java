package io.holdfast.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.LostOn;
import io.holdfast.core.random.RandomDefinitions;
import io.holdfast.core.random.RandomHistories;
import io.holdfast.core.timeline.Timeline;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateHistoryTest {
    private static final ChurnDefinition HOLDFAST =
            Definitions.HOLDFAST.toBuilder().basis(Basis.CONTRACT).build();

    /** One customer; another one's activity says that the facts reach to day 200. */
    private static List<String> history(ChurnDefinition definition, Consumer<TimelinesBuilder> facts) {
        TimelinesBuilder builder = new TimelinesBuilder();
        facts.accept(builder.customer("one"));
        builder.customer("other").activity(200, "login", 0);
        Timelines timelines = builder.build().until(200);
        return new StateHistory(Ledger.of(timelines, definition))
                .of(timelines.timeline(timelines.find("one"))).stream()
                        .map(StateHistoryTest::words)
                        .toList();
    }

    private static String words(StateHistory.Span span) {
        StateCause cause = span.cause();
        return "%d..%d %s %s %d/%d"
                .formatted(span.fromDay(), span.toDay(), span.state(), cause.kind(), cause.sinceDay(), cause.days());
    }

    /** Two contracts with a gap of one day, bridged; the second ends for good. */
    @Test
    void endsWithTheLastContractAndBridgesTheGapBefore() {
        assertThat(history(HOLDFAST, one -> one.contract(
                                TestContract.from(10, 50).pays(100).row())
                        .contract(TestContract.from(51, 90).pays(100).row())))
                .containsExactly("10..90 ACTIVE CONTRACT_STARTED 10/0", "90..201 LAPSED CONTRACT_ENDED 90/1");
    }

    @Test
    void goesThroughTrialPauseAndOverduePayment() {
        assertThat(history(
                        HOLDFAST,
                        one -> one.contract(TestContract.open(10)
                                .pays(100)
                                .trialUntil(24)
                                .paused(40, 60)
                                .overdue(100, 300)
                                .row())))
                .containsExactly(
                        "10..24 TRIAL TRIAL_STARTED 10/0",
                        "24..40 ACTIVE CONTRACT_STARTED 24/0",
                        "40..60 PAUSED PAUSED 40/0",
                        "60..100 ACTIVE RESUMED 60/0",
                        "100..130 DELINQUENT PAST_DUE 100/0",
                        "130..201 LAPSED UNPAID 100/30");
    }

    /** D = 15: the last sign on day 40 holds until day 55, so he is lost on 56. Near miss: 26 follows 10 within D + 1. */
    @Test
    void isLostWhenNothingCameForMoreThanTheThreshold() {
        ChurnDefinition byActivity = Definitions.HOLDFAST.toBuilder()
                .basis(Basis.ACTIVITY)
                .inactivity(Inactivity.fixed(15))
                .build();
        Consumer<TimelinesBuilder> facts = one -> one.activity(10, "a", 0)
                .activity(26, "a", 0)
                .activity(40, "a", 0)
                .activity(190, "a", 0);
        assertThat(history(byActivity, facts))
                .containsExactly(
                        "10..56 ACTIVE ACTIVITY 10/0",
                        "56..190 LAPSED NO_ACTIVITY 40/15",
                        "190..201 ACTIVE ACTIVITY 190/0");
        ChurnDefinition datedBack =
                byActivity.toBuilder().lostOn(LostOn.LAST_ACTIVE_DAY).build();
        assertThat(history(datedBack, facts)).contains("41..190 LAPSED NO_ACTIVITY 40/15");
    }

    @Test
    void isVoidWhileVoidedAndWhatHeIsAfterwards() {
        assertThat(history(HOLDFAST, one -> one.contract(
                                TestContract.from(10, 150).pays(1).row())
                        .status(50, true)
                        .status(60, false)
                        .status(170, true)))
                .containsExactly(
                        "10..50 ACTIVE CONTRACT_STARTED 10/0",
                        "50..60 VOID VOIDED 50/0",
                        "60..150 ACTIVE RESTORED 60/0",
                        "150..170 LAPSED CONTRACT_ENDED 150/1",
                        "170..201 VOID VOIDED 170/0");
    }

    @Test
    void isAProspectBeforeAnythingMakesHimACustomer() {
        assertThat(history(HOLDFAST, one -> one.activity(20, "visit", 0)))
                .containsExactly("20..201 PROSPECT KNOWN 20/0");
        assertThat(history(
                        HOLDFAST,
                        one -> one.contract(TestContract.open(220).pays(1).row())))
                .as("what lies ahead is not known yet")
                .isEmpty();
    }

    @Test
    void isAProspectAgainWhenATrialEndsUnpaid() {
        assertThat(history(
                        HOLDFAST,
                        one -> one.contract(TestContract.from(10, 24)
                                .pays(100)
                                .trialUntil(24)
                                .row())))
                .containsExactly("10..24 TRIAL TRIAL_STARTED 10/0", "24..201 PROSPECT CONTRACT_ENDED 24/1");
    }

    /** Overdue to the end on day 120; the next contract is paid from 121 on, and the gap of a day is bridged. */
    @Test
    void stillCountsInAGapAfterAnOverdueContract() {
        assertThat(history(HOLDFAST, one -> one.contract(TestContract.from(10, 120)
                                .pays(100)
                                .overdue(100, 120)
                                .row())
                        .contract(TestContract.open(121).pays(100).row())))
                .startsWith("10..100 ACTIVE CONTRACT_STARTED 10/0", "100..120 DELINQUENT PAST_DUE 100/0")
                .contains("120..201 ACTIVE STILL_COUNTED 120/0");
    }

    /** On every day: a customer of the ledger is in a state of customers, any other is not; spans have no hole. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithTheLedgerOnEveryDay(long seed) {
        Timelines timelines = new RandomHistories(seed, 60).timelines();
        Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed));
        StateHistory history = new StateHistory(ledger);
        CustomerStates states = new CustomerStates(ledger);
        for (int customer = 0; customer < timelines.customers(); customer++) {
            Timeline timeline = timelines.timeline(customer);
            List<StateHistory.Span> spans = history.of(timeline);
            for (int i = 0; i < spans.size(); i++) {
                StateHistory.Span span = spans.get(i);
                assertThat(i == 0 ? span.fromDay() : spans.get(i - 1).toDay()).isEqualTo(span.fromDay());
                for (int day = span.fromDay(); day < span.toDay(); day++) {
                    boolean member = ledger.membership(timeline.shard()).contains(timeline.local(), day);
                    assertThat(states.on(timeline, day)).isEqualTo(span.state());
                    assertThat(span.state())
                            .as("customer %d day %d under %s", customer, day, ledger.definition())
                            .isIn(
                                    member
                                            ? List.of(
                                                    CustomerState.ACTIVE,
                                                    CustomerState.DELINQUENT,
                                                    CustomerState.PAUSED,
                                                    CustomerState.FREE)
                                            : List.of(
                                                    CustomerState.VOID,
                                                    CustomerState.PROSPECT,
                                                    CustomerState.LAPSED,
                                                    CustomerState.TRIAL,
                                                    CustomerState.FREE));
                }
            }
        }
    }

    /** The identity of money, customer by customer. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void movementsSumToTheRevenueOfTheLastDay(long seed) {
        Timelines timelines = new RandomHistories(seed, 80).timelines();
        Ledger ledger = Ledger.of(timelines, RandomDefinitions.of(seed));
        MrrReader mrr = new MrrReader(ledger);
        for (int customer = 0; customer < timelines.customers(); customer++) {
            Timeline timeline = timelines.timeline(customer);
            List<CustomerMovements.OnDay> movements = CustomerMovements.of(ledger, timeline);
            mrr.read(timeline, timelines.extent().lastDay());
            for (int currency = 0; currency < timelines.currencies().size(); currency++) {
                int wanted = currency;
                assertThat(movements.stream()
                                .filter(each -> each.currency() == wanted)
                                .mapToLong(CustomerMovements.OnDay::amount)
                                .sum())
                        .isEqualTo(mrr.amount(currency));
            }
        }
    }
}
